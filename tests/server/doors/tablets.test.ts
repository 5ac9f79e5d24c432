import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, heldSeats, join, moveHere, sitDown } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, type House, help, openWorkshop, startHouse } from '../house.ts'
import { handClock } from '../workshop/surroundings.ts'

/** Two people at one tablet. */
async function tablet(house: House, code: string, one: string, other: string) {
  const { live, carrier, seatId } = await comeIn(house, code, one)
  const second = given(await join(carrier, code, other)).seatId ?? ''
  await until(live, ({ hello }) => hello?.seats.length === 2)
  return { live, carrier, seatIds: [seatId, second] as const }
}

const seatsAt = ({ store }: Awaited<ReturnType<typeof tablet>>['live']) =>
  store.getSnapshot().hello?.seats.map(({ id }) => id)

test('[S16] somebody sits down at another tablet without a code, and both tablets know it', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const here = await tablet(house, planned.code, 'Amira', 'Bo')
  const there = await tablet(house, planned.code, 'Cecilia', 'David')
  const [cecilia] = there.seatIds
  const old = there.live.store.getSnapshot().hello?.seats[0]?.resumeCode ?? ''
  expect(given(await sitDown(here.carrier, planned.workshopId, cecilia)).seatId).toBe(cecilia)
  await until(here.live, ({ hello }) => hello?.seats.length === 3)
  await until(there.live, ({ hello }) => hello?.seats.length === 1)
  expect(await here.live.send(help, cecilia)).toMatchObject({ ok: true })
  expect(await there.live.send(help, cecilia)).toMatchObject({ ok: false })
  expect(await moveHere(there.carrier, planned.code, old)).toEqual({ refusal: 'wrongResumeCode' })
})

test('[S16] a tablet that everybody has left stays, comes back after a reload, and is sat down at again', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const here = await tablet(house, planned.code, 'Amira', 'Bo')
  const there = await tablet(house, planned.code, 'Cecilia', 'David')
  for (const seatId of there.seatIds) given(await sitDown(here.carrier, planned.workshopId, seatId))
  await until(there.live, ({ hello }) => hello?.seats.length === 0)
  expect(there.live.store.getSnapshot().connection.state).toBe('open')
  await there.live.close()
  expect(given(await heldSeats(there.carrier)).workshops).toMatchObject([{ workshopId: planned.workshopId, seats: [] }])
  const again = enterSeat(given(await comeBack(there.carrier, planned.workshopId)), { carrier: there.carrier })
  onTestFinished(again.close)
  await until(again, isOpen)
  given(await sitDown(there.carrier, planned.workshopId, here.seatIds[1]))
  await until(again, ({ hello }) => hello?.seats.length === 1)
  expect(seatsAt(again)).toEqual([here.seatIds[1]])
})

test('[S16] a phone keeps its seat, nobody draws others to it, and a device that never came in gets nothing', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const here = await tablet(house, planned.code, 'Amira', 'Bo')
  const phone = await comeIn(house, planned.code, 'Elin')
  expect(await sitDown(here.carrier, planned.workshopId, phone.seatId)).toEqual({ refusal: 'unknown' })
  expect(await sitDown(phone.carrier, planned.workshopId, here.seatIds[0])).toEqual({ refusal: 'unknown' })
  expect(await sitDown(programCarrier(house.url), planned.code, here.seatIds[0])).toEqual({ refusal: 'noSeat' })
  expect(seatsAt(here.live)).toEqual([...here.seatIds])
})

test('[S17] whom the facilitator has let in without a device is never taken for gone, and sits down at a tablet', async () => {
  const clock = handClock()
  const house = await startHouse({ clock })
  const { planned, desk } = await openWorkshop(house)
  expect(await desk.send({ type: 'addSeat', name: 'Rut' })).toMatchObject({ ok: true })
  const here = await tablet(house, planned.code, 'Amira', 'Bo')
  const rut = Object.values(here.live.store.getSnapshot().shared?.seats ?? {}).find(({ name }) => name === 'Rut')
  await here.live.close()
  clock.pass(9 * 60_000)
  const { shared } = await until(desk, seen => seen.shared?.seats[here.seatIds[0]]?.state === 'gone')
  expect(shared?.seats[rut?.id ?? '']?.state).toBe('present')
  const back = enterSeat(given(await comeBack(here.carrier, planned.workshopId)), { carrier: here.carrier })
  onTestFinished(back.close)
  await until(back, isOpen)
  given(await sitDown(here.carrier, planned.workshopId, rut?.id ?? ''))
  await until(back, ({ hello }) => hello?.seats.length === 3)
})
