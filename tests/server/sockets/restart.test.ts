import { expect, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { drafts, heldSeats, join, keepDraft } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import { comeIn, config, given, help, isOpen, openWorkshop, startHouse, until } from '../house.ts'

test('a restart brings back every workshop and every seat, by itself', async () => {
  const first = await startHouse()
  const one = await openWorkshop(first)
  const other = await openWorkshop(first)
  const amira = await comeIn(first, one.planned.code, 'Amira')
  const bo = await comeIn(first, other.planned.code, 'Bo')
  const id = newId()
  const reply = await amira.live.send(help, undefined, id)
  const before = amira.live.store.getSnapshot().shared
  await first.stop()
  await until(amira.live, ({ connection }) => connection.state === 'reconnecting')
  const waiting = amira.live.send({ type: 'cancelHelp' })
  const second = await startHouse({ folder: first.folder, config: config(first.folder, { port: first.port }) })
  for (const live of [amira.live, bo.live, one.desk, other.desk]) await until(live, isOpen)
  expect(await waiting).toEqual({ ok: true, number: reply.number! + 1 })
  expect(await amira.live.send(help, undefined, id)).toEqual(reply)
  expect(amira.live.store.getSnapshot().shared).toEqual(before)
  expect(bo.live.store.getSnapshot().shared!.seats).toMatchObject({ [bo.seatId]: { name: 'Bo', state: 'present' } })
  given(await join(programCarrier(second.url), one.planned.code, 'Cecilia'))
})

test('a join whose answer was lost gives the same seat again, and only to who made it', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const attempt = newId()
  const lost = given(await join(programCarrier(house.url), planned.code, 'Amira', attempt))
  const again = given(await join(programCarrier(house.url), planned.code, 'Amira', attempt))
  expect(again.seatId).toBe(lost.seatId)
  expect(lost.seatId).not.toBe(attempt)
  const { shared } = desk.store.getSnapshot()
  expect(Object.values(shared!.seats).map(({ name }) => name)).toEqual(['Amira'])
  const thief = given(await join(programCarrier(house.url), planned.code, 'Tjuv', lost.seatId))
  expect(thief.seatId).not.toBe(lost.seatId)
})

test('a device finds its seats and its drafts again', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const bo = await comeIn(house, planned.code, 'Bo')
  const draft = { seatId: amira.seatId, key: 'idea', text: 'Vi borde äta ihop' }
  given(await keepDraft(amira.carrier, planned.workshopId, draft))
  expect(await keepDraft(bo.carrier, planned.workshopId, draft)).toEqual({ refusal: 'noSeat' })
  expect(await drafts(bo.carrier, planned.workshopId, amira.seatId)).toEqual({ refusal: 'noSeat' })
  expect(await keepDraft(amira.carrier, planned.workshopId, { ...draft, key: 'survey:start' })).toEqual({
    refusal: 'malformed',
  })
  const kept = given(await drafts(amira.carrier, planned.workshopId, amira.seatId))
  expect(kept.drafts).toMatchObject([{ key: 'idea', text: 'Vi borde äta ihop' }])
  given(await keepDraft(amira.carrier, planned.workshopId, { ...draft, text: '' }))
  expect(given(await drafts(amira.carrier, planned.workshopId, amira.seatId)).drafts).toEqual([])
  const { workshops } = given(await heldSeats(amira.carrier))
  expect(workshops).toMatchObject([{ workshopId: planned.workshopId, seats: [{ id: amira.seatId, name: 'Amira' }] }])
})
