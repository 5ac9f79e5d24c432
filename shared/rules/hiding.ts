import type { Hidden, Shared } from '../model/workshop.ts'

/** Where a text stands: which object, which of its fields, and for an agreement whose row. */
export type Place = Pick<Hidden, 'kind' | 'id' | 'field' | 'part'>

/** The name under which a hidden text is kept. */
export const hiddenKey = ({ kind, id, field, part }: Place): string => [kind, id, field, part ?? ''].join(':')

const fields: Record<Hidden['kind'], readonly string[]> = {
  seat: ['name'],
  actor: ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent'],
  idea: ['text', 'soThat', 'name', 'aim'],
  agreement: ['goal', 'firstStep', 'row', 'parked'],
  invitation: ['because', 'condition', 'reasonText'],
  step: ['what', 'withWhom', 'ifStuck'],
  note: ['text'],
  insight: ['text'],
}

/** The text at a place, to read and to write; nothing where there is none, or where it is empty already. */
export function textAt(
  shared: Shared,
  { kind, id, field, part }: Place,
  mayBeEmpty = false,
): { read: () => string; write: (text: string) => void } | undefined {
  if (!fields[kind].includes(field)) return undefined
  const owner: unknown = holder(shared, kind, id, field, part)
  const key = kind === 'agreement' ? 'text' : field
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

function holder(shared: Shared, kind: Hidden['kind'], id: string, field: string, part: string | undefined): unknown {
  switch (kind) {
    case 'seat':
      return shared.seats[id]
    case 'actor':
      return shared.actors[id]
    case 'idea':
      return shared.ideas[id]
    case 'invitation':
      return shared.invitations[id]
    case 'step':
      return shared.steps[id]
    case 'note':
      return shared.notes[id]
    case 'insight':
      return shared.insights[id]
    case 'agreement': {
      const agreement = shared.ideas[id]?.agreement
      if (field === 'row') return agreement?.rows[part ?? '']
      if (field === 'parked') return agreement?.parked[part ?? '']
      return field === 'goal' ? agreement?.goal : agreement?.firstStep
    }
  }
}
