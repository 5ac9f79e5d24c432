import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { type Name, Neighbours, names } from '../../tools/operate/cluster/Neighbours.ts'
import { given, workshop } from '../server/house.ts'
import { Crowd } from './Crowd.ts'

const stalls = Number(process.env.STALLS ?? 10)
const backWithin = 6_000

let town: Neighbours
beforeAll(async () => {
  town = await Neighbours.start()
}, 120_000)
afterAll(async () => {
  await town?.stop()
}, 30_000)

const other = (name: Name): Name => (name === 'app1' ? 'app2' : 'app1')

/** Which process has a workshop now, by the lease in the database. */
async function holderOf(workshopId: string): Promise<Name | undefined> {
  const rows = await town.postgres.tell(
    `select address from leases join processes on id = holder where workshop = '${workshopId}'
      and leases."expiresAt" > extract(epoch from now()) * 1000`,
    town.databaseUrl,
  )
  return names.find(name => town.apps[name].url === rows[0]?.address)
}

async function holder(workshopId: string): Promise<Name> {
  await expect.poll(() => holderOf(workshopId), { timeout: 10_000 }).toBeDefined()
  return (await holderOf(workshopId))!
}

test('workshops are spread, and each is reached through the other process', async () => {
  const planned = []
  for (let count = 0; count < 4; count += 1) {
    const carrier = programCarrier(town.apps.app1.url)
    given(await openHouse(carrier, town.key))
    planned.push({ carrier, ...given(await planWorkshop(carrier, workshop)) })
  }
  const holders = await Promise.all(planned.map(({ workshopId }) => holder(workshopId)))
  expect([...holders].sort()).toEqual(['app1', 'app1', 'app2', 'app2'])
  for (const [at, { workshopId, code, carrier }] of planned.entries()) {
    const desk = given(await openDesk(carrier, workshopId))
    expect(desk.ticket.processId).toBe(holders[at])
    for (const name of names) {
      expect(await join(programCarrier(town.apps[name].url), code, 'Amira')).toEqual({ refusal: 'notOpen' })
    }
  }
})

test(`a process is killed: its workshop goes on at the other within ${backWithin} ms, and nothing is lost`, {
  timeout: 60_000,
}, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  await crowd.goesOn()
  const first = await holder(crowd.planned.workshopId)
  await town.apps[first].kill()
  const after = await crowd.goesOn(6)
  expect(after).toBeLessThan(backWithin)
  expect(await holder(crowd.planned.workshopId)).toBe(other(first))
  await town.apps[first].rise()
  await crowd.goesOn()
  const { saved, epochs } = await crowd.compare(town.databaseUrl)
  expect(epochs).toBeGreaterThan(1)
  console.log(`${saved} saved, on again ${after} ms after the kill`)
})

test('a process is stopped: its workshop goes on at the other at once', { timeout: 60_000 }, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  await crowd.goesOn()
  const first = await holder(crowd.planned.workshopId)
  const stopping = town.apps[first].stop()
  const after = await crowd.goesOn(6)
  await stopping
  expect(await holder(crowd.planned.workshopId)).toBe(other(first))
  await town.apps[first].rise()
  await crowd.goesOn()
  const { saved } = await crowd.compare(town.databaseUrl)
  expect(after).toBeLessThan(backWithin)
  console.log(`${saved} saved, on again ${after} ms after the stop began`)
})

test(`a process that stalls beyond its lease writes nothing when it wakes, ${stalls} times`, {
  timeout: stalls * 20_000,
}, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  const { workshopId, code } = crowd.planned
  const before: number[] = []
  for (let round = 0; round < stalls; round += 1) {
    const first = await holder(workshopId)
    await crowd.goesOn(3)
    town.apps[first].stall()
    // What is asked of it now lies in its sockets until it wakes.
    const late = join(programCarrier(town.apps[first].url), code, `Sen ${round}`)
    before.push(await crowd.goesOn(3))
    expect(await holder(workshopId)).toBe(other(first))
    town.apps[first].wake()
    // A connection that stood open when it stalled may be closed when it wakes: then they ask again, as a page does.
    const answered = await late
    if ('refusal' in answered) expect(answered).toEqual({ refusal: 'offline' })
    const led =
      'refusal' in answered ? await join(programCarrier(town.apps[first].url), code, `Åter ${round}`) : answered
    expect(led).toHaveProperty('ticket.processId', other(first))
    await crowd.goesOn(3)
    expect(await holder(workshopId)).toBe(other(first))
  }
  const { saved, epochs } = await crowd.compare(town.databaseUrl)
  // One more when it was made, and one when it was first opened.
  expect(epochs).toBe(stalls + 2)
  console.log(`${saved} saved over ${stalls} stalls, on again after ${Math.max(...before)} ms at most`)
})

test('a process that is robbed of a lease it trusts is turned away by the journal', { timeout: 60_000 }, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  const { workshopId, code } = crowd.planned
  await crowd.goesOn()
  const first = await holder(workshopId)
  const thief = town.apps[other(first)].url
  const key = `update leases set "expiresAt" = 0 where workshop = '${workshopId}'`
  await town.postgres.tell(key, town.databaseUrl)
  given(await join(programCarrier(thief), code, 'Doris'))
  await crowd.goesOn()
  expect(await holder(workshopId)).toBe(other(first))
  await crowd.compare(town.databaseUrl)
})

test('Redis is killed and comes back: people go on meanwhile, and others come in', { timeout: 60_000 }, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  await crowd.goesOn()
  await town.redis.kill()
  await crowd.goesOn()
  await crowd.comeIn('Doris')
  const meanwhile = await Crowd.gather(town.url, town.key)
  await meanwhile.goesOn()
  await town.redis.rise()
  await wait(1_000)
  await crowd.comeIn('Erik')
  await crowd.goesOn()
  await crowd.compare(town.databaseUrl)
  await meanwhile.compare(town.databaseUrl)
})

test('PostgreSQL is killed under both processes and comes back: nothing is lost', { timeout: 60_000 }, async () => {
  const crowd = await Crowd.gather(town.url, town.key)
  await crowd.goesOn()
  await town.postgres.stop('SIGQUIT')
  await wait(4_000)
  const unsaved = [...crowd.heard.values()].filter(({ ok }) => !ok)
  expect(unsaved.length).toBeGreaterThan(0)
  expect(unsaved).toEqual(unsaved.map(() => ({ ok: false, refusal: 'notSaved' })))
  await town.postgres.rise()
  await crowd.goesOn()
  await crowd.compare(town.databaseUrl)
})
