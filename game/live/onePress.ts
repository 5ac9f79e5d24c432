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
  const press: Press | undefined = leading.has(command.type) ? { sent: Date.now(), seenUntil: Infinity } : undefined
  if (press) lastPress.set(store, press)
  const answer = store
    .send(command, seatId)
    .then(reply => {
      told(reply)
      return reply
    })
    .finally(() => {
      if (press) press.seenUntil = Date.now() + ownMs
      if (newest.get(seatId) === sending) newest.delete(seatId)
    })
  const sending = { same, answer }
  newest.set(seatId, sending)
  return answer
}

/** What moves the evening on, or back, for everybody. */
const leading: ReadonlySet<Command['type']> = new Set([
  ...(['show', 'next', 'back', 'jump', 'undo'] as const),
  ...(['deal', 'reveal', 'openVoice', 'drawHappening'] as const),
])
/** When this desk led the evening on, and until when what it did may still come to be seen: an answer sets an end to that. */
export type Press = { sent: number; seenUntil: number }
const lastPress = new WeakMap<Store, Press>()

/** When this desk last led the evening on; nothing where it never has. */
export const lastLed = (store: Store): Press | undefined => lastPress.get(store)

/** So long after its answer an own press may be seen, and so long somebody needs to read what another has changed. */
const ownMs = 3000
const readMs = 1500

/** Where the evening stands as one desk sees it: which own press brought it there, and when another leader did. */
export type Led = { at: string; spent: number; movedAt: number }

/** The evening stands at another place: an own press is spent on one move, any other move is somebody else's. */
export function moved(led: Led, at: string, own: Press | undefined, now: number): Led {
  if (led.at === at) return led
  const isOwn = own !== undefined && own.sent !== led.spent && now < own.seenUntil
  return isOwn ? { ...led, at, spent: own.sent } : { ...led, at, movedAt: now }
}

/** A press so soon after another leader's was meant for what stood on the button before. */
export const isMeantForBefore = ({ movedAt }: Led, now: number): boolean => now - movedAt < readMs
