import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { type Name, Neighbours, names } from '../../tools/operate/cluster/Neighbours.ts'
import { now } from '../../tools/strain/bots/now.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { byTier, promised, seed } from '../../tools/strain/tier.ts'
import { given, workshop } from '../support/devices.ts'
import { disturbedEvening, expectEnded } from './crowd/disturbedEvening.ts'
import { judged, keep, storeAt, verdictsOf } from './crowd/judge.ts'
import { absences } from './crowd/people/absences.ts'
import type { Crowd } from './crowd/people/Crowd.ts'
import { gathered } from './crowd/people/gathered.ts'
import { Hall } from './crowd/people/Hall.ts'
import { allAt, heldBy, holder, other, townOfFile } from './crowd/town.ts'

const kills = byTier(2, 10)
const stops = byTier(1, 5)
const stalls = byTier(10, 100)
const hidden = byTier(1, 10)
const thefts = byTier(1, 5)
const evening = byTier({ participants: 8, kills: 2 }, { participants: 24, kills: 20 })
const goal = { unit: 'ms', atMost: promised(6_000), isEach: true }
/** So many workshops lie at a process that ends or stalls, beside the one that is looked at more closely. */
const workshops = byTier(4, 10)

const town = townOfFile()

test('workshops are spread, and each is reached through the other process', async () => {
  const planned = []
  for (let count = 0; count < 4; count += 1) {
    const carrier = programCarrier(town().apps.app1.url)
    given(await openHouse(carrier, town().key))
    planned.push({ carrier, ...given(await planWorkshop(carrier, workshop)) })
  }
  const holders = await Promise.all(planned.map(({ workshopId }) => holder(town(), workshopId)))
  expect([...holders].sort()).toEqual(['app1', 'app1', 'app2', 'app2'])
  for (const [at, { workshopId, code, carrier }] of planned.entries()) {
    const desk = given(await openDesk(carrier, workshopId))
    expect(desk.ticket.processId).toBe(holders[at])
    for (const name of names) {
      expect(await join(programCarrier(town().apps[name].url), code, 'Amira')).toEqual({ refusal: 'notOpen' })
    }
  }
})

/** A hall whose workshops all lie at one process, and beside it one where everybody can be asked at any time. */
const manyAt = (name: Name) =>
  allAt(town(), name, async () => {
    const hall = await Hall.gather({ workshops, processes: 1, people: 3, pace: 300 }, town().url, town().key)
    return { hall, crowd: await gathered(town().url, town().key) }
  })

/** The process that has the workshops ends in one way or the other, again and again; how long until each device is back,
 * and until each person has something saved that they asked for when it had ended. */
async function endings(times: number, end: (name: Name) => Promise<void>) {
  let first: Name = 'app1'
  const { hall, crowd } = await manyAt(first)
  const after = { had: [] as number[], back: [] as number[], saved: [] as number[] }
  for (let time = 0; time < times; time += 1) {
    await hall.goesOn(3)
    after.had.push(await heldBy(town(), first))
    const since = now()
    await end(first)
    const ended = now()
    const { backAt, isSeated } = await hall.comesBack(since, 30_000)
    const savedAt = [...(await hall.savedAgain(ended)), ...(await crowd.savedAgain(ended))]
    after.back.push(...backAt.map(at => Math.round(at - since)))
    after.saved.push(...savedAt.map(at => Math.round(at - since)))
    expect(isSeated).toBe(true)
    expect(await heldBy(town(), other(first))).toBeGreaterThan(workshops)
    await town().apps[first].rise()
    first = other(first)
  }
  const told = await hall.stop()
  const verdicts = await verdictsOf(town().databaseUrl, [crowd], told)
  expect(verdicts[0]!.epochs).toBeGreaterThan(times)
  return [
    { name: 'workshops of the process that ended', unit: '', values: after.had, atLeast: workshops, isEach: true },
    ...figuresOf(verdicts),
    { name: 'every device back in its seat', values: after.back, ...goal },
    { name: 'everybody saves again at the other', values: after.saved, ...goal },
  ]
}

test(`a process is killed: its workshop goes on at the other within ${goal.atMost} ms, and nothing is lost`, {
  timeout: (kills + 3) * 20_000,
}, async () => {
  const figures = await endings(kills, name => town().apps[name].kill())
  keep({ command: 'chaos cluster kill', runs: kills, figures })
})

test('a process is stopped: its workshop goes on at the other at once', {
  timeout: (stops + 3) * 20_000,
}, async () => {
  const figures = await endings(stops, name => town().apps[name].stop())
  keep({ command: 'chaos cluster stop', runs: stops, figures })
})

