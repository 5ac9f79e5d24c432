import { expect, test, vi } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, join, openDesk } from '#game/net/doors.ts'
import { StoreFailed } from '#server/store/errors.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, help, openWorkshop, startHouse } from '../house.ts'

test('a workshop where nobody is rests, and is read again when somebody comes', async () => {
  const house = await startHouse()
  const { planned, desk, carrier } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const { running, store } = house.doors
  const row = (await store.workshops.find(planned.workshopId))!
  const before = await running.open(row)
  const later = performance.now() + 31 * 60_000
  await running.letRest(later)
  expect(await running.open(row)).toBe(before)
  await Promise.all([amira.live.close(), desk.close()])
  await expect.poll(() => house.doors.sockets.isEmpty(planned.workshopId)).toBe(true)
  await running.letRest(performance.now())
  expect(await running.open(row)).toBe(before)
  const resting = running.letRest(later)
  const [, after] = await Promise.all([resting, running.open(row)])
  expect(after).not.toBe(before)
  expect(after!.live.state.shared).toEqual(before!.live.state.shared)
  given(await join(programCarrier(house.url), planned.code, 'Bo'))
  given(await openDesk(carrier, planned.workshopId))
})

test('a workshop that is closed for good while people are there brings them back by the door', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  await house.doors.running.forget(planned.workshopId)
  await until(amira.live, ({ connection }) => connection.state === 'reconnecting')
  await until(amira.live, isOpen)
  expect(await amira.live.send(help)).toMatchObject({ ok: true })
})

test('a workshop whose sockets will not close is let go of all the same, and read again', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  await desk.close()
  const { running, sockets, store } = house.doors
  const row = (await store.workshops.find(planned.workshopId))!
  const before = await running.open(row)
  const close = vi.spyOn(sockets, 'close').mockRejectedValueOnce(new Error('the room was gone'))
  await expect(running.forget(row.id)).rejects.toThrow('the room was gone')
  close.mockRestore()
  expect(running.standing().open).toBe(0)
  expect(await running.open(row)).not.toBe(before)
})

test('what came to stand unheard is known at the door when the journal has told of it', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const { running, store } = house.doors
  const { live } = (await running.open((await store.workshops.find(planned.workshopId))!))!
  const append = store.journal.append.bind(store.journal)
  vi.spyOn(store.journal, 'append').mockImplementationOnce(async (id, entry) => {
    await append(id, entry)
    throw new StoreFailed('CONNECTION_LOST', undefined, true)
  })
  expect(await desk.send({ type: 'end' })).toMatchObject({ ok: true })
  expect(live.state.shared.clock.kind).toBe('closed')
  await expect.poll(async () => (await store.workshops.find(planned.workshopId))!.closedAt).toBeGreaterThan(0)
})

test('a workshop that is asked for and not there leaves nothing behind', async () => {
  const { running, store } = (await startHouse()).doors
  const row = { id: 'ingen', code: 'AAAAAA', createdAt: 0 }
  expect(await running.open(row)).toBeUndefined()
  vi.spyOn(store.journal, 'claim').mockRejectedValue(new StoreFailed('53100'))
  vi.spyOn(store.journal, 'read').mockRejectedValue(new StoreFailed('53100'))
  await expect(running.open(row)).rejects.toThrow(StoreFailed)
  const kept = Object.values(running).filter(known => known instanceof Map && known.size > 0)
  expect(kept).toEqual([])
})

test('the documents are for those who run the workshop, at any moment', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const cookie = `regi-${planned.workshopId}=${planned.facilitator.secret}`
  const path = `${house.url}/api/workshops/${planned.workshopId}/export`
  const types = { docx: 'wordprocessingml', csv: 'text/csv', json: 'application/json' }
  for (const [format, type] of Object.entries(types)) {
    const answer = await fetch(`${path}/${format}`, { headers: { cookie } })
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z]+"$/)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200)
  }
  expect((await fetch(`${path}/exe`, { headers: { cookie } })).status).toBe(404)
  const own = `plats-${planned.workshopId}`
  expect((await fetch(`${path}/json`, { headers: { cookie: `${own}=${amira.seatId}` } })).status).toBe(403)
})

test('who knocks while the server stops is told to come back, not that there is no such workshop', async () => {
  const house = await startHouse()
  const { planned, carrier } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  await house.doors.running.stop()
  expect(await comeBack(amira.carrier, planned.workshopId)).toEqual({ refusal: 'notSaved' })
  expect(await join(programCarrier(house.url), planned.code, 'Bo')).toEqual({ refusal: 'notSaved' })
  expect(await openDesk(carrier, planned.workshopId)).toEqual({ refusal: 'notSaved' })
})

test('[F9] a workshop that was ended by mistake opens again by its own code only', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  expect(await desk.send({ type: 'end' })).toMatchObject({ ok: true })
  expect(await desk.send({ type: 'reopen', code: 'AAAAAA' })).toMatchObject({ refusal: 'wrongCode' })
  const typed = `${planned.code.slice(0, 3)} ${planned.code.slice(3).toLowerCase()}`
  expect(await desk.send({ type: 'reopen', code: typed })).toMatchObject({ ok: true })
  given(await join(programCarrier(house.url), planned.code, 'Bo'))
})
