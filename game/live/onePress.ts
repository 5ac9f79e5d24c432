import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { LiveStore } from './liveStore.ts'

type Store = Pick<LiveStore, 'send'>
type Sending = { same: string; answer: Promise<Reply> }

const underWay = new WeakMap<Store, Map<string | undefined, Sending>>()

/**
 * The same command while the last one is still on its way is the same press: it shares the answer, and is not sent
 * again. Only minutes add up. With another command in between it is a new press: yes, no, yes ends with a yes.
 */
export function onePress(
  store: Store,
  command: Command,
  seatId: string | undefined,
  told: (reply: Reply) => void,
): Promise<Reply> {
  const newest = underWay.get(store) ?? new Map<string | undefined, Sending>()
  underWay.set(store, newest)
  const same = JSON.stringify(command)
  const before = newest.get(seatId)
  if (before?.same === same && command.type !== 'extend') return before.answer
  const answer = store
    .send(command, seatId)
    .then(reply => {
      told(reply)
      return reply
    })
    .finally(() => {
      if (newest.get(seatId) === sending) newest.delete(seatId)
    })
  const sending = { same, answer }
  newest.set(seatId, sending)
  return answer
}
