import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/store/open.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { check, type Verdict } from '../../tools/strain/history/check.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { standingIn } from '../../tools/strain/history/standing.ts'
import { ChaosProxy } from '../../tools/strain/proxy/ChaosProxy.ts'
import { rolls } from '../../tools/strain/proxy/weather.ts'
import { percentile } from '../../tools/strain/results/figures.ts'
import { byTier, seed } from '../../tools/strain/tier.ts'
import { keep } from './crowd/judge.ts'
import { Writers } from './crowd/Writers.ts'

const people = byTier(4, 8)
/** How much longer everything goes on in the long tier. */
const longer = byTier(1, 6)
/** Two in each workshop have a good network. */
const onGood = 2
const calm = 1_000
/** A machine that runs all other tests beside these has less time for each. */
const slack = byTier(5, 1)

/** A way in which a network is bad: what happens, until the moment from which everyone is expected back. */
type Trouble = {
  name: string
  /** How long it may take until everyone has written and been told, in ms. */
  backWithin: number
  /** Nobody may even lose the connection. */
  isBorne?: boolean
  happen(network: ChaosProxy): Promise<void>
}

const lasting =
  (ms: number, ...change: Parameters<ChaosProxy['change']>) =>
  async (network: ChaosProxy) => {
    network.change(...change)
    await wait(ms)
    network.change({})
  }

const killing =
  (...ways: ('up' | 'down')[]) =>
  async (network: ChaosProxy) => {
    for (const crossing of network.crossings) crossing.change({ isLost: true }, ...ways)
  }

/** Tears one connection after the other, with up to so many ms between. */
async function tear(network: ChaosProxy, times: number, pause: number): Promise<void> {
  const roll = rolls(`${seed}:torn`)
  for (let time = 0; time < times; time += 1) {
    const { crossings } = network
    crossings[Math.floor(roll() * crossings.length)]?.reset()
    await wait(pause * roll())
  }
}

const troubles: Trouble[] = [
  {
    ...{ name: 'late: 150 to 450 ms each way, and a piece in twenty held up for a second', isBorne: true },
    ...{
      backWithin: 3_000,
      happen: lasting(6_000 * longer, { latency: 150, jitter: 300, holdUp: { chance: 0.05, ms: 1_000 } }),
    },
  },
  {
    name: 'cut in pieces of 1 to 20 bytes',
    isBorne: true,
    backWithin: 1_500,
    happen: lasting(5_000 * longer, { slice: 20 }),
  },
  {
    name: 'narrow: 20 kB a second each way',
    isBorne: true,
    backWithin: 3_000,
    happen: lasting(5_000 * longer, { bytesPerSecond: 20_000 }),
  },
  { name: 'still for 2 s', isBorne: true, backWithin: 3_000, happen: lasting(2_000, { isStill: true }) },
  { name: 'still for 12 s', backWithin: 6_000, happen: lasting(12_000, { isStill: true }) },
  {
    ...{ name: 'read at 100 bytes a second', backWithin: 6_000 },
    happen: lasting(10_000, { bytesPerSecond: 100 }, 'down'),
  },
  { name: 'half-open', backWithin: 9_000, happen: killing() },
  { name: 'lost on the way up', backWithin: 9_000, happen: killing('up') },
  { name: 'lost on the way down', backWithin: 9_000, happen: killing('down') },
  {
    ...{ name: 'torn again and again', backWithin: 3_000 },
    happen: network => tear(network, 30 * longer, 300),
  },
  {
    ...{ name: 'late, held up, cut and torn', backWithin: 6_000 },
    async happen(network) {
      network.change({ latency: 150, jitter: 300, holdUp: { chance: 0.05, ms: 2_000 }, slice: 200 })
      await tear(network, 6 * longer, 2_000)
      network.change({})
    },
  },
  {
    ...{ name: 'torn, and nobody let in for 5 s', backWithin: 3_000 },
    async happen(network) {
      network.refuse(true)
      for (const crossing of network.crossings) crossing.reset()
      await wait(5_000)
      network.refuse(false)
    },
  },
]

type Outcome = { writers: Writers; network: ChaosProxy; back: number[]; waits: number[]; verdict?: Verdict }

const folder = mkdtempSync(join(tmpdir(), 'komma-overens-network-'))
const key = randomBytes(32).toString('hex')
let server: ServerProcess
const outcomes = new Map<string, PromiseSettledResult<Outcome>>()

/** A workshop on a bad network, and two people in it whose network is good. */
async function endure({ happen }: Trouble, at: number): Promise<Outcome> {
  const network = await ChaosProxy.before(Number(new URL(server.url).port), seed + at)
  const writers = await Writers.invite(server.url, key)
  await writers.comeIn(server.url, onGood)
  await writers.comeIn(network.url, people)
  await wait(calm)
  const began = performance.now()
  await happen(network)
  const back = await writers.areAllSaved(performance.now())
  const waits = writers.waits(began, onGood)
  await writers.stop()
  return { writers, network, back: back.slice(onGood), waits }
}

const given = (name: string): Outcome => {
  const outcome = outcomes.get(name)
  if (outcome?.status === 'fulfilled') return outcome.value
  throw outcome?.reason ?? new Error('it did not happen')
}

// All at the same time, each in its own workshop: then it takes as long as the longest.
beforeAll(async () => {
  server = await ServerProcess.start(folder, key)
  const settled = await Promise.allSettled(troubles.map(endure))
  await server.stop()
  const store = await openStore(folder)
  for (const [at, outcome] of settled.entries()) {
    outcomes.set(troubles[at]?.name ?? '', outcome)
    if (outcome.status === 'rejected') continue
    const { writers, network } = outcome.value
    outcome.value.verdict = check(writers.history, await standingIn(store.journal, writers.planned.workshopId))
    await network.stop()
  }
  await store.close()
}, 180_000)

afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test.each(troubles)('$name: nothing is lost, nothing is there twice, and everyone comes back', ({ name, isBorne }) => {
  const { writers, verdict } = given(name)
  expect(verdict).toMatchObject({ faults: [], unanswered: 0, refused: 0 })
  expect(verdict?.saved).toBe(verdict?.sent)
  const away = writers.away.reduce((sum, times) => sum + times)
  if (isBorne) expect(away, 'nobody has to come back').toBe(0)
  else expect(away, 'it was felt').toBeGreaterThan(0)
})

test('those on a good network notice nothing of the others', () => {
  const all = troubles.map(({ name }) => given(name))
  expect(all.flatMap(({ writers }) => writers.away.slice(0, onGood))).toEqual(all.flatMap(() => [0, 0]))
  keep({
    ...{ command: 'chaos network', seed, runs: 1 },
    figures: [
      ...figuresOf(all.flatMap(({ verdict }) => verdict ?? [])),
      ...troubles.map(({ name, backWithin }) => ({
        ...{ name: `${name}: until all is saved again`, unit: 'ms' },
        ...{ values: given(name).back, atMost: backWithin * slack, isEach: true },
      })),
      {
        ...{ name: 'answers to those on a good network, p95 beside each', unit: 'ms' },
        ...{ values: all.map(({ waits }) => percentile(waits, 0.95)), atMost: 150 * slack, isEach: true },
      },
    ],
  })
})
