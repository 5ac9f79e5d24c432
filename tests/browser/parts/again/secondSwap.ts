import { expect } from 'vitest'
import type { Person } from '../../people/Person.ts'
import type { Room } from '../../people/Room.ts'
import { agree, desk } from '../../people/words.ts'
import { comeIn, writeTile } from '../arrive.ts'
import { comesBack } from './fika.ts'

/** The tiles are dealt anew, most change tables, and one at each stays to tell. */
export async function secondSwap(room: Room): Promise<void> {
  const { facilitator, crowd, leila } = room
  const before = rolesOf(room)
  await facilitator.goTo('swap2')
  await room.lookAt('again-before')
  await facilitator.press(desk('deal'))
  await crowd.until(({ isDealt }) => isDealt)
  await room.lookAt('again-face-down')
  await facilitator.press(desk('turn'))
  await crowd.until(({ isRevealed }) => isRevealed)
  const now = rolesOf(room)
  const moved = Object.keys(now).filter(seatId => now[seatId] !== before[seatId])
  expect(moved.length).toBeGreaterThan(Object.keys(now).length / 2)
  await leila.sees(roleOf(room, leila))
  await room.lookAt('again-turned')
  await facilitator.showUntil(crowd, 'tell')
  await room.lookAt('again-tell')
  await comesBack(room)
}

/** Who speaks for what: tiles by the seat that speaks for them. */
const rolesOf = ({ shared }: Room): Record<string, string> =>
  Object.fromEntries(Object.values(shared.actors).flatMap(({ id, voices }) => voices.map(seatId => [seatId, id])))

function roleOf({ shared }: Room, { name }: Person): string {
  const seat = Object.values(shared.seats).find(one => one.name === name)
  return Object.values(shared.actors).find(({ voices }) => voices.includes(seat?.id ?? ''))?.name ?? 'nobody'
}

/** Somebody comes when the tables are writing: a tile of his own, and a table that needs one more who writes. */
export async function comesLate(room: Room): Promise<void> {
  const { facilitator, crowd, shared } = room
  await facilitator.goTo('formulate')
  const shown = await facilitator.place
    .getByText(/[A-Z2-9]{3} [A-Z2-9]{3} ·/)
    .first()
    .textContent()
  const [code = ''] = /[A-Z2-9]{3} [A-Z2-9]{3}/.exec(shown ?? '') ?? []
  const nils = await room.newcomer('Nils', 'phone')
  await comeIn(room, nils, code.replace(' ', ''))
  await writeTile(nils)
  await nils.heads(agree('find.title'))
  await room.look.at('late', { phone: nils.page })
  await nils.press(agree('find.sit'))
  const seated = await crowd.until(({ seats }) =>
    Object.values(seats).find(({ name, tableId }) => name === 'Nils' && tableId),
  )
  expect(shared.ideas[seated.tableId ?? '']?.wasFormed).toBe(true)
  await room.look.at('late-table', { phone: nils.page })
}
