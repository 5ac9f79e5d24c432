import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import express from 'express'
import { expect, onTestFinished, test, vi } from 'vitest'
import { leadOn } from '#server/doors/elsewhere.ts'
import { openLog } from '#server/log.ts'
import { startFailure } from '#server/start/commandLine.ts'
import { openMetrics } from '#server/start/metrics/metrics.ts'
import { ProcessTaken } from '#server/store/errors.ts'
import { memoryJournal } from '#server/store/memoryJournal.ts'
import type { Leases } from '#server/store/tables/journal/leases.ts'
import { leaseMs, Tenure } from '#server/workshop/lease/Tenure.ts'
import { RunningWorkshops } from '#server/workshop/RunningWorkshops.ts'
import { startHouse } from '../house.ts'
import { liveOn, say, sit } from './surroundings.ts'

/** Leases of one process in memory, which remember in what order they were asked. */
function leasesAtHand() {
  const asked: string[] = []
  const kept = new Set<string>()
  const answer = { take: Promise.resolve() }
  const leases: Leases = {
    async take({ workshop }) {
      await answer.take
      asked.push('take')
      kept.add(workshop)
      return asked.length
    },
    agree: async () => true,
    enter: async () => undefined,
    renew: async () => [...kept],
    async release(workshop) {
      asked.push('release')
      kept.delete(workshop)
    },
    leave: async () => undefined,
    assign: async () => undefined,
    addressOf: async () => undefined,
  }
  return { leases, asked, kept, answer }
}

/** A server that answers so, until the test ends; where it is. */
async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const at = server.address()
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`
}

function tenureOn(leases: Leases) {
  const process = { id: 'one', address: 'http://127.0.0.1:1' }
  const tenure = new Tenure({ leases, process, log: openLog({ level: 'error', write: () => undefined }) })
  return { tenure, journal: tenure.journalOf(memoryJournal()) }
}

test('a claim that is under way when its workshop is let go of does not outlive that', async () => {
  const { leases, asked, kept, answer } = leasesAtHand()
  const { tenure, journal } = tenureOn(leases)
  const lost = vi.fn()
  await tenure.start(lost)
  await journal.claim('workshop-1')
  const { promise, resolve } = Promise.withResolvers<void>()
  answer.take = promise
  const claiming = journal.claim('workshop-1', 1)
  const releasing = tenure.release('workshop-1')
  resolve()
  await Promise.all([claiming, releasing])
  expect(asked).toEqual(['take', 'take', 'release'])
  expect(kept.size).toBe(0)
  expect(tenure.isSure('workshop-1')).toBe(false)
  await expect(tenure.sure('workshop-1')).rejects.toMatchObject({ code: 'heldElsewhere' })
  expect(lost).not.toHaveBeenCalled()
  await tenure.stop()
})

test('whoever takes a workshop again at once has it after the one that let go, and keeps it', async () => {
  const { leases, asked, kept, answer } = leasesAtHand()
  const { tenure, journal } = tenureOn(leases)
  const { promise, resolve } = Promise.withResolvers<void>()
  answer.take = promise
  const claiming = journal.claim('workshop-1')
  const releasing = tenure.release('workshop-1')
  const again = journal.claim('workshop-1')
  resolve()
  await Promise.all([claiming, releasing, again])
  expect(asked).toEqual(['take', 'release', 'take'])
  expect(kept.size).toBe(1)
  expect(tenure.epochOf('workshop-1')).toBe(await again)
})

test('a request that is led on is not held by one that answers nobody, nor goes on when whoever asked has left', async () => {
  let held = 0
  const address = await listening((_, response) => {
    held += 1
    response.once('close', () => {
      held -= 1
    })
  })
  const guide = { addressOf: async () => address, from: '192.0.2.1' }
  const front = (patience: number) =>
    listening(
      express().use(async (request, response) => {
        if (!(await leadOn(guide, 'w', request, response, patience))) response.sendStatus(503)
      }),
    )
  expect((await fetch(await front(300))).status).toBe(503)
  await expect.poll(() => held).toBe(0)
  const leaving = new AbortController()
  const left = fetch(await front(60_000), { signal: leaving.signal }).catch(() => 'left')
  await expect.poll(() => held).toBe(1)
  leaving.abort()
  expect(await left).toBe('left')
  await expect.poll(() => held).toBe(0)
})

test('a process waits for one with its name that has died, and does not begin beside one that lives', async () => {
  const { leases } = leasesAtHand()
  const alive = Promise.resolve('name' as const)
  const enter = vi.fn<Leases['enter']>(() => alive)
  const { tenure } = tenureOn({ ...leases, enter })
  const began = performance.now()
  const refused = await tenure.start(() => undefined).catch((error: unknown) => error)
  expect(performance.now() - began).toBeGreaterThan(leaseMs)
  expect(startFailure(refused)).toEqual({ exitCode: 75, sentence: expect.stringContaining('PROCESS_NAME') })
  expect(startFailure(new ProcessTaken('address'))?.sentence).toContain('PROCESS_URL')
  enter.mockReset().mockResolvedValueOnce('address').mockResolvedValue(undefined)
  await tenure.start(() => undefined)
  expect(enter).toHaveBeenCalledTimes(2)
  await tenure.stop()
})

test('a workshop that cannot be read here, or is not there, is let go of at once', async () => {
  const { doors } = await startHouse()
  const { leases, asked, kept } = leasesAtHand()
  const { tenure } = tenureOn(leases)
  const room = { isEmpty: () => true, close: async () => undefined }
  const running = new RunningWorkshops({ ...doors, metrics: openMetrics(), patchInterval: 0, tenure, room })
  onTestFinished(() => running.stop())
  const events = [{ number: 1, time: 1, event: { type: 'neverHeardOf' } }]
  await doors.store.journal.append('strange', { command: 'c', epoch: 0, events })
  const row = { id: 'strange', code: 'AAAAAA', createdAt: 0 }
  await expect(running.open(row)).rejects.toThrow()
  expect(kept.size).toBe(0)
  expect(await running.open({ ...row, id: 'nowhere' })).toBeUndefined()
  expect(kept.size).toBe(0)
  expect(asked).toEqual(['take', 'release', 'take', 'release'])
})

test('a workshop that ends awaits what it has asked of its journal, but not for long', async () => {
  for (const isAnswered of [true, false]) {
    const { live, disk, journal } = await liveOn()
    const amira = await sit(live, 'Amira')
    const { claim } = journal
    const { promise, resolve } = Promise.withResolvers<void>()
    const order: string[] = []
    const claiming = vi.fn(async (id: string, held?: number) => {
      await promise
      order.push('claimed')
      return claim(id, held)
    })
    journal.claim = claiming
    disk.unheard = 'falls'
    void say(live, amira, { type: 'askHelp', kind: 'hand' })
    await expect.poll(() => live.isReadOnly).toBe(true)
    disk.unheard = undefined
    await expect.poll(() => claiming.mock.calls.length, { timeout: 5_000 }).toBe(1)
    const stopping = live.stop().then(() => order.push('stopped'))
    if (isAnswered) setTimeout(resolve, 100)
    await stopping
    expect(order).toEqual(isAnswered ? ['claimed', 'stopped'] : ['stopped'])
    resolve()
  }
})
