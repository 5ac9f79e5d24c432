import type { LiveSnapshot, LiveStore } from '#game/live/liveStore.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { type Command, TypeFor } from '#shared/messages/story.ts'
import type { HomeAnswer } from '#shared/model/agreement.ts'

/** What was written for somebody and not sent yet, and the answer from home that was typed in here: both outlive the sheet. */
const drafts = new Map<string, string>()
const answers = new Map<string, HomeAnswer>()

/** The desk's workshop as one person's own device would have it: what is sent is typed in for them. */
export function onBehalf(store: LiveStore, seatId: string): LiveStore {
  let known: { from: LiveSnapshot; answer: HomeAnswer | undefined; seen: LiveSnapshot } | undefined
  const nameOf = (key: string) => `${store.getSnapshot().shared?.id}:${seatId}:${key}`

  async function send(command: Command, forSeat?: string): Promise<Reply> {
    const typed = TypeFor.safeParse({ type: 'typeFor', seatId, command })
    if (forSeat !== seatId || !typed.success) return store.send(command, forSeat)
    const reply = await store.send(typed.data)
    const { command: said } = typed.data
    if (reply.ok && said.type === 'answerHome') {
      const { type: _, ...answer } = said
      const at = Date.now() + store.getSnapshot().clockSkew
      answers.set(nameOf(''), { ...answer, by: seatId, at, onPaper: true, contestedBy: [] })
    }
    return reply
  }

  return {
    ...store,
    send,
    getSnapshot() {
      const from = store.getSnapshot()
      const answer = answers.get(nameOf(''))
      if (known?.from === from && known.answer === answer) return known.seen
      const own = { [seatId]: { seatId, notes: {}, wishes: [], talks: [], sealedAnswer: answer } }
      known = { from, answer, seen: { ...from, own, seatIds: [seatId] } }
      return known.seen
    },
    write: () => undefined,
    keepDraft: (_, key, text) => void drafts.set(nameOf(key), text),
    draft: async (_, key) => drafts.get(nameOf(key)),
    drafts: async () => [],
  }
}
