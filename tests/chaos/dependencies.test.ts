import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join } from '#game/net/doors.ts'
import { openDatabase } from '#server/store/open.ts'
import { names } from '../../tools/operate/cluster/Neighbours.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { now } from '../../tools/strain/bots/now.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { type Asked, lastReply } from '../../tools/strain/history/History.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { judged, judgedAll, keep, storeAt, verdictsOf } from './crowd/judge.ts'
import type { Crowd } from './crowd/people/Crowd.ts'
import { gathered } from './crowd/people/gathered.ts'
import { Hall } from './crowd/people/Hall.ts'
import { townOfFile } from './crowd/town.ts'

const rounds = byTier(1, 3)
const absence = byTier(3_000, 60_000)
/** How long PostgreSQL is away: long enough that everybody hears that nothing is saved. */
const outage = byTier(3_000, 10_000)
/** So many workshops are played in while it happens, beside the one that is looked at more closely. */
const workshops = byTier(4, 10)
const manner = { workshops, processes: 1, people: 3, pace: 300 }
const back = { name: 'back after the dependency', unit: 'ms', atMost: promised(5_000), isEach: true }

const town = townOfFile()

/** Every no that anybody hears while the database is away says that it was not saved. */
function expectOnlyUnsaved(asked: readonly Asked[]): void {
  const unsaved = asked.map(lastReply).filter(reply => reply?.ok === false)
  expect(unsaved.length).toBeGreaterThan(0)
  expect(unsaved).toEqual(unsaved.map(() => ({ ok: false, refusal: 'notSaved' })))
}

/** How long it takes from now until each of them has something saved that they asked for later than now. */
async function savingAfter(hall: Hall, crowd: Crowd): Promise<number[]> {
  const since = now()
  const savedAt = await Promise.all([hall.savedAgain(since), crowd.savedAgain(since)])
  return savedAt.flat().map(at => Math.round(at - since))
}

/** How PostgreSQL ends: as for a restart, in the middle of everything, and without a word to itself. */
const endings = [
  () => town().postgres.stop('SIGINT'),
  () => town().postgres.stop('SIGQUIT'),
  () => town().postgres.kill(),
]

test('PostgreSQL is stopped, and killed, under a lone process: nothing is lost, and it goes on', {
  timeout: (rounds + 2) * 120_000,
}, async () => {
  const databaseUrl = await town().postgres.newDatabase()
  const key = randomBytes(32).toString('hex')
  const server = await ServerProcess.start(tempFolder(), key, { databaseUrl })
  onTestFinished(() => server.kill())
  const { pid } = server
  const isReady = async () => (await fetch(`${server.url}/readyz`)).status
  const hall = await Hall.gather(manner, server.url, key)
  const crowd = await gathered(server.url, key)
  const backAfter: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const end of endings) {
      await hall.goesOn(3)
      await crowd.goesOn()
      const before = crowd.history.refused('notSaved')
      await end()
      await expect.poll(() => crowd.history.refused('notSaved'), { timeout: 15_000 }).toBeGreaterThan(before + 40)
      expect(await join(programCarrier(server.url), crowd.planned.code, 'David')).toEqual({ refusal: 'notSaved' })
      await expect.poll(isReady, { timeout: 5_000 }).toBe(503)
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      await town().postgres.rise()
      backAfter.push(...(await savingAfter(hall, crowd)))
    }
  }
  const told = await hall.stop()
  await crowd.stop()
  await expect.poll(isReady, { timeout: 5_000 }).toBe(200)
  expect([server.isUp, server.pid]).toEqual([true, pid])
  const rival = openDatabase(databaseUrl, tempFolder()).then(store => store.close())
  await expect(rival, 'the database is held again').rejects.toMatchObject({ code: 'busy' })
  await server.stop()
  expectOnlyUnsaved([crowd.history, ...told].flatMap(({ asked }) => asked))
  const store = await storeAt({ databaseUrl })
  const { verdict } = await judged(store, crowd.planned.workshopId, crowd.history)
  keep({
    ...{ command: 'chaos dependencies PostgreSQL', runs: rounds * endings.length },
    figures: [...figuresOf([verdict, ...(await judgedAll(store, told))]), { ...back, values: backAfter }],
  })
})

test('PostgreSQL is killed under two processes and comes back: nothing is lost', {
  timeout: (rounds + 2) * 60_000,
}, async () => {
  const pids = names.map(name => town().apps[name].pid)
  const hall = await Hall.gather(manner, town().url, town().key)
  const crowd = await gathered(town().url, town().key)
  const backAfter: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await hall.goesOn(3)
    await town().postgres.kill()
    await wait(outage)
    await town().postgres.rise()
    backAfter.push(...(await savingAfter(hall, crowd)))
    await crowd.goesOn()
  }
  const told = await hall.stop()
  const verdicts = await verdictsOf(town().databaseUrl, [crowd], told)
  expectOnlyUnsaved([crowd.history, ...told].flatMap(({ asked }) => asked))
  expect(names.map(name => town().apps[name].isUp && town().apps[name].pid)).toEqual(pids)
  keep({
    ...{ command: 'chaos dependencies PostgreSQL under two', runs: rounds },
    figures: [...figuresOf(verdicts), { ...back, values: backAfter }],
  })
})

/** What happens to Redis; while it is away, everything that people do goes on. */
const troubles = [
  async () => {
    await town().redis.kill()
    await town().redis.rise()
  },
  () => town().redis.flush(),
  async (meanwhile: () => Promise<void>) => {
    await town().redis.kill()
    await meanwhile()
    await wait(absence)
    await meanwhile()
    await town().redis.rise()
  },
]

test(`Redis is killed, emptied, and away for ${absence / 1_000} s: people go on, others come in, and workshops begin`, {
  timeout: rounds * (absence + 60_000) + 60_000,
}, async () => {
  const pids = names.map(name => town().apps[name].pid)
  const hall = await Hall.gather(manner, town().url, town().key)
  const crowd = await gathered(town().url, town().key)
  const begun: Crowd[] = []
  const backAfter: number[] = []
  let arrived = 0
  const arrive = () => {
    arrived += 1
    return crowd.comeIn(`Sen ${arrived}`)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const happen of troubles) {
      await crowd.goesOn()
      const meanwhile = async () => {
        await crowd.goesOn()
        await arrive()
        const others = await gathered(town().url, town().key, { pace: 500 })
        begun.push(others)
        await others.goesOn(1)
      }
      await happen(meanwhile)
      const since = performance.now()
      const saving = savingAfter(hall, crowd)
      await arrive()
      backAfter.push(Math.round(performance.now() - since), ...(await saving))
      await meanwhile()
    }
  }
  const told = await hall.stop()
  const verdicts = await verdictsOf(town().databaseUrl, [crowd, ...begun], told)
  const asked = [...told, ...[crowd, ...begun].map(({ history }) => history)].flatMap(one => one.asked)
  const refused = asked.map(lastReply).filter(reply => !reply?.ok)
  expect(refused).toEqual([])
  expect(names.map(name => town().apps[name].isUp && town().apps[name].pid)).toEqual(pids)
  keep({
    ...{ command: 'chaos dependencies Redis', runs: rounds },
    figures: [...figuresOf(verdicts), { ...back, values: backAfter }],
  })
})
