import type { Workshop } from '#shared/model/workshop.ts'
import { isAnchored } from '#shared/views/status.ts'
import type { Size } from '../invariants/whole.ts'

/** The order that took longest to decide and to tell. */
export type Slowest = { type: string; ms: number; seats: number }

/** What one workshop came to, and what was looked at on the way. */
export class Findings {
  commands = 0
  events = 0
  partnerships = 0
  anchored = 0
  steps = 0
  largest: Size = { state: 0, wire: 0, packed: 0, seats: 0 }
  slowest: Slowest = { type: '', ms: 0, seats: 0 }
  readonly refusals: Record<string, number> = {}
  readonly checks: Record<string, number> = {}
  /** Kinds of order that were taken, and of fact that were told. */
  readonly seen: Record<string, number> = {}

  readonly count = (name: string, times: number): void => {
    if (times > 0) this.checks[name] = (this.checks[name] ?? 0) + times
  }

  /** What the workshop has led to in the end. */
  ended({ shared }: Workshop): void {
    const formed = Object.values(shared.ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')
    this.partnerships = formed.length
    this.anchored = formed.filter(idea => isAnchored(shared, idea)).length
    this.steps = Object.keys(shared.steps).length
  }

  /** Keeps the largest size there has been; answers that one was looked at. */
  sized(size: Size): number {
    if (size.state > this.largest.state) this.largest = size
    return 1
  }

  refused(reason: string): void {
    this.refusals[reason] = (this.refusals[reason] ?? 0) + 1
  }

  saw(type: string): void {
    this.seen[type] = (this.seen[type] ?? 0) + 1
  }

  took(type: string, ms: number, seats: number): void {
    if (ms > this.slowest.ms) this.slowest = { type, ms, seats }
  }
}
