import { SharedName } from '../../../messages/agreement/agreement.ts'
import type { Hidden, Shared, Workshop } from '../../../model/workshop.ts'
import { clashesAt, lineAndClashes, rowsOf } from './copies.ts'
import { lines, type Place, textAt } from './places.ts'

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
