import type { Result } from '../../strain/results/results.ts'
import { benchOf } from '../kept.ts'
import { runsOf } from './figures.ts'
import { measureJoin } from './join.ts'
import { measureScale } from './scale.ts'
import { measureSlowDisk } from './slowDisk.ts'
import { measureSoak } from './soak/soak.ts'
import { measureWorkshop } from './workshop.ts'

type Measure = (words: readonly string[]) => Promise<Result>

/** The largest workshop there is, at the pace that is promised. */
const full = { seats: 250, perSecond: 125, burst: 500, rounds: 3, calm: 9 }
const usualRuns = 3
const slowDiskMs = 10

const measures = {
  join: words => measureJoin({ seats: 250, overMs: 1_000, allMs: 5_000, runs: runsOf(words, usualRuns) }),
  workshop: words =>
    measureWorkshop({
      ...full,
      command: commandOf('bench workshop', words),
      isPostgres: words.includes('--postgres'),
      runs: runsOf(words, usualRuns),
      goals: { p95: 50, p99: 100, seenP95: 250 },
    }),
  'slow-disk': words =>
    measureSlowDisk(
      { ...full, command: 'bench slow-disk', runs: runsOf(words, usualRuns), goals: { p99: 150 } },
      slowDiskMs,
    ),
  scale: words =>
    measureScale({
      sizes: [
        { halls: 1, seats: 250 },
        { halls: 4, seats: 250 },
        { halls: 8, seats: 250 },
        { halls: 40, seats: 25 },
      ],
      ...{ every: 8, seconds: 20, runs: runsOf(words, usualRuns), goals: { p99: 250, rssMb: 400 } },
    }),
  soak: () =>
    measureSoak({
      seats: 250,
      seed: 1,
      warmUp: 60,
      seconds: 600,
      looks: 10,
      goals: { growth: 10, delayMs: 50, refused: 0.01, longer: 1.1 },
    }),
} satisfies Record<string, Measure>

const commandOf = (command: string, words: readonly string[]): string =>
  words.includes('--postgres') ? `${command} --postgres` : command

/** What is measured on a real server with real sockets. */
export const liveBenches = {
  join: benchOf(measures.join),
  workshop: benchOf(measures.workshop),
  'slow-disk': benchOf(measures['slow-disk']),
  scale: benchOf(measures.scale),
  soak: benchOf(measures.soak),
}
