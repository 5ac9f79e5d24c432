import { SharedName } from '../../messages/agreement/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Desk, Hidden, Shared, Workshop } from '../../model/workshop.ts'
import { fieldAt } from '../agreement/lines.ts'

/** Where a text stands: which object, which of its fields, and for an agreement whose row, clash or answer. */
export type Place = Pick<Hidden, 'kind' | 'id' | 'field' | 'part'>

/** The name under which a hidden text is kept. */
export const hiddenKey = ({ kind, id, field, part }: Place): string => [kind, id, field, part ?? ''].join(':')

/** The name under which the next text at a place is kept, beside those that have been hidden there before. */
export const freeKey = ({ hidden }: Pick<Desk, 'hidden'>, place: Place, id: string): string => {
  const key = hiddenKey(place)
  return hidden[key] ? `${key}:${id}` : key
}

/** One part of a place that belongs to an actor's row and to who wrote beside it. */
export const rowClashPart = (actorId: string, seatId: string): string => `${actorId}:${seatId}`

/** Fields of an agreement that are objects with a text of their own. */
const lines: readonly string[] = [...SharedName.options, 'row', 'parked'].flatMap(name =>
  name === 'parked' ? [name] : [name, `${name}Clash`],
)

const fields: Record<Hidden['kind'], readonly string[]> = {
  seat: ['name'],
  actor: ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent', 'lastVoice', 'handover', 'greeting'],
  idea: ['text', 'soThat', 'name', 'aim', 'condition', 'meetingUrl'],
  agreement: [...lines, 'condition', 'reasonText'],
  earlier: ['goal', 'does', 'condition', 'what'],
  happening: ['title', 'text', 'question', 'note'],
  invitation: ['because', 'condition', 'reasonText'],
  step: ['what', 'withWhom', 'ifStuck'],
  note: ['text'],
  insight: ['text'],
  proposal: ['title', 'question'],
  wished: ['name', 'why'],
  message: ['text'],
}

/** The text at a place, to read and to write; nothing where there is none, or where it is empty already. Some notes lie on the desk. */
export function textAt(
  shared: Shared,
  { kind, id, field, part }: Place,
  mayBeEmpty = false,
  deskNotes: Readonly<Desk['notes']> = {},
): { read: () => string; write: (text: string) => void } | undefined {
  if (!fields[kind].includes(field)) return undefined
  const owner: unknown = (kind === 'note' && deskNotes[id]) || keeperOf(shared, { kind, id, field, part })
  const key = kind === 'agreement' && lines.includes(field) ? 'text' : field
  if (typeof owner !== 'object' || owner === null) return undefined
  const now: unknown = Reflect.get(owner, key)
  if (typeof now !== 'string' || (now === '' && !mayBeEmpty)) return undefined
  return {
    read: () => now,
    write: text => {
      Reflect.set(owner, key, text)
    },
  }
}

function keeperOf(shared: Shared, { kind, id, field, part = '' }: Place): unknown {
  switch (kind) {
    case 'seat':
      return shared.seats[id]
    case 'actor':
      return part ? shared.actors[id]?.history.find(({ version }) => `${version}` === part) : shared.actors[id]
    case 'idea':
      return field === 'condition' ? shared.ideas[id]?.placed[part] : shared.ideas[id]
    case 'earlier':
      return inEarlier(shared.ideas[id], field, part)
    case 'invitation':
      return shared.invitations[id]
    case 'step':
      return shared.steps[id]
    case 'note':
      return shared.notes[id]
    case 'insight':
      return shared.insights[id]
    case 'wished':
      return shared.ideas[id]?.wished?.[part]
    case 'proposal':
      return shared.proposals[id]
    case 'message':
      return shared.ideas[id]?.thread?.[part]
    case 'happening':
      return shared.ideas[id]?.happenings[part]
    case 'agreement':
      return inAgreement(shared, id, field, part)
  }
}

/** What came along from the time before: the goal, an organisation's row and condition, or a step. */
function inEarlier(idea: Idea | undefined, field: string, part: string): unknown {
  if (field === 'goal') return idea?.earlier
  return field === 'what' ? idea?.earlier?.steps[part] : idea?.earlier?.parties[part]
}

