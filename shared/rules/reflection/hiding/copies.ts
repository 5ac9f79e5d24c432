import { SharedName } from '../../../messages/agreement/agreement.ts'
import type { Shared } from '../../../model/workshop.ts'
import { fieldAt } from '../../agreement/lines.ts'
import { hiddenKey, type Place, rowClashPart } from './places.ts'

/** A place and every other that the rules may have copied its text to or from, each once. */
export const withCopies = (shared: Shared, place: Place): Place[] => [
  ...new Map([place, ...copiesOf(shared, place)].map(one => [hiddenKey(one), one])).values(),
]

function copiesOf(shared: Shared, { kind, id, field, part = '' }: Place): Place[] {
  const [actorId = ''] = part.split(':')
  if (kind === 'seat' || field === 'lastVoice') return names(shared)
  if (kind === 'actor' && field === 'offersText') return [...rowsOf(shared, id), ...versionsOf(shared, id, field)]
  if (kind === 'invitation' && field === 'because') return rowsOf(shared, shared.invitations[id]?.actorId ?? '')
  if (kind === 'invitation' && field === 'condition') return conditionsOf(shared, shared.invitations[id]?.actorId ?? '')
  if (field === 'row' || field === 'rowClash') return rowsOf(shared, actorId)
  if (field === 'condition') return conditionsOf(shared, actorId)
  if (kind === 'earlier')
    return field === 'does'
      ? rowsOf(shared, actorId)
      : lineAndClashes(shared, id, field === 'goal' ? 'goal' : 'firstStep')
  if (kind === 'actor') return versionsOf(shared, id, field)
  if (isSentAnew(kind)) return sentTwice(shared, { kind, id, field, part })
  if (kind === 'happening' || field === 'parked') return cardNotes(shared, id)
  const name = kind === 'agreement' ? SharedName.safeParse(field.replace(/Clash$/, '')).data : undefined
  return name ? lineAndClashes(shared, id, name) : []
}

/** What is a new thing each time it is sent, so that whoever presses twice makes two of it. */
const anew = ['insight', 'note', 'proposal', 'step', 'message', 'wished'] as const
type SentAnew = (typeof anew)[number]
const isSentAnew = (kind: Place['kind']): kind is SentAnew => anew.some(one => one === kind)

/** The things of one kind that the same person has sent; insights carry no name. */
function sentTwice(shared: Shared, place: Place & { kind: SentAnew }): Place[] {
  const { kind, id, field, part = '' } = place
  const { insights, notes, proposals, steps } = shared
  const isInside = kind === 'message' || kind === 'wished'
  const { thread = {}, wished = {} } = shared.ideas[id] ?? {}
  const things: Readonly<Record<string, object>> = {
    ...{ insight: insights, note: notes, proposal: proposals, step: steps, message: thread, wished },
  }[kind]
  const writer = (key: string): unknown => Reflect.get(things[key] ?? {}, 'by')
  return Object.keys(things)
    .filter(key => writer(key) === writer(isInside ? part : id))
    .map(key => (isInside ? { kind, id, field, part: key } : { kind, id: key, field }))
}

/** First names: at the seats, and beside the tiles they have spoken for. */
const names = ({ seats, actors }: Shared): Place[] => [
  ...Object.keys(seats).map((id): Place => ({ kind: 'seat', id, field: 'name' })),
  ...Object.keys(actors).map((id): Place => ({ kind: 'actor', id, field: 'lastVoice' })),
]

const questionsTo = ({ invitations }: Shared, actorId: string, field: 'because' | 'condition'): Place[] =>
  Object.values(invitations).flatMap(one =>
    one.actorId === actorId ? [{ kind: 'invitation', id: one.id, field } as const] : [],
  )

/** What an actor does: what its tile offers, what it was asked for, and its rows with the texts beside them. */
export const rowsOf = (shared: Shared, actorId: string): Place[] => [
  { kind: 'actor', id: actorId, field: 'offersText' },
  ...questionsTo(shared, actorId, 'because'),
  ...Object.values(shared.ideas).flatMap(({ id, agreement }): Place[] => [
    { kind: 'agreement', id, field: 'row', part: actorId },
    { kind: 'earlier', id, field: 'does', part: actorId },
    ...Object.keys(agreement.rows[actorId]?.clashes ?? {}).map(
      (seatId): Place => ({ kind: 'agreement', id, field: 'rowClash', part: rowClashPart(actorId, seatId) }),
    ),
  ]),
]

/** On what condition an actor came: as it was answered, as it stands at the idea, and as its owner has repeated it. */
const conditionsOf = (shared: Shared, actorId: string): Place[] => [
  ...questionsTo(shared, actorId, 'condition'),
  ...Object.values(shared.ideas).flatMap(({ id }): Place[] => [
    { kind: 'idea', id, field: 'condition', part: actorId },
    { kind: 'agreement', id, field: 'condition', part: actorId },
    { kind: 'earlier', id, field: 'condition', part: actorId },
  ]),
]

/** What a tile said before its owner changed it. */
const versionsOf = ({ actors }: Shared, id: string, field: string): Place[] => [
  { kind: 'actor', id, field },
  ...(actors[id]?.history ?? []).map(({ version }): Place => ({ kind: 'actor', id, field, part: `${version}` })),
]

/** What a table wrote to its cards, and the open questions that were parked from there. */
const cardNotes = ({ ideas }: Shared, id: string): Place[] => [
  ...Object.keys(ideas[id]?.happenings ?? {}).map((part): Place => ({ kind: 'happening', id, field: 'note', part })),
  ...Object.keys(ideas[id]?.agreement.parked ?? {}).map(
    (part): Place => ({ kind: 'agreement', id, field: 'parked', part }),
  ),
]

/** A shared line, what was written beside it, and what it said the time before. */
export const lineAndClashes = (shared: Shared, id: string, field: SharedName): Place[] => [
  { kind: 'agreement', id, field },
  ...(field === 'goal' ? [{ kind: 'earlier', id, field } as const] : []),
  ...(field === 'firstStep' ? Object.keys(shared.ideas[id]?.earlier?.steps ?? {}) : []).map(
    (part): Place => ({ kind: 'earlier', id, field: 'what', part }),
  ),
  ...Object.keys(clashesAt(shared, id, field)).map(
    (seatId): Place => ({ kind: 'agreement', id, field: `${field}Clash`, part: seatId }),
  ),
]

/** What stands beside a shared line. */
export function clashesAt({ ideas }: Shared, id: string, field: SharedName): object {
  const idea = ideas[id]
  return idea ? fieldAt(idea.agreement, field).clashes : {}
}
