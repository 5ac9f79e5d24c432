import type * as messages from '../../messages/agreement/agreement.ts'
import { accept, type Decision } from '../../messages/story.ts'
import { type Agreement, CoreName, type Field, FollowUpName, type Row } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { PhaseKind } from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'

/** How long each line may be. */
const mostIn: Record<messages.SharedName | 'row', number> = {
  goal: 160,
  firstStep: 120,
  row: 120,
  holderIdeaDriven: 80,
  holderPublic: 80,
  duration: 140,
  economy: 140,
  followUp: 140,
  independence: 140,
  disagreement: 100,
  happened: 160,
  needed: 140,
}
/** The most signs that a line holds. */
export const mostInLine = (field: messages.SharedName | 'row'): number => mostIn[field]
export const isTooLong = (field: messages.SharedName | 'row', text: string): boolean => [...text].length > mostIn[field]

const isCore = (field: messages.SharedName): field is CoreName => CoreName.safeParse(field).success

/** True for what is told of a partnership when it meets again; it belongs to no text that anybody answers on. */
export const isFollowUp = (field: messages.SharedName | 'row'): field is FollowUpName =>
  FollowUpName.safeParse(field).success

/** A shared line by its name; a folded one that nobody has opened is empty. */
export const fieldAt = (agreement: Agreement, field: messages.SharedName): Field =>
  isCore(field)
    ? agreement[field]
    : ((isFollowUp(field) ? agreement.followUp?.[field] : agreement.folded[field]) ?? {
        text: '',
        version: 0,
        at: 0,
        clashes: {},
      })

/** Puts a shared line in its place. */
export function setField(agreement: Agreement, field: messages.SharedName, line: Field): void {
  if (isCore(field)) agreement[field] = line
  else if (isFollowUp(field)) agreement.followUp = { ...agreement.followUp, [field]: line }
  else agreement.folded[field] = line
}

/** A line of the agreement by its name. */
export const lineOf = (idea: Idea, field: messages.SharedName | 'row', actorId?: string): Field | Row | undefined =>
  field === 'row' ? idea.agreement.rows[actorId ?? ''] : fieldAt(idea.agreement, field)

/** True when two texts still stand side by side, in a line for all or in the row of somebody who stands here. */
export function hasClash(idea: Idea): boolean {
  const { goal, firstStep, rows, folded } = idea.agreement
  const here = Object.entries(rows).flatMap(([actorId, row]) => (idea.placed[actorId] ? [row] : []))
  return [goal, firstStep, ...Object.values(folded), ...here].some(({ clashes }) => Object.keys(clashes).length > 0)
}

const afterHomecoming: readonly PhaseKind[] = ['followUpTalk', 'followUpSteps', 'codeGrid', 'checkOut', 'closed']

/** Homecoming is over: of two texts the first stands, the one that owners have read, and the other is kept beside it. */
export const isSettled = ({ clock }: Shared): boolean => afterHomecoming.includes(clock.kind) // H13

/** True while somebody has to choose between two texts before any owner can answer. */
export const mustChoose = (shared: Shared, idea: Idea): boolean => !isSettled(shared) && hasClash(idea) // H5

const dayMs = 24 * 60 * 60_000

/** True for a day that is over. */
export const isPast = (day: string | undefined, time: number): boolean =>
  day !== undefined && Date.parse(day) + dayMs < time

/** Somebody else has written since this writer looked. */
export const clashes = (now: Pick<Field, 'version' | 'by' | 'text'>, base: number, by: string): boolean =>
  base < now.version && now.by !== undefined && now.by !== by && now.text !== ''

/** The later text is kept beside the first; the same text again says nothing new. */
export function clash(now: Field | Row, { chips, ...other }: Omit<messages.Clashed, 'type'>): Decision {
  const known = now.clashes[other.by]
  const isKnown = known?.text === other.text && known.date === other.date && known.chips.join() === chips.join()
  return isKnown ? accept() : accept({ type: 'clashed', ...other, chips })
}
