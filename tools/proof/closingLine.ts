import type { Reporter, TestModule } from 'vitest/node'
import { tier } from '../strain/tier.ts'
import { harnessSeconds, mostSeconds } from './harness.ts'

/** Ends every run with how long each project took and one plain line of counts, so that no test is skipped in silence.
 * Faults, strain and fuzzing that have come to take too long are one more failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 }
    const spent = new Map<string, number>()
    for (const module of modules) {
      const name = module.project.name
      spent.set(name, (spent.get(name) ?? 0) + module.diagnostic().duration)
      const tests = [...module.children.allTests()]
      for (const test of tests) counts[test.result().state] += 1
      if (module.state() === 'failed' && tests.every(test => test.result().state !== 'failed')) counts.failed += 1
    }
    for (const [name, duration] of spent) console.log(`${name}: ${(duration / 1000).toFixed(1)} s in tests`)
    const seconds = harnessSeconds(modules)
    if (tier === 'short' && seconds > 0) {
      const most = mostSeconds(seconds)
      console.log(`faults, strain and fuzzing: ${seconds.toFixed(1)} s together, of ${most.toFixed(0)} s`)
      if (seconds > most) {
        counts.failed += 1
        process.exitCode = 1
      }
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`)
  }
}
