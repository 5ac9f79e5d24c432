import { cpSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, drafts, heldSeats, join, keepDraft, moveHere, openDesk, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { create } from '#shared/rules/story.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'
import { comeIn, config, facilitatorOf, help, openWorkshop, startHouse } from '../house.ts'

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

test('a copy that is laid back knows the devices that have been here since it was made', async () => {
  const first = await startHouse()
  const { planned } = await openWorkshop(first)
  const amira = programCarrier(first.url)
  const { seatId } = given(await join(amira, planned.code, 'Amira'))
  await first.stop()
  const copy = tempFolder()
  cpSync(first.folder, copy, { recursive: true })
  const second = await startHouse({ folder: first.folder, config: config(first.folder, { port: first.port }) })
  for (const _ of [1, 2, 3]) given(await comeBack(amira, planned.code))
  const bo = programCarrier(second.url)
  given(await join(bo, planned.code, 'Bo'))
  await second.stop()
  const third = await startHouse({ folder: copy, config: config(copy, { port: first.port }) })
  given(await comeBack(amira, planned.code))
  expect(given(await heldSeats(amira)).workshops[0]?.seats).toEqual([{ id: seatId, name: 'Amira' }])
  // Whoever came after the copy was made is not in it.
  expect(await comeBack(bo, planned.code)).toEqual({ refusal: 'noSeat' })
  expect(await comeBack(programCarrier(third.url), planned.code)).toEqual({ refusal: 'noSeat' })
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

test('a server that ended between a seat and its resume code gives the code when the join is repeated', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const attempt = newId()
  const { seatId } = given(await join(programCarrier(house.url), planned.code, 'Amira', attempt))
  await house.doors.store.resumeCodes.remove(planned.workshopId, seatId!)
  const carrier = programCarrier(house.url)
  const live = enterSeat(given(await join(carrier, planned.code, 'Amira', attempt)), { carrier })
  onTestFinished(live.close)
  const { hello } = await until(live, isOpen)
  const moved = await moveHere(programCarrier(house.url), planned.code, hello!.seats[0]!.resumeCode)
  expect(moved).toMatchObject({ seatId })
})

test('a workshop that was planned half-way, or twice at once, is planned once', async () => {
  const house = await startHouse()
  const facilitator = await facilitatorOf(house)
  const { journal } = house.doors.store
  const id = newId()
  const { events = [] } = create({ type: 'createWorkshop', ...workshop }, { id, time: 1, by: { kind: 'shell' } })
  const facts = events.map((event, at) => ({ number: at + 1, time: 1, event }))
  await journal.append(id, { command: id, epoch: await journal.claim(id), events: facts })
  expect(await planWorkshop(facilitator, workshop, id)).toMatchObject({ workshopId: id })
  const twice = newId()
  const plans = await Promise.all([1, 2, 3].map(() => planWorkshop(facilitator, workshop, twice)))
  expect(new Set(plans.map(plan => given(plan).code)).size).toBe(1)
  const desk = enterDesk(given(await openDesk(facilitator, twice)), { carrier: facilitator })
  onTestFinished(desk.close)
  const { shared } = await until(desk, isOpen)
  expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
})

test('a late command is kept whole, and a seat can keep only so much', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const keep = (key: string, text: string) =>
    keepDraft(amira.carrier, planned.workshopId, { seatId: amira.seatId, key, text })
  expect(await keep('late:0', 'å'.repeat(15_000))).toEqual({ isKept: true })
  expect(await keep('late:0', 'å'.repeat(17_000))).toEqual({ refusal: 'malformed' })
  const { drafts: table } = house.doors.store
  await Promise.all(
    Array.from({ length: 299 }, (_, at) =>
      table.keep(planned.workshopId, { seat: amira.seatId, key: `k${at}`, text: 'x', savedAt: 1 }),
    ),
  )
  expect(await keep('one-more', 'x')).toEqual({ refusal: 'full' })
  await table.remove(planned.workshopId, amira.seatId, 'k0')
  await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      table.keep(planned.workshopId, { seat: amira.seatId, key: `late:unchosen-${at}-0`, text: 'x', savedAt: 1 }),
    ),
  )
  expect(await keep('one-more', 'x')).toEqual({ isKept: true })
  expect(await keep('late:unchosen-100-0', 'x')).toEqual({ refusal: 'full' })
  expect(await keep('late:unchosen-99-0', 'y')).toEqual({ isKept: true })
  expect(await keep('late:0', 'Hann inte')).toEqual({ isKept: true })
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
