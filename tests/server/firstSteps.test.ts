import { expect, test } from 'vitest'
import { comeIn, openWorkshop, startHouse, until } from './house.ts'

test('a workshop is made, somebody joins, writes a tile, and everyone sees it before the answer', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const tile = {
    ...{ type: 'saveTile' as const, sector: 'ideaDriven' as const, name: 'Tuvan', does: '', offers: [] },
    ...{ offersText: '', needs: '', manyThink: '', limit: '', building: 'tree', parent: '' },
  }
  const reply = await amira.live.send(tile)
  expect(reply).toEqual({ ok: true, number: expect.any(Number) })
  const { shared } = amira.live.store.getSnapshot()
  expect(Object.values(shared!.actors).map(({ name }) => name)).toEqual(['Tuvan'])
  const seen = await until(desk, ({ shared }) => Object.keys(shared!.actors).length === 1)
  expect(seen.room!.seats[amira.seatId]).toMatchObject({ isConnected: true })
  expect(seen.hello).toMatchObject({ as: 'facilitator', door: { code: planned.code } })
  expect(seen.desk).toBeDefined()
})
