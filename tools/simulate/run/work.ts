import { parentPort, workerData } from 'node:worker_threads'
import { type Outcome, simulate } from '../evening/evening.ts'
import type { Findings } from '../hall/Findings.ts'

/** What one workshop of a run came to, as it is sent between threads. */
export type EveningResult = Pick<Outcome, 'setup' | 'failure'> & {
  index: number
  cpu: number
  findings: Pick<
    Findings,
    | 'commands'
    | 'events'
    | 'partnerships'
    | 'anchored'
    | 'steps'
    | 'largest'
    | 'slowest'
    | 'refusals'
    | 'checks'
    | 'seen'
  >
}

/** A failing evening is made smaller for so long. */
const patience = 40_000

/** The seed of one workshop in a run (FNV-1a, so that neighbours have nothing in common). */
export function seedOf(seed: number, index: number): number {
  let hash = 2166136261
  for (const sign of `${seed}:${index}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619)
  return hash | 0
}

/** Simulates one workshop of a run. */
export function workshop(seed: number, index: number): EveningResult {
  const before = process.threadCpuUsage()
  const { setup, failure, findings } = simulate(seedOf(seed, index), patience)
  const { user, system } = process.threadCpuUsage(before)
  const { commands, events, partnerships, anchored, steps, largest, slowest, refusals, checks, seen } = findings
  return {
    index,
    setup,
    failure,
    cpu: (user + system) / 1_000_000,
    findings: { commands, events, partnerships, anchored, steps, largest, slowest, refusals, checks, seen },
  }
}

// In a thread of its own: one workshop after the other, as they are asked for.
parentPort?.on('message', (index: number) => parentPort?.postMessage(workshop(Number(workerData), index)))
