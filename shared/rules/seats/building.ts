import { type Actor, plainSigns, signOf, signOrder } from '../../model/actor.ts'

/** A tile that is about to be laid on a market: the sign it asks for, if any, and the number that speaks for one. */
type Wanted = { building: string; number: number }

/** The sign of a tile: the one it asks for while no other in its market has it, else the first free one; where none is left, what it asks for. */
export function ownBuilding(others: readonly Actor[], wanted: Wanted): string {
  const taken = new Set(others.map(signOf))
  const first = signOf(wanted)
  if (!taken.has(first)) return wanted.building
  const from = wanted.number % plainSigns.length
  const order = [...plainSigns.slice(from), ...plainSigns.slice(0, from), ...signOrder.slice(plainSigns.length)]
  const free = order.find(sign => !taken.has(sign))
  return free ?? wanted.building // S15
}
