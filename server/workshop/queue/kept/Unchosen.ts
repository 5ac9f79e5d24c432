import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { lineOf, unchosen } from '#shared/rules/agreement/lines.ts'
import { apply } from '#shared/rules/story.ts'
import { wordsIn } from '../../../export/words.ts'
import { codeOf } from '../../../store/errors.ts'
import type { Draft } from '../../../store/tables/seats.ts'
import type { Surroundings } from '../surroundings.ts'

const kind = 'late:unchosen-'

/** Whether a draft's key is that of a text that was not chosen. */
export const isUnchosen = (key: string): boolean => key.startsWith(kind)

/** The most of them that a seat has; the newest stay. */
export const mostUnchosen = 100
/** The most that wait here for a store that cannot keep them. */
const mostWaiting = 500

/** The texts that were not chosen between two stay with those who wrote them, among what never became anything. */
export class Unchosen {
  private readonly id: string
  private readonly around: Pick<Surroundings, 'store' | 'log'>
  private waiting: Draft[] = []
  private writing: Promise<void> = Promise.resolve()

  constructor(id: string, around: Pick<Surroundings, 'store' | 'log'>) {
    this.id = id
    this.around = around
  }

  /** Keeps what these facts leave unchosen, and what could not be kept before. */
  after(before: Workshop, facts: readonly Recorded[]): void {
    this.waiting = [...this.waiting, ...leftBy(before, facts)].slice(-mostWaiting)
    if (this.waiting.length > 0) void this.tryAgain()
  }

  /** Comes when all has been kept that can be, after one more try. */
  settled(): Promise<void> {
    return this.tryAgain()
  }

  private tryAgain(): Promise<void> {
    this.writing = this.writing.then(() => this.write())
    return this.writing
  }

  private async write(): Promise<void> {
    for (let [draft] = this.waiting; draft; [draft] = this.waiting) {
      this.waiting.shift()
      try {
        await this.keep(draft)
      } catch (error) {
        this.waiting.push(draft)
        return this.around.log.noisy('unchosenNotKept', { workshop: this.id, code: codeOf(error) }, error)
      }
    }
  }

  private async keep(draft: Draft): Promise<void> {
    const { drafts } = this.around.store
    const before = (await drafts.ofSeat(this.id, draft.seat)).filter(({ key }) => isUnchosen(key))
    if (before.some(({ key }) => key === draft.key)) return
    await drafts.keep(this.id, draft)
    const kept = [...before, draft]
    const oldest = kept.sort((one, other) => one.savedAt - other.savedAt).slice(0, -mostUnchosen)
    for (const { seat, key } of oldest) await drafts.remove(this.id, seat, key)
  }
}

/** What these facts leave unchosen, each under the number of its choice: found again it is the same draft. */
function leftBy(before: Workshop, facts: readonly Recorded[]): Draft[] {
  if (!facts.some(({ event }) => event.type === 'clashResolved')) return []
  let state = before
  return facts.flatMap(fact => {
    const { shared } = state
    state = apply(state, fact)
    const { event, number, time } = fact
    const idea = event.type === 'clashResolved' ? shared.ideas[event.ideaId] : undefined
    const line = event.type === 'clashResolved' && idea && lineOf(idea, event.field, event.actorId)
    if (event.type !== 'clashResolved' || !line) return []
    const words = wordsIn(shared.language)
    const { ideaId, field, actorId } = event
    return unchosen(shared.seats, line, event).map(({ seatId, text, date, chips = [] }, at): Draft => {
      const whole = [text, date && words.day(date), words.list(chips.map(words.chip))].filter(Boolean).join(' · ')
      const left = JSON.stringify({ type: 'unchosen', ideaId, field, actorId, text: whole })
      return { seat: seatId, key: `${kind}${number}-${at}`, text: left, savedAt: time }
    })
  })
}
