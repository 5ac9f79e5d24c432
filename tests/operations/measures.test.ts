import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { exitCodes, startFailure } from '#server/start/commandLine.ts'
import { startServer } from '#server/start/startServer.ts'
import { StoreFailed } from '#server/store/errors.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { comeIn, config, help, openWorkshop, startHouse } from '../server/house.ts'
import { measuredHouse } from './measured.ts'

test('an evening can be followed in the measures', async () => {
  const { house, text, value } = await measuredHouse()
  expect(await value('ko_workshops_open')).toBe(0)
  expect(await value('ko_ready')).toBe(1)
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const bo = await comeIn(house, planned.code, 'Bo')
  expect([await value('ko_workshops_open'), await value('ko_seats_connected')]).toEqual([1, 2])
  const saved = await value('ko_commands_total{outcome="saved"}')
  const id = newId()
  expect(await amira.live.send(help, undefined, id)).toMatchObject({ ok: true })
  expect(await amira.live.send({ type: 'pause' })).toMatchObject({ refusal: 'notFacilitator' })
  expect(await value('ko_commands_total{outcome="saved"}')).toBe(saved + 1)
  expect(await value('ko_commands_total{outcome="notFacilitator"}')).toBe(1)
  expect(await value('ko_ack_seconds_count')).toBe(saved + 1)
  expect(await value('ko_ack_seconds_sum')).toBeGreaterThan(0)
  expect(await value('ko_journal_write_seconds_count')).toBeGreaterThan(saved)
  expect(await value('ko_journal_queue')).toBe(0)
  expect(await value('ko_store_writes_total')).toBeGreaterThanOrEqual(await value('ko_store_transactions_total'))
  expect(await value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect(await text()).toContain('nodejs_eventloop_lag_p99_seconds')
  await bo.live.close()
  await expect.poll(() => value('ko_seats_connected')).toBe(1)
})

test('what waits for the journal, and what it could not write, is seen while it lasts', async () => {
  let disk: 'well' | 'slow' | 'full' = 'well'
  const slow = Promise.withResolvers<void>()
  const { house, value } = await measuredHouse(({ journal }) => {
    const { append, claim } = journal
    const isFull = () => Promise.reject(new StoreFailed('SQLITE_FULL'))
    journal.append = async (workshop, entry) => {
      if (disk === 'slow') await slow.promise
      return disk === 'full' ? isFull() : append(workshop, entry)
    }
    journal.claim = (workshop, held) => (disk === 'full' ? isFull() : claim(workshop, held))
  })
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  disk = 'slow'
  const late = amira.live.send(help)
  await expect.poll(() => value('ko_journal_queue')).toBe(1)
  slow.resolve()
  expect(await late).toMatchObject({ ok: true })
  expect(await value('ko_journal_queue')).toBe(0)
  disk = 'full'
  expect(await amira.live.send({ type: 'cancelHelp' })).toEqual({ ok: false, refusal: 'notSaved' })
  expect(await value('ko_workshops_read_only')).toBe(1)
  expect(await value('ko_commands_total{outcome="notSaved"}')).toBe(1)
  expect(await value('ko_journal_failures_total{kind="failed"}')).toBe(1)
  disk = 'well'
  await expect.poll(() => value('ko_workshops_read_only'), { timeout: 10_000 }).toBe(0)
  expect(await amira.live.send({ type: 'cancelHelp' })).toMatchObject({ ok: true })
})

test('the measures are told on this computer only, at one address, and nowhere when not asked for', async () => {
  const { house } = await measuredHouse()
  const at = (host: string, path = '/metrics') => fetch(`http://${host}:${house.metricsPort}${path}`)
  expect((await at('127.0.0.1')).headers.get('content-type')).toMatch(/^text\/plain/)
  expect((await at('127.0.0.1', '/')).status).toBe(404)
  expect((await fetch(`${house.url}/metrics`)).headers.get('content-type')).not.toMatch(/^text\/plain/)
  const others = Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of [...others, { address: '127.0.0.2' }]) await expect(at(address)).rejects.toThrow()
  await house.stop()
  await expect(at('127.0.0.1')).rejects.toThrow()
  const quiet = await startHouse()
  expect(quiet.metricsPort).toBeUndefined()
})

test('a port that another program has is told with the name of the setting', async () => {
  const { house } = await measuredHouse()
  const failure = await startServer({ config: config(tempFolder(), { metricsPort: house.port }) }).then(
    server => server.stop(),
    startFailure,
  )
  expect(failure).toEqual({ exitCode: exitCodes.unavailable, sentence: expect.stringContaining('METRICS_PORT') })
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200)
})

test('ready says why not: the store, or that the server stops', async () => {
  const { house, value } = await measuredHouse()
  const told = async () => {
    const answer = await fetch(`${house.url}/readyz`)
    return [answer.status, await answer.json()]
  }
  expect(await told()).toEqual([200, { ok: true }])
  const { probe } = house.doors.store
  house.doors.store.probe = () => Promise.reject(new Error('full'))
  await expect.poll(told, { timeout: 3_000 }).toEqual([503, { ok: false, why: 'storeUnwell' }])
  expect(await value('ko_ready')).toBe(0)
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
  house.doors.store.probe = probe
  await expect.poll(told, { timeout: 3_000 }).toEqual([200, { ok: true }])
  const stopping = house.stop()
  expect(await house.doors.isReady()).toBe('draining')
  await stopping
})
