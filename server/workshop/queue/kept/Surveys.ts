import * as z from 'zod'
import type { Order, Who } from '#shared/messages/story.ts'
import type { Draft, Drafts } from '../../../store/tables/seats.ts'

/** Whose survey it is, and which. */
export type Mark = { seatId: string; moment: 'start' | 'end' }

const kind = 'survey:'

/** Whether a draft's key is a survey's mark, which is nobody's text. */
export const isMark = (key: string): boolean => key.startsWith(kind)

const keyOf = ({ moment }: Pick<Mark, 'moment'>): string => `${kind}${moment}`

const everyone = ''
const SeatIds = z.array(z.string())

/** Who has answered which survey: noted beside the story, so that the answer stays nobody's. */
export class Surveys {
  private readonly answered = new Map<string, Set<string>>()

  has({ seatId, ...mark }: Mark): boolean {
    return this.answered.get(keyOf(mark))?.has(seatId) ?? false
  }

  /**
   * What is kept when somebody answers. It tells no more of the minute than the answer does, and all who have answered stand in one
   * row by their names: rows of their own would lie in the file in the same order as the answers.
   */
  with({ seatId, ...mark }: Mark, phaseStart: number): Draft {
    const key = keyOf(mark)
    const seatIds = new Set(this.answered.get(key)).add(seatId)
    return { seat: everyone, key, text: JSON.stringify([...seatIds].sort()), savedAt: phaseStart }
  }

  /** Notes that somebody has answered. */
  note({ seatId, ...mark }: Mark): void {
    const key = keyOf(mark)
    this.answered.set(key, (this.answered.get(key) ?? new Set()).add(seatId))
  }

  async read(drafts: Drafts, workshopId: string): Promise<void> {
    const kept = await drafts.ofWorkshop(workshopId)
    this.answered.clear()
    for (const { key, text } of kept) if (isMark(key)) this.answered.set(key, new Set(SeatIds.parse(JSON.parse(text))))
  }
}

/** The mark that this order would make, if it answers a survey. */
export function markOf(by: Who, order: Order): Mark | undefined {
  if (order.type === 'typeFor') return markOf({ kind: 'seat', seatId: order.seatId }, order.command)
  return order.type === 'answerSurvey' && by.kind === 'seat' ? { seatId: by.seatId, moment: order.moment } : undefined
}
