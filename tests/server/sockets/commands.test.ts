import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, join, moveHere } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import type { Command } from '#shared/messages/story.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, help, openWorkshop, startHouse } from '../house.ts'

const tile = (name: string): Command => ({
  ...{ type: 'saveTile', sector: 'ideaDriven', name, does: '', offers: [], offersText: '', needs: '' },
  ...{ manyThink: '', limit: '', building: 'tree', parent: '' },
})

test('a workshop is made, somebody joins, writes a tile, and sees it before the answer', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const reply = await amira.live.send(tile('Tuvan'))
  const { shared } = amira.live.store.getSnapshot()
  expect(reply).toEqual({ ok: true, number: 4 })
  expect(Object.values(shared!.actors).map(({ name }) => name)).toEqual(['Tuvan'])
  const seen = await until(desk, snapshot => Object.keys(snapshot.shared!.actors).length === 1)
  expect(seen.room!.seats[amira.seatId]).toMatchObject({ isConnected: true })
  expect(seen.hello).toMatchObject({ as: 'facilitator', door: { code: planned.code } })
  expect(seen.desk).toBeDefined()
})

test('the same command id is answered as before, and happens once', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const id = newId()
  const first = await amira.live.send(tile('Tuvan'), undefined, id)
  const again = await amira.live.send(tile('Något annat'), undefined, id)
  expect(again).toEqual(first)
  const { shared } = amira.live.store.getSnapshot()
  expect(Object.values(shared!.actors)).toMatchObject([{ name: 'Tuvan', version: 1 }])
})

test("somebody else's seat is refused, whoever the message says it is", async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const bo = await comeIn(house, planned.code, 'Bo')
  expect(await bo.live.send(help, amira.seatId)).toMatchObject({ ok: false, refusal: 'notYours' })
  expect(await bo.live.send(help, '__proto__')).toMatchObject({ ok: false, refusal: 'malformed' })
  expect(await bo.live.send({ type: 'pause' })).toMatchObject({ ok: false, refusal: 'notFacilitator' })
  expect(await desk.send(help, amira.seatId)).toMatchObject({ ok: false, refusal: 'notYours' })
  expect(desk.store.getSnapshot().desk!.help).toEqual({})
})

test('two seats on one device are told apart by the command', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const gunnel = given(await join(amira.carrier, planned.code, 'Gunnel')).seatId!
  const { hello } = await until(amira.live, ({ hello }) => hello?.seats.length === 2)
  expect(hello!.seats.map(({ id }) => id).sort()).toEqual([amira.seatId, gunnel].sort())
  expect(await amira.live.send(help)).toMatchObject({ ok: false, refusal: 'unknown' })
  expect(await amira.live.send(help, gunnel)).toMatchObject({ ok: true })
  const { desk: seen } = await until(desk, snapshot => Object.keys(snapshot.desk!.help).length > 0)
  expect(Object.keys(seen!.help)).toEqual([gunnel])
  for (let number = 3; number <= 8; number++) given(await join(amira.carrier, planned.code, `Vän ${number}`))
  expect(await join(amira.carrier, planned.code, 'Den nionde')).toEqual({ refusal: 'full' })
})

test('own notes come to their seat alone, and help to the desk alone', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const bo = await comeIn(house, planned.code, 'Bo')
  const note: Command = { type: 'note', scope: 'own', text: 'Bara för mig', isExported: false }
  expect(await amira.live.send(note)).toMatchObject({ ok: true })
  const seen = await until(amira.live, ({ own }) => Object.keys(own[amira.seatId]?.notes ?? {}).length === 1)
  expect(Object.values(seen.own[amira.seatId]!.notes)).toMatchObject([{ text: 'Bara för mig' }])
  await bo.live.send(help)
  await until(desk, snapshot => bo.seatId in snapshot.desk!.help)
  expect(JSON.stringify([bo.live.store.getSnapshot(), desk.store.getSnapshot()])).not.toContain('Bara för mig')
  expect(amira.live.store.getSnapshot().desk).toBeUndefined()
})

test('who is writing is seen by the others and recorded nowhere', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const before = desk.store.getSnapshot().shared
  amira.live.writing(amira.seatId, 'goal')
  const seen = await until(desk, ({ room }) => room!.seats[amira.seatId]?.writing === 'goal')
  expect(seen.shared).toBe(before)
  amira.live.writing(amira.seatId)
  await until(desk, ({ room }) => room!.seats[amira.seatId]?.writing === undefined)
})

test('a removed participant is out at once, and not let in again until readmitted', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const removed = performance.now()
  expect(await desk.send({ type: 'remove', seatId: amira.seatId })).toMatchObject({ ok: true })
  const { connection } = await until(amira.live, seen => seen.connection.state === 'closed')
  expect(performance.now() - removed).toBeLessThan(1_000)
  expect(connection).toEqual({ state: 'closed', refusal: 'removed' })
  expect(await join(amira.carrier, planned.code, 'Amira igen')).toEqual({ refusal: 'removed' })
  expect(await desk.send({ type: 'readmit', seatId: amira.seatId })).toMatchObject({ ok: true })
  const back = enterSeat(given(await comeBack(amira.carrier, planned.workshopId)), { carrier: amira.carrier })
  onTestFinished(back.close)
  await until(back, isOpen)
  expect(await back.send(help)).toMatchObject({ ok: true })
})

test('a resume code moves a seat to another device, and the code is then another', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const code = amira.live.store.getSnapshot().hello!.seats[0]!.resumeCode
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  const phone = programCarrier(house.url)
  expect(await moveHere(phone, planned.code, 'AAAA2222')).toEqual({ refusal: 'wrongResumeCode' })
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`
  const moved = given(await moveHere(phone, planned.code, typed))
  expect(moved.seatId).toBe(amira.seatId)
  const live = enterSeat(moved, { carrier: phone })
  onTestFinished(live.close)
  const { hello, shared } = await until(live, isOpen)
  expect(shared!.seats[amira.seatId]!.name).toBe('Amira')
  expect(hello!.seats).toMatchObject([{ id: amira.seatId }])
  expect(hello!.seats[0]!.resumeCode).not.toBe(code)
  await until(amira.live, ({ connection }) => connection.state === 'closed')
  expect(await moveHere(programCarrier(house.url), planned.code, code)).toEqual({ refusal: 'wrongResumeCode' })
})