test(`a process that stalls beyond its lease writes nothing when it wakes, ${stalls} times`, {
  timeout: (stalls + 3) * 20_000,
}, async () => {
  const { hall, crowd } = await manyAt('app1')
  onTestFinished(() => names.forEach(name => void town().apps[name].wake()))
  const { workshopId, code } = crowd.planned
  const onAfter: number[] = []
  let fenced = 0
  for (let round = 0; round < stalls; round += 1) {
    const first = await holder(town(), workshopId)
    await hall.goesOn(3)
    const lost = () => town().counted(first, 'ko_leases_lost_total')
    const before = await lost()
    town().apps[first].stall()
    const since = now()
    // What is asked of it now lies in its sockets until it wakes.
    const late = join(programCarrier(town().apps[first].url), code, `Sen ${round}`)
    const savedAt = [...(await hall.savedAgain(since)), ...(await crowd.savedAgain(since))]
    onAfter.push(...savedAt.map(at => Math.round(at - since)))
    expect(await holder(town(), workshopId)).toBe(other(first))
    town().apps[first].wake()
    // A connection that stood open when it stalled may be closed when it wakes: then they ask again, as a page does.
    const answered = await late
    if ('refusal' in answered) expect(answered).toEqual({ refusal: 'offline' })
    const led =
      'refusal' in answered ? await join(programCarrier(town().apps[first].url), code, `Åter ${round}`) : answered
    expect(led).toHaveProperty('ticket.processId', other(first))
    await crowd.goesOn(3)
    // It has found out itself that another took them over, by a renewal or by the journal's no.
    await expect.poll(lost, { timeout: 10_000 }).toBe(before + workshops + 1)
    if ((await holder(town(), workshopId)) === other(first)) fenced += 1
  }
  const told = await hall.stop()
  const verdicts = await verdictsOf(town().databaseUrl, [crowd], told)
  // One more when it was made, and one when it was first opened: whoever woke took nothing back.
  expect(verdicts[0]!.epochs).toBe(stalls + 2)
  keep({
    ...{ command: 'chaos cluster stall', runs: stalls },
    figures: [
      { name: 'stalled and fenced out', unit: '', values: [fenced], atLeast: stalls },
      ...figuresOf(verdicts),
      { name: 'everybody saves again at the other', values: onAfter, ...goal },
    ],
  })
})

test(`a process stalls behind a front that cuts nothing: people notice, and are back within ${goal.atMost} ms`, {
  timeout: (hidden + 3) * 20_000,
}, async () => {
  const neighbours = await Neighbours.start('error', 'watching')
  onTestFinished(() => neighbours.stop())
  const crowd = await gathered(neighbours.url, neighbours.key, { people: 8 })
  const seated = crowd.everyone.slice(1).map(live => absences(live))
  const backAfter: number[] = []
  for (let round = 0; round < hidden; round += 1) {
    // As soon as they are in, before anything has been quiet for long.
    await crowd.goesOn(8)
    const app = neighbours.apps[await holder(neighbours, crowd.planned.workshopId)]
    onTestFinished(() => app.wake())
    const since = now()
    app.stall()
    await expect.poll(() => seated.every(one => one.isBackSince(since)), { timeout: 30_000, interval: 20 }).toBe(true)
    backAfter.push(...seated.map(one => Math.round(one.backAt() - since)))
    app.wake()
    await crowd.goesOn(8)
  }
  const verdicts = await verdictsOf(neighbours.databaseUrl, [crowd])
  keep({
    ...{ command: 'chaos cluster stall behind a front that cuts nothing', runs: hidden },
    figures: [...figuresOf(verdicts), { name: 'back in the seat after a stall', values: backAfter, ...goal }],
  })
})

test('a process that is robbed of a lease it trusts is turned away by the journal', {
  timeout: (thefts + 3) * 20_000,
}, async () => {
  const crowds: Crowd[] = []
  for (let time = 0; time < thefts; time += 1) {
    const crowd = await gathered(town().url, town().key)
    const { workshopId, code } = crowd.planned
    await crowd.goesOn()
    const first = await holder(town(), workshopId)
    const thief = town().apps[other(first)].url
    const steal = async () => {
      const lapse = `update leases set "expiresAt" = 0 where workshop = '${workshopId}'`
      await town().postgres.tell(lapse, town().databaseUrl)
      given(await join(programCarrier(thief), code, 'Doris'))
      return holder(town(), workshopId)
    }
    // The one that has it may renew its lease before the thief has come to it.
    await expect.poll(steal, { timeout: 15_000 }).toBe(other(first))
    await crowd.goesOn()
    await crowd.stop()
    crowds.push(crowd)
  }
  keep({
    command: 'chaos cluster theft',
    runs: thefts,
    figures: figuresOf(await verdictsOf(town().databaseUrl, crowds)),
  })
})

test(`a whole evening comes to its end while whoever has it is killed (seed ${seed})`, {
  timeout: byTier(2, 10) * 60_000,
}, async () => {
  const killed: Name[] = []
  const disturb = async (_: unknown, workshopId: string) => {
    const name = await holder(town(), workshopId)
    killed.push(name)
    await town().apps[name].kill()
    await town().apps[name].rise()
  }
  const played = await disturbedEvening({
    ...{ url: town().url, key: town().key, participants: evening.participants, seed: `${seed}`, times: evening.kills },
    disturb,
  })
  const store = await storeAt({ databaseUrl: town().databaseUrl, isShared: true })
  const { verdict, state } = await judged(store, played.workshopId, played.history)
  expectEnded(state, played.seats)
  // One when it was made, one when it was first opened, and one or more by whoever took over.
  expect(verdict.epochs).toBeGreaterThan(2)
  keep({
    ...{ command: 'chaos cluster evening', seed },
    figures: [
      { name: 'kills', unit: '', values: [killed.length], atLeast: evening.kills },
      ...figuresOf([verdict]),
      { name: 'everyone back after a kill', unit: 'ms', values: played.backAfter },
    ],
  })
})
