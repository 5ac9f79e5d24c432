import { expect, test } from 'vitest'
import { now } from '../../tools/strain/bots/now.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { percentile } from '../../tools/strain/results/figures.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { judgedAll, keep, storeAt } from './crowd/judge.ts'
import { Hall } from './crowd/people/Hall.ts'
import { warmServer } from './crowd/warmServer.ts'

const workshops = byTier(20, 100)
const people = 3
/** What takes the people's part is not to be in the way of the server's. */
const processes = 2
/** Each does something so often, in ms, over all workshops some forty commands a second or more. */
const pace = 3_000
const restarts = byTier(1, 5)
const engines = ['SQLite', 'PostgreSQL'] as const
const readyWithin = promised(2_000)
const backWithin = promised(6_000)
const cluster = clusterOfFile()

test.each(engines)(
  `after kill -9 with ${workshops} open workshops everyone is back in their seats: %s`,
  {
    timeout: byTier(2, 10) * 60_000,
  },
  async engine => {
    const { server, key, ...place } = await warmServer(
      engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined,
    )
    const hall = await Hall.gather({ workshops, processes, people, pace }, server.url, key)

    const readyAfter: number[] = []
    const backAfter: number[][] = []
    const cutAgain: number[] = []
    while (backAfter.length < restarts) {
      await hall.goesOn(people)
      const since = now()
      await server.kill()
      const killed = now()
      await server.rise()
      readyAfter.push(Math.round(now() - killed))
      const back = await hall.comesBack(since, 90_000)
      backAfter.push(back.backAt.map(at => Math.round(at - killed)))
      cutAgain.push(back.cutAgain)
      expect(back.isSeated).toBe(true)
    }
    await hall.goesOn(people)
    const told = await hall.stop()
    await server.stop()

    const verdicts = await judgedAll(await storeAt(place), told)
    keep({
      ...{ command: `chaos restart ${engine}`, runs: restarts },
      figures: [
        { name: 'open workshops', unit: '', values: [told.length], atLeast: workshops },
        {
          name: 'connections',
          unit: '',
          values: backAfter.map(times => times.length),
          atLeast: workshops * (people + 1),
        },
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
