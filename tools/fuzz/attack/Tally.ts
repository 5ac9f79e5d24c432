import * as z from 'zod/mini'

/** What may not happen, in which case, and what was seen of it. */
export const Fault = z.object({ index: z.number(), what: z.string(), seen: z.string() })
export type Fault = z.infer<typeof Fault>

/** What has come of an assault so far. */
export const Report = z.object({
  counts: z.record(z.string(), z.number()),
  faults: z.array(Fault),
  /** Cases that had been sent and not answered when it was told. */
  open: z.array(z.number()),
  isDone: z.boolean(),
})
export type Report = z.infer<typeof Report>

const mostFaults = 50
const mostSeen = 300

/** Counts what comes of the cases. */
export class Tally {
  private readonly counts: Record<string, number> = {}
  private readonly faults: Fault[] = []
  readonly open = new Set<number>()

  count(name: string, times = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + times
  }

  fault(index: number, what: string, seen: string): void {
    this.count('faults')
    if (this.faults.length < mostFaults) this.faults.push({ index, what, seen: seen.slice(0, mostSeen) })
  }

  report(isDone: boolean): Report {
    const { counts, faults } = this
    return { counts: { ...counts }, faults: [...faults], open: [...this.open].slice(0, 400), isDone }
  }
}
