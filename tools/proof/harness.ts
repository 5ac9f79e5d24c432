import type { TestModule } from 'vitest/node'
import { slowness } from './slowness.ts'

/** A module as far as this asks: where it is, how long its tests and hooks took, and how many run side by side. */
export type Timed = Pick<TestModule, 'moduleId' | 'diagnostic'> & {
  project: { config: Pick<TestModule['project']['config'], 'maxWorkers'> }
}

/** So many seconds the short tier of all faults, of all that strains, and of the fuzzer may take together. */
export const allowed = 300

/** How many they may when they have taken so many: more on a machine that is slower than ours, as many times as it is. */
export const mostSeconds = (seconds: number, slower = slowness): number =>
  seconds <= allowed ? allowed : allowed * slower()

const isOfHarness = ({ moduleId }: Timed) => /\/tests\/(chaos|strain|fuzz)\//.test(moduleId)

/** How long the modules of the harness take together in seconds, as many at a time as their project runs. */
export function harnessSeconds(modules: readonly Timed[]): number {
  const shares = modules.filter(isOfHarness).map(one => one.diagnostic().duration / one.project.config.maxWorkers)
  return shares.reduce((sum, share) => sum + share, 0) / 1000
}
