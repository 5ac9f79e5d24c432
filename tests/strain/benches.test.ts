import { expect, test } from 'vitest'
import { measureJoin } from '../../tools/bench/live/join.ts'
import { measureScale } from '../../tools/bench/live/scale.ts'
import { measureSlowDisk } from '../../tools/bench/live/slowDisk.ts'
import { measureSoak } from '../../tools/bench/live/soak/soak.ts'
import { measureWorkshop } from '../../tools/bench/live/workshop.ts'
import { keepResult, type Result, tellResult } from '../../tools/strain/results/results.ts'

/** Small numbers and gentle goals, which hold on a busy machine as well; the commands have the real ones. */
const small = { seats: 24, perSecond: 40, burst: 100, rounds: 1, calm: 3, runs: 1 }

/** A real server and its bots are started each time, which takes long where much else is done. */
const patient = { timeout: 150_000 }

function holds(result: Result): void {
  keepResult(result)
  const lines: string[] = []
  expect(
    tellResult(result, line => lines.push(line)),
    lines.join('\n'),
  ).toBe(true)
}

test('Q1: a group comes in at once and sees the same', patient, async () => {
  holds(await measureJoin({ seats: 40, overMs: 200, runs: 1, allMs: 10_000 }))
})

test('Q2: a group writes, and everybody is answered and sees it', patient, async () => {
  const goals = { p95: 1_000, p99: 2_000, seenP95: 1_500 }
  holds(await measureWorkshop({ ...small, command: 'bench workshop', goals }))
})

test('Q3: the same on a disk that takes ten milliseconds more to sync', patient, async () => {
  holds(await measureSlowDisk({ ...small, command: 'bench slow-disk', goals: { p99: 2_000 } }, 10))
})

test('Q5: several workshops on one process', patient, async () => {
  const sizes = [
    { halls: 1, seats: 16 },
    { halls: 3, seats: 16 },
  ]
  holds(await measureScale({ sizes, every: 2, seconds: 2, runs: 1, goals: { p99: 2_000, rssMb: 500 } }))
})

test('Q15: an evening is played, and its memory stays', patient, async () => {
  const goals = { growth: 25, delayMs: 500, refused: 0.02, longer: 10 }
  holds(await measureSoak({ seats: 12, seed: 1, warmUp: 3, seconds: 8, looks: 2, goals }))
})
