import * as z from 'zod/mini'
import { SharedName } from '#shared/messages/agreement/agreement.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { formIn } from '../../../../live/fields/form.ts'
import type { Draft } from '../../../../live/liveStore.ts'
import { unchosenIn } from '../../../agreement/fields/clash/merged.ts'
import { type DraftKind, draftKind, hasPassed } from '../drafts.ts'
import { whyGone } from './gone.ts'

/** A command whose words stay with their sender, as they were written; or a text that was not chosen, and whose place it had. */
const Late = z.looseObject({
  type: z.string(),
  /** Other words had its place already: it did not come too late. */
  isTaken: z.optional(z.boolean()),
  text: z.optional(z.string()),
  soThat: z.optional(z.string()),
  name: z.optional(z.string()),
  aim: z.optional(z.string()),
  title: z.optional(z.string()),
  question: z.optional(z.string()),
  why: z.optional(z.string()),
  ideaId: z.optional(z.string()),
  field: z.optional(z.string()),
  actorId: z.optional(z.string()),
})
type Late = z.infer<typeof Late>

/** The drafts that are forms, with those of their fields that somebody writes in. */
const forms: Partial<Record<DraftKind, readonly string[]>> = {
  homeAnswer: ['condition', 'reasonText'],
  asked: ['text'],
  wished: ['name', 'why'],
  step: ['what', 'withWhom', 'ifStuck'],
}
const Form = z.record(z.string(), z.unknown())

type Text = Exclude<DraftKind, 'tile' | 'clash' | 'homeClash'>

/** Why a text is left: its part of the evening is over, another text was chosen, other words had its place already, or the
 * question that it answers is no longer there. */
export type Why = 'late' | 'unchosen' | 'taken' | 'gone'
export const whys: readonly Why[] = ['unchosen', 'taken', 'gone', 'late']

/** The line that a text was written for at an idea, or the row of an actor there. */
export type At = { ideaId: string; field?: SharedName | 'name' | 'aim' | undefined; actorId?: string | undefined }

/** What a seat has left: which text it is, why it is left, and where it belongs. */
export type Left = { key: string; kind: Text | 'unchosen' | 'other'; why: Why; words: string; at?: At | undefined }

/** What only its writer reads: on a shared tablet it stays folded until somebody wants to see it. */
export const isOwn = (kind: Left['kind']): boolean =>
  kind === 'note' || kind === 'insight' || kind === 'homeAnswer' || kind === 'asked'

/** Whether where a text belongs says all that its kind does. */
export const isPlaced = ({ kind, at }: Pick<Left, 'kind' | 'at'>): boolean =>
  at !== undefined && (kind === 'unchosen' || kind === 'line')

/** Whether a draft never became anything, and can become nothing any more where it was written. */
export const isLeft = (draft: Draft, shared: Shared, seatId: string): boolean => {
  const kind = draftKind(draft.key)
  if (draft.key.startsWith('late:') || unchosenIn(shared, draft)) return true
  return isText(kind) && (hasPassed(kind, shared.clock.kind) || isUnasked(draft, shared, seatId))
}

/** Whether a draft answers a question that no longer waits for its writer: it was taken back, lapsed, or somebody else answers it. */
function isUnasked({ key }: Draft, shared: Shared, seatId: string): boolean {
  const [kind, id = ''] = key.split(':')
  const why = isAnswer(kind) && shared.invitations[id] ? whyGone(shared, seatId, id) : undefined
  return why !== undefined && why !== 'ours'
}

const isAnswer = (kind: string | undefined): boolean => kind === 'answer' || kind === 'reason'

/** A tile is never left, and a text that is made of two is its line's as long as somebody may choose it. */
const isText = (kind: DraftKind | undefined): kind is Text =>
  kind !== undefined && kind !== 'tile' && kind !== 'clash' && kind !== 'homeClash'

/** Which words belong to a command that came after its phase. */
const lateKinds: Readonly<Record<string, Left['kind']>> = {
  createIdea: 'idea',
  editIdea: 'idea',
  nameIdea: 'name',
  writeField: 'line',
  writeRow: 'line',
  writeOwnRow: 'line',
  note: 'note',
  reflect: 'insight',
  proposeChallenge: 'proposal',
  wishActor: 'wished',
  post: 'thread',
  unchosen: 'unchosen',
}

/** What a draft that is left says; nothing where it says nothing. */
export function leftOf(draft: Draft, shared: Shared, soThatIn: (text: string) => string): Left | undefined {
  const { key, text } = draft
  const kind = draftKind(key)
  const unchosen = unchosenIn(shared, draft)
  if (unchosen) return { key, kind: 'unchosen', why: 'unchosen', words: unchosen, at: atKey(key) }
  if (isText(kind)) {
    const words = wordsIn(kind, text)
    const why = isAnswer(kind) && !hasPassed(kind, shared.clock.kind) ? 'gone' : 'late'
    return words ? { key, kind, why, words, at: atKey(key) } : undefined
  }
  const read = formIn(Late, text)
  const words = read && wordsOf(read, soThatIn)
  if (!words) return undefined
  const why = read.isTaken ? 'taken' : 'late'
  const left = lateKinds[read.type] ?? 'other'
  return { key, kind: left, why: left === 'unchosen' ? 'unchosen' : why, words, at: atCommand(left, read) }
}

function wordsOf({ name, aim, text, soThat, title, question, why }: Late, soThatIn: (text: string) => string): string {
  const idea = [text, soThat && soThatIn(soThat)].filter(Boolean).join(', ')
  return [title, question, name, why, idea, aim].filter(Boolean).join(' · ')
}

/** What somebody wrote in a draft: all of it, or what stands in the fields of its form. */
function wordsIn(kind: DraftKind, text: string): string {
  const fields = forms[kind]
  const form = fields && formIn(Form, text)
  return form ? fields.flatMap(field => form[field] || []).join(' · ') : text
}

/** The line that the name of a draft tells. */
function atKey(key: string): At | undefined {
  const [kind, ideaId = '', place = '', actorId] = key.split(':')
  if (kind === 'name' || kind === 'aim') return { ideaId, field: kind }
  if (kind === 'line' || kind === 'homeLine') return place === 'row' ? { ideaId, actorId } : atPlace(ideaId, place)
  return kind === 'clash' || kind === 'homeClash' ? atPlace(ideaId, place) : undefined
}

/** A shared line by its name; any other name is that of the actor whose row it is. */
function atPlace(ideaId: string, place: string): At {
  const field = SharedName.safeParse(place).data
  return field ? { ideaId, field } : { ideaId, actorId: place }
}

/** The line that a command writes in. */
function atCommand(kind: Left['kind'], { ideaId, field, actorId, name }: Late): At | undefined {
  if (ideaId === undefined) return undefined
  if (kind === 'name') return { ideaId, field: name === undefined ? 'aim' : 'name' }
  if (kind === 'idea') return { ideaId }
  if (kind !== 'line' && kind !== 'unchosen') return undefined
  if (field === 'name' || field === 'aim') return { ideaId, field }
  return actorId === undefined ? { ideaId, field: SharedName.safeParse(field).data } : { ideaId, actorId }
}
