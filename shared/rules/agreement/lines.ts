import type * as messages from '../../messages/agreement/agreement.ts'
import { accept, type Decision, refuse } from '../../messages/story.ts'
import type { Chip } from '../../model/actor.ts'
import { type Agreement, type Clash, CoreName, type Field, FollowUpName, type Row } from '../../model/agreement.ts'
import { partId } from '../../model/ids.ts'
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

/** Every line that several may write in the agreement of an idea, and in what is told of it. */
export const linesOf = ({ agreement: { goal, firstStep, folded, followUp, rows } }: Idea): (Field | Row)[] => [
  ...[goal, firstStep],
  ...[folded, followUp ?? {}, rows].flatMap(lines => Object.values<Field | Row>(lines)),
]

/** True when two texts still stand side by side, in a line for all or in the row of somebody who stands here. */
export function hasClash(idea: Idea): boolean {
  const { goal, firstStep, rows, folded } = idea.agreement
  const here = Object.entries(rows).flatMap(([actorId, row]) => (idea.placed[actorId] ? [row] : []))
  return [goal, firstStep, ...Object.values(folded), ...here].some(({ clashes }) => Object.keys(clashes).length > 0)
}

const afterHomecoming: readonly PhaseKind[] = ['followUpTalk', 'followUpSteps', 'codeGrid', 'checkOut', 'closed']

/** Homecoming is over: of two texts the first stands, the one that owners have read, and the other is kept beside it. */
export const isSettled = ({ clock }: Shared): boolean => afterHomecoming.includes(clock.kind) // H13

/** True while two texts of a line stand side by side and somebody still chooses: what it says is not agreed. */
export const isContested = (shared: Shared, line: Pick<Field, 'clashes'> | undefined): boolean =>
  line !== undefined && !isSettled(shared) && Object.keys(line.clashes).length > 0 // A5

/** True while somebody has to choose between two texts before any owner can answer. */
export const mustChoose = (shared: Shared, idea: Idea): boolean => !isSettled(shared) && hasClash(idea) // H5

const dayMs = 24 * 60 * 60_000

/** True for a day that is over. */
export const isPast = (day: string | undefined, time: number): boolean =>
  day !== undefined && Date.parse(day) + dayMs < time

/** What a writer has seen of a line: its version, and the words that theirs are written over. */
type Seen = { base: number; over?: readonly string[] | undefined }

/** Words that this writer has neither seen nor written: one seat may write on two devices, or in two tabs. */
const isUnseen = (text: string, { over }: Seen): boolean => over !== undefined && text !== '' && !over.includes(text)

/** Somebody else has written since this writer looked, or the same seat elsewhere. */
export const clashes = (now: Pick<Field, 'version' | 'by' | 'text'>, seen: Seen, by: string): boolean =>
  seen.base < now.version && now.by !== undefined && now.text !== '' && (now.by !== by || isUnseen(now.text, seen))

/** How many texts one seat may write beside a line: those that a merge brings have room beyond it. */
const mostOwn = 5

/** The name under which the first, second, third … text of one writer lies beside a line. */
const placeOf = (by: string, nth: number): string => (nth === 1 ? by : partId(by, `${nth}`))

/** The first names of one writer, as many as may be in use beside a line. */
const placesOf = (now: Pick<Field, 'clashes'>, by: string): string[] =>
  Array.from({ length: Math.max(mostOwn, Object.keys(now.clashes).length + 1) }, (_, at) => placeOf(by, at + 1))

type Written = { text: string; date?: string | undefined; chips?: readonly Chip[] | undefined }

/** The same words, with the same day and the same chips: anything else is another text. */
const isSameText = (one: Written, other: Written): boolean =>
  one.text === other.text && one.date === other.date && (one.chips ?? []).join() === (other.chips ?? []).join()

/** The later text is kept beside the first, and beside another of the same seat that it is not written over; the same text
 * again says nothing new. */
export function clash(now: Field | Row, seen: Seen, { chips, ...other }: Omit<messages.Clashed, 'type'>): Decision {
  const places = placesOf(now, other.by)
  if (places.some(place => now.clashes[place] && isSameText(now.clashes[place], { ...other, chips }))) return accept()
  const isOurs = (place: string) => now.clashes[place] && !isUnseen(now.clashes[place].text, seen)
  const place = places.find(isOurs) ?? places.slice(0, mostOwn).find(one => !now.clashes[one])
  return place === undefined ? refuse('tooManyBeside') : accept({ type: 'clashed', ...other, chips, by: place })
}

/** Whose text stands beside a line under this name. */
export function writerBeside(seats: Shared['seats'], place: string): string {
  const [, nth] = /-(\d+)$/.exec(place) ?? []
  if (seats[place] || nth === undefined) return place
  return Object.keys(seats).find(id => partId(id, nth) === place) ?? place
}

/** Puts texts beside a line, each at the first free place of whoever wrote it; what they have there already is there once.
 * Tells where each stands now. */
export function putBeside(now: Pick<Field, 'clashes'>, texts: readonly (readonly [by: string, Clash])[]): string[] {
  return texts.map(([by, text]) => {
    const places = placesOf(now, by)
    const isThere = (place: string) => now.clashes[place] && isSameText(now.clashes[place], text)
    const same = text.text === '' ? undefined : places.find(isThere)
    const at = same ?? places.find(place => !now.clashes[place]) ?? by
    now.clashes[at] ??= text
    return at
  })
}

/** When these two texts came to stand side by side: another time it is another choice. */
export const clashAt = ({ clashes }: Field | Row): number | undefined => {
  const since = Object.values(clashes).map(({ at = 0 }) => at)
  return since.length === 0 ? undefined : Math.min(...since)
}

/** The texts that stood side by side and were not chosen, each with whose it was. Whoever chose has read their own, and
 * what a text made of both has in it is not left. */
export function unchosen(
  seats: Shared['seats'],
  before: Field | Row,
  chosen: Written & { by?: string | undefined },
): ({ seatId: string } & Written)[] {
  const sides: ({ seatId: string } & Written)[] = [
    { seatId: before.by ?? '', ...writtenIn(before) },
    ...Object.entries(before.clashes).map(([place, side]) => ({
      ...{ seatId: writerBeside(seats, place), ...writtenIn(side) },
    })),
  ]
  const isOneOfThem = sides.some(({ text }) => text === chosen.text)
  const isIn = (side: Written) => isSameText(side, chosen) || (!isOneOfThem && hasAllOf(chosen, side))
  return sides.filter(side => seats[side.seatId] && side.seatId !== chosen.by && side.text !== '' && !isIn(side))
}

const writtenIn = (line: Field | Row | Clash): Written => ({
  text: line.text,
  date: 'date' in line ? line.date : undefined,
  chips: 'chips' in line ? line.chips : [],
})

/** A text made of several has this one's words in it, whole and in a row, with its day and its chips. */
const hasAllOf = (made: Written, { text, date, chips = [] }: Written): boolean =>
  ` ${wordsOf(made.text)} `.includes(` ${wordsOf(text)} `) &&
  (date === undefined || date === made.date) &&
  chips.every(chip => made.chips?.includes(chip))

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
