import { expect, test } from 'vitest'
import type { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import type { Verdict } from '../../tools/strain/history/check.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { percentile } from '../../tools/strain/results/figures.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { absences } from './crowd/absences.ts'
import { Crowd } from './crowd/Crowd.ts'
import { judged, keep, storeAt } from './crowd/judge.ts'
import { warmServer } from './crowd/warmServer.ts'

const workshops = byTier(20, 100)
const people = 3
/** Each does something so often, in ms, over all workshops some forty commands a second or more. */
const pace = 3_000
const restarts = byTier(1, 5)
const engines = ['SQLite', 'PostgreSQL'] as const
const readyWithin = promised(2_000)
const backWithin = promised(6_000)
/** As many workshops are opened at a time as a server opens without anybody waiting long. */
const atATime = 10

const cluster = clusterOfFile()

/** Many workshops with people in each, in the order they were opened. */
async function hall(server: ServerProcess, key: string): Promise<Crowd[]> {
  const crowds: Crowd[] = []
  while (crowds.length < workshops) {
    const next = Array.from({ length: Math.min(atATime, workshops - crowds.length) }, () =>
      Crowd.gather(server.url, key, { people, pace }),
    )
    crowds.push(...(await Promise.all(next)))
  }
  return crowds
}

test.each(engines)(
  `after kill -9 with ${workshops} open workshops everyone is back in their seats: %s`,
  {
    timeout: byTier(2, 10) * 60_000,
  },
  async engine => {
    const { server, key, ...place } = await warmServer(
      engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined,
    )
    const crowds = await hall(server, key)
    const everyone = crowds.flatMap(crowd => crowd.everyone.map(live => ({ live, absences: absences(live) })))
    const seatsOf = () => everyone.map(({ live }) => live.store.getSnapshot().hello?.seats.map(({ id }) => id))
    const before = seatsOf()

    const readyAfter: number[] = []
    const backAfter: number[][] = []
    const cutAgain: number[] = []
    while (backAfter.length < restarts) {
      await Promise.all(crowds.map(crowd => crowd.goesOn(people)))
      const since = performance.now()
      await server.kill()
      const killed = performance.now()
      await server.rise()
      readyAfter.push(Math.round(performance.now() - killed))
      await expect
        .poll(() => everyone.filter(one => one.absences.isBackSince(since)).length, { timeout: 90_000 })
        .toBe(everyone.length)
      backAfter.push(everyone.map(one => Math.round(one.absences.backAt() - killed)))
      cutAgain.push(everyone.filter(one => one.absences.lossesSince(since) > 1).length)
      expect(seatsOf()).toEqual(before)
    }
    await Promise.all(crowds.map(crowd => crowd.goesOn(people)))
    await Promise.all(crowds.map(crowd => crowd.stop()))
    await server.stop()

    const store = await storeAt(place)
    const verdicts: Verdict[] = []
    for (const { planned, history } of crowds) verdicts.push((await judged(store, planned.workshopId, history)).verdict)
    keep({
      ...{ command: `chaos restart ${engine}`, runs: restarts },
      figures: [
        { name: 'open workshops', unit: '', values: [crowds.length], atLeast: workshops },
        { name: 'connections', unit: '', values: [everyone.length] },
        { name: 'ready after the start', unit: 'ms', values: readyAfter, atMost: readyWithin, isEach: true },
        { name: 'back in the seat p50', unit: 'ms', values: backAfter.map(times => percentile(times, 0.5)) },
        {
          ...{ name: 'back in the seat p95', unit: 'ms', atMost: backWithin, isEach: true },
          values: backAfter.map(times => percentile(times, 0.95)),
        },
        { name: 'back in the seat at most', unit: 'ms', values: backAfter.map(times => percentile(times, 1)) },
        { name: 'cut again on the way back', unit: '', values: cutAgain },
        ...figuresOf(verdicts),
      ],
    })
  },
)
