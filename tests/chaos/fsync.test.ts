import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { strace } from '../../tools/operate/programs/strace.ts'
import { lastReply } from '../../tools/strain/history/History.ts'
import { byTier } from '../../tools/strain/tier.ts'
import { callsIn } from '../../tools/strain/trace/calls.ts'
import { orderOf, type Told } from '../../tools/strain/trace/order.ts'
import { traced } from '../../tools/strain/trace/traced.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { judged, keep, storeAt } from './crowd/judge.ts'
import { gathered } from './crowd/people/gathered.ts'

const saved = byTier(150, 3_000)
const patience = byTier(60_000, 600_000)
/** Started before the server's own program, on every thread of it: the store then never syncs. */
const withoutSync = new URL('./crowd/withoutSync.ts', import.meta.url).href

beforeAll(() => {
  strace()
}, 600_000)

/** Waits until a file ends with something about this: the tracer goes on a little after the one it follows. */
async function untilTold(file: string, what: RegExp): Promise<void> {
  const handle = await open(file)
  onTestFinished(() => handle.close())
  for (let last = ''; !what.test(last); await wait(20)) {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read({ position: Math.max(0, size - 4_000) })
    last = buffer.toString('latin1', 0, bytesRead)
  }
}

/** A crowd in a server whose calls to the system are written down, and what they say of every answer. */
async function orderOfAnswers(count: number, more: Record<string, string> = {}) {
  const [dataDir, key] = [tempFolder(), randomBytes(32).toString('hex')]
  const trace = join(tempFolder(), 'trace')
  const server = await ServerProcess.start(dataDir, key, { under: traced(trace), more })
  onTestFinished(() => server.kill())
  const crowd = await gathered(server.url, key, { people: 8, pace: 50 })
  await crowd.goesOn(count, patience / 2)
  await crowd.stop()
  await server.stop()
  await untilTold(trace, new RegExp(`^${server.pid} +\\+{3} exited`, 'm'))
  const told = crowd.history.asked.flatMap((asked): Told[] => {
    const reply = lastReply(asked)
    return reply?.ok ? [{ id: asked.id, number: reply.number }] : []
  })
  const { verdict } = await judged(await storeAt({ dataDir }), crowd.planned.workshopId, crowd.history)
  return { verdict, told, order: orderOf(callsIn(readFileSync(trace, 'latin1')), told) }
}

test('nobody is told that something is saved before the sync that covers it has returned', {
  timeout: patience,
}, async () => {
  const { verdict, told, order } = await orderOfAnswers(saved)
  expect(order.early).toEqual([])
  keep({
    command: 'chaos fsync',
    figures: [
      { name: 'answers whose sync had returned', unit: 'commands', values: [order.answers], atLeast: told.length },
      { name: 'answers before their sync', unit: 'commands', values: [order.early.length], atMost: 0 },
      { name: 'syncs of the log', unit: 'calls', values: [order.syncs] },
      { name: 'most commands under one sync', unit: 'commands', values: [order.largestGroup], atLeast: 2 },
      { name: 'acked', unit: 'commands', values: [verdict.saved], atLeast: saved },
    ],
  })
})

test('a store that does not sync is seen through', async () => {
  const { told, order } = await orderOfAnswers(20, { NODE_OPTIONS: `--import ${withoutSync}` })
  expect(order.answers).toBe(told.length)
  expect(order.early.map(({ why }) => why)).toEqual(told.map(() => 'notSynced'))
})
