import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import type { Verdict } from '../../tools/strain/history/check.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { byTier, seed } from '../../tools/strain/tier.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { disturbedEvening, expectEnded } from './crowd/disturbedEvening.ts'
import { judged, keep, storeAt } from './crowd/judge.ts'

/** The journal is the same in both stores; what is other is the connection that a killed server leaves behind. */
const kills = { SQLite: byTier(6, 30, 500), PostgreSQL: byTier(3, 30, 500) }
const engines = ['SQLite', 'PostgreSQL'] as const
const killsAnEvening = 30
const participants = 12
/** So often the server is killed once more while it starts, somewhere in this many ms. */
const againShare = 0.25
const whileStarting = 1_200

const cluster = clusterOfFile()

test.each(engines)(
  `nothing acked is lost, and nothing done twice, over random kill -9 (seed ${seed}): %s`,
  {
    timeout: byTier(2, 10, 120) * 60_000,
  },
  async engine => {
    const verdicts: Verdict[] = []
    const backAfter: number[] = []
    for (let left = kills[engine]; left > 0; left -= killsAnEvening) {
      const [dataDir, key] = [tempFolder(), randomBytes(32).toString('hex')]
      const databaseUrl = engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined
      const server = await ServerProcess.start(dataDir, key, { databaseUrl })
      onTestFinished(() => server.kill())
      const disturb = async (roll: (about: string) => number) => {
        await server.kill()
        if (roll('again') < againShare) {
          const begun = server.rise().catch(() => undefined)
          await wait(roll('when') * whileStarting)
          await server.kill()
          await begun
        }
        await server.rise()
      }
      const times = Math.min(left, killsAnEvening)
      const evening = await disturbedEvening({
        ...{ url: server.url, key, participants, seed: `${seed + verdicts.length}`, times, disturb },
      })
      await server.stop()
      const store = await storeAt({ dataDir, databaseUrl })
      const { verdict, state } = await judged(store, evening.workshopId, evening.history)
      expectEnded(state, evening.seats)
      expect(evening.backAfter).toHaveLength(times)
      verdicts.push(verdict)
      backAfter.push(...evening.backAfter)
    }
    keep({
      ...{ command: `chaos kill ${engine}`, seed, runs: verdicts.length },
      figures: [
        { name: 'kills', unit: '', values: [backAfter.length], atLeast: kills[engine] },
        ...figuresOf(verdicts),
        { name: 'everyone back after the start', unit: 'ms', values: backAfter },
      ],
    })
  },
)