function inAgreement(shared: Shared, id: string, field: string, part: string): unknown {
  const agreement = shared.ideas[id]?.agreement
  const [actorId = '', seatId = ''] = part.split(':')
  const name = SharedName.safeParse(field.replace(/Clash$/, '')).data
  if (name && agreement) {
    const line = fieldAt(agreement, name)
    return field === name ? line : line.clashes[part]
  }
  switch (field) {
    case 'row':
      return agreement?.rows[part]
    case 'rowClash':
      return agreement?.rows[actorId]?.clashes[seatId]
    case 'parked':
      return agreement?.parked[part]
    default:
      return agreement?.answers[part]
  }
}

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
  if (kind === 'insight') return Object.keys(shared.insights).map(one => ({ kind, id: one, field })) // sent twice
  if (kind === 'happening' || field === 'parked') return cardNotes(shared, id)
  const name = kind === 'agreement' ? SharedName.safeParse(field.replace(/Clash$/, '')).data : undefined
  return name ? lineAndClashes(shared, id, name) : []
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
const rowsOf = (shared: Shared, actorId: string): Place[] => [
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
const lineAndClashes = (shared: Shared, id: string, field: SharedName): Place[] => [
  { kind: 'agreement', id, field },
  ...(field === 'goal' ? [{ kind: 'earlier', id, field } as const] : []),
  ...(field === 'firstStep' ? Object.keys(shared.ideas[id]?.earlier?.steps ?? {}) : []).map(
    (part): Place => ({ kind: 'earlier', id, field: 'what', part }),
  ),
  ...Object.keys(clashesAt(shared, id, field)).map(
    (seatId): Place => ({ kind: 'agreement', id, field: `${field}Clash`, part: seatId }),
  ),
]

function clashesAt({ ideas }: Shared, id: string, field: SharedName): object {
  const idea = ideas[id]
  return idea ? fieldAt(idea.agreement, field).clashes : {}
}

/** What has been hidden stays hidden: the same text does not come back to its place or beside it, whoever sends it again. */
export function keepHidden({ shared, desk }: Workshop, before: Workshop): void {
  for (const hidden of Object.values(desk.hidden)) {
    const place = textAt(shared, hidden, false, desk.notes)
    if (place?.read() === hidden.text) place.write('') // R8
    for (const beside of besides(shared, hidden)) {
      const stoodThere = textAt(before.shared, beside)?.read() === hidden.text
      if (!stoodThere && textAt(shared, beside)?.read() === hidden.text) forgetWritten(shared, beside) // R8
    }
    if (hidden.field === 'condition') forgetMoved(shared, hidden)
  }
}

/** In an agreement a line and the texts beside it are one place: what was hidden in one does not come back in another. */
function besides(shared: Shared, { kind, id, field, part = '' }: Hidden): Place[] {
  if (kind !== 'agreement' || !lines.includes(field) || field === 'parked') return []
  const [actorId = ''] = part.split(':')
  const isHere = (place: Place) => place.kind === kind && place.id === id
  if (field === 'row' || field === 'rowClash') return rowsOf(shared, actorId).filter(isHere)
  const name = SharedName.safeParse(field.replace(/Clash$/, '')).data
  return name ? lineAndClashes(shared, id, name).filter(isHere) : []
}

/** What was just written goes; beside another text there is then nothing left to choose between. */
function forgetWritten(shared: Shared, place: Place): void {
  const { id, field, part = '' } = place
  const [actorId = '', seatId = ''] = part.split(':')
  const name = SharedName.safeParse(field.replace(/Clash$/, '')).data
  const row = shared.ideas[id]?.agreement.rows[actorId]
  if (field === 'rowClash') delete row?.clashes[seatId]
  else if (name && field !== name) Reflect.deleteProperty(clashesAt(shared, id, name), part)
  else textAt(shared, place)?.write('')
}

/** A condition also travels with the tile's last move, until the next one. */
function forgetMoved({ actors, invitations }: Shared, { kind, id, part = '', text }: Hidden): void {
  const actorId = kind === 'invitation' ? invitations[id]?.actorId : part
  const from = actors[actorId ?? '']?.lastMove?.from // R7
  if (from?.condition === text) from.condition = undefined
}
