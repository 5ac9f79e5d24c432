import { expect, test, vi } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, heldSeats, join, listWorkshops } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import { openLog } from '#server/log.ts'
import { StoreFailed } from '#server/store/errors.ts'
import { Glances } from '#server/workshop/Glances.ts'
import { given } from '../../support/devices.ts'
import { comeIn, config, openWorkshop, startHouse } from '../house.ts'
import { liveOn, say, sit } from './surroundings.ts'

test('a story is read once, and after that only what is new in it', async () => {
  const { live, journal, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  const glances = new Glances(journal)
  const [read, snapshot] = [vi.spyOn(journal, 'read'), vi.spyOn(journal, 'snapshot')]
  const all = await Promise.all(Array.from({ length: 5 }, () => glances.at(id)))
  expect(all[0]).toMatchObject({ phase: 'open', seats: [{ id: amira, name: 'Amira', deviceId: 'device-Amira' }] })
  expect(new Set(all).size).toBe(1)
  const { number } = live.state
  expect(read.mock.calls.slice(1)).toEqual(Array.from({ length: 4 }, () => [id, number]))
  expect(snapshot).toHaveBeenCalledTimes(1)
  await sit(live, 'Bo', 'device-Amira')
  await say(live, amira, { type: 'askHelp', kind: 'hand' })
  expect(await glances.at(id)).toMatchObject({
    seats: [{ name: 'Amira' }, { name: 'Bo' }],
    tablets: ['device-Amira'],
  })
  expect(read.mock.lastCall).toEqual([id, number])
  expect((await read.mock.results.at(-1)!.value).length).toBe(live.state.number - number)
  expect(snapshot).toHaveBeenCalledTimes(1)
})

test('of many workshops those asked for long ago are still known, and read anew only when they have changed', async () => {
  const { live, journal, id } = await liveOn()
  const glances = new Glances(journal)
  const first = await glances.at(id)
  const others = await Promise.all(Array.from({ length: 25 }, () => liveOn()))
  for (const other of others) {
    const name = newId()
    vi.spyOn(journal, 'snapshot').mockImplementationOnce(async () => undefined)
    vi.spyOn(journal, 'read').mockImplementationOnce(() => other.journal.read(other.id))
    await glances.at(name)
  }
  vi.restoreAllMocks()
  const snapshot = vi.spyOn(journal, 'snapshot')
  expect(await glances.at(id)).toBe(first)
  expect(snapshot).not.toHaveBeenCalled()
  await sit(live, 'Amira')
  expect(await glances.at(id)).toMatchObject({ seats: [{ name: 'Amira' }] })
  expect(snapshot).toHaveBeenCalledTimes(1)
})

test('one that was never begun is not there, and one that cannot be read is asked for again', async () => {
  const { journal, id } = await liveOn()
  const glances = new Glances(journal)
  expect(await glances.at('ingen')).toBeUndefined()
  vi.spyOn(journal, 'read').mockRejectedValueOnce(new Error('away'))
  await expect(glances.at(id)).rejects.toThrow('away')
  expect(await glances.at(id)).toMatchObject({ phase: 'open' })
})

test('a workshop that cannot be read hides no other seat, and is told once, however many come back to it', async () => {
  const lines: string[] = []
  const house = await startHouse({ log: openLog({ level: 'error', write: line => void lines.push(line) }) })
  const [one, other] = [await openWorkshop(house), await openWorkshop(house)]
  const amira = programCarrier(house.url)
  for (const { planned } of [one, other]) given(await join(amira, planned.code, 'Amira'))
  const { workshopId } = other.planned
  await other.desk.close()
  const { running, store } = house.doors
  await running.forget(workshopId)
  const number = (await store.journal.read(workshopId)).length + 1
  await store.journal.append(workshopId, {
    ...{ command: 'strange', epoch: await store.journal.claim(workshopId) },
    events: [{ number, time: 1, event: { type: 'neverHeardOf' } }],
  })
  for (let knock = 0; knock < 25; knock += 1) {
    const held = given(await heldSeats(amira))
    expect(held.workshops.map(({ workshopId: id }) => id)).toEqual([one.planned.workshopId])
    expect(held.unread).toEqual([workshopId])
    expect(await comeBack(amira, workshopId)).toEqual({ refusal: 'notSaved' })
  }
  const told = lines.map(line => JSON.parse(line))
  expect(told.filter(({ event }) => event === 'storyNotRead')).toMatchObject([{ workshop: workshopId, count: 1 }])
  expect(told.filter(({ event }) => event === 'routeThrew')).toHaveLength(1)
  const find = vi.spyOn(store.workshops, 'find').mockRejectedValue(new StoreFailed('SQLITE_IOERR'))
  expect(await heldSeats(amira)).toEqual({ refusal: 'notSaved' })
  find.mockRestore()
})

test('who asks where they have seats hears which of their workshops have been erased here, and of none that is merely unknown', async () => {
  const house = await startHouse()
  const [one, other] = [await openWorkshop(house), await openWorkshop(house)]
  const amira = programCarrier(house.url)
  for (const { planned } of [one, other]) given(await join(amira, planned.code, 'Amira'))
  expect(given(await heldSeats(amira)).gone).toEqual([])
  const { workshops } = house.doors.store
  await other.desk.close()
  await house.doors.running.forget(other.planned.workshopId)
  await workshops.remove(other.planned.workshopId)
  const held = given(await heldSeats(amira))
  expect([held.workshops.length, held.gone]).toEqual([1, [other.planned.workshopId]])
  expect(given(await listWorkshops(one.carrier)).gone).toEqual([other.planned.workshopId])
  // A store that has never heard of a workshop may be the wrong one.
  const find = vi.spyOn(workshops, 'find').mockResolvedValue(undefined)
  vi.spyOn(workshops, 'gone').mockResolvedValue([])
  expect(given(await heldSeats(amira))).toEqual({ workshops: [], unread: [], gone: [] })
  find.mockRestore()
})

test('who asks where they have seats, or for a list, opens no workshop', async () => {
  const house = await startHouse()
  const { planned, carrier, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  // Whoever is still connected would come back to the next house, and open the workshop there.
  await Promise.all([amira.live.close(), desk.close()])
  const [before, listed] = [given(await heldSeats(amira.carrier)), given(await listWorkshops(carrier))]
  expect(before.workshops).toMatchObject([{ workshopId: planned.workshopId, seats: [{ id: amira.seatId }] }])
  await house.stop()
  const next = await startHouse({ folder: house.folder, config: config(house.folder, { port: house.port }) })
  const claim = vi.spyOn(next.doors.store.journal, 'claim')
  expect(await heldSeats(amira.carrier)).toEqual(before)
  expect(await listWorkshops(carrier)).toEqual(listed)
  expect(given(await heldSeats(programCarrier(next.url))).workshops).toEqual([])
  expect([next.doors.running.standing().open, claim.mock.calls.length]).toEqual([0, 0])
})
