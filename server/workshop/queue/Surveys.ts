import type { Order, Who } from '#shared/messages/story.ts'
import type { Drafts } from '../../store/tables/seats.ts'

/** Whose survey it is, and which. */
export type Mark = { seatId: string; moment: 'start' | 'end' }

const kind = 'survey:'

/** Whether a draft's key is a survey's mark, which is nobody's text. */
export const isMark = (key: string): boolean => key.startsWith(kind)

const keyOf = ({ moment }: Mark): string => `${kind}${moment}`

/** Who has answered which survey: noted beside the story, so that the answer stays nobody's. */
export class Surveys {
  private readonly answered = new Set<string>()

  has(mark: Mark): boolean {
    return this.answered.has(`${mark.seatId} ${keyOf(mark)}`)
  }

  /** Notes an answer. The note tells no more of the minute than the answer does. */
  async note(drafts: Drafts, workshopId: string, mark: Mark, phaseStart: number): Promise<void> {
    this.answered.add(`${mark.seatId} ${keyOf(mark)}`)
    await drafts.keep(workshopId, { seat: mark.seatId, key: keyOf(mark), text: '', savedAt: phaseStart })
  }

  async read(drafts: Drafts, workshopId: string): Promise<void> {
    const kept = await drafts.ofWorkshop(workshopId)
    this.answered.clear()
    for (const { seat, key } of kept) if (isMark(key)) this.answered.add(`${seat} ${key}`)
  }
}

/** The mark that this order would make, if it answers a survey. */
export function markOf(by: Who, order: Order): Mark | undefined {
  if (order.type === 'typeFor') return markOf({ kind: 'seat', seatId: order.seatId }, order.command)
  return order.type === 'answerSurvey' && by.kind === 'seat' ? { seatId: by.seatId, moment: order.moment } : undefined
}
