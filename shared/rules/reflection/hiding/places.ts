import { SharedName } from '../../../messages/agreement/agreement.ts'
import type { Idea } from '../../../model/partnership.ts'
import type { Desk, Hidden, Shared } from '../../../model/workshop.ts'
import { fieldAt } from '../../agreement/lines.ts'

/** Where a text stands: which object, which of its fields, and for an agreement whose row, clash or answer. */
export type Place = Pick<Hidden, 'kind' | 'id' | 'field' | 'part'>

/** The name under which a hidden text is kept. */
export const hiddenKey = ({ kind, id, field, part }: Place): string => [kind, id, field, part ?? ''].join(':')

/** The name under which the next text at a place is kept, beside those that have been hidden there before. */
export const freeKey = ({ hidden }: Pick<Desk, 'hidden'>, place: Place, id: string): string => {
  const key = hiddenKey(place)
  return hidden[key] ? `${key}:${id}` : key
}

/** The name of the text that was hidden last at a place. */
export const hiddenAt = (hidden: Desk['hidden'], place: Place): string | undefined =>
  Object.keys(hidden).findLast(key => {
    const there = hidden[key]
    return there !== undefined && hiddenKey(there) === hiddenKey(place)
  })

/** One part of a place that belongs to an actor's row and to who wrote beside it. */
export const rowClashPart = (actorId: string, seatId: string): string => `${actorId}:${seatId}`

/** Fields of an agreement that are objects with a text of their own. */
export const lines: readonly string[] = [...SharedName.options, 'row', 'parked'].flatMap(name =>
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
