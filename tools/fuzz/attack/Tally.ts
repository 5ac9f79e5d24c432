import * as z from 'zod/mini'

/** What may not happen, in which case, and what was seen of it. */
export const Fault = z.object({ index: z.number(), what: z.string(), seen: z.string() })
export type Fault = z.infer<typeof Fault>

/** What has come of an assault so far. */
export const Report = z.object({
  counts: z.record(z.string(), z.number()),
  faults: z.array(Fault),
  /** The cases that were begun last, and when, in epoch ms: one of them may have ended the process. */
  last: z.array(z.tuple([z.number(), z.number()])),
  isDone: z.boolean(),
})
export type Report = z.infer<typeof Report>

const mostFaults = 50
const mostSeen = 300
const mostLast = 1_200

/** Counts what comes of the cases. */
export class Tally {
  private readonly counts: Record<string, number> = {}
  private readonly faults: Fault[] = []
  private readonly last: [index: number, at: number][] = []
  private readonly open = new Set<number>()

  count(name: string, times = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + times
  }

  begins(index: number): void {
    this.open.add(index)
    this.last.push([index, Date.now()])
    if (this.last.length > mostLast) this.last.splice(0, mostLast / 2)
  }

  ends(index: number): void {
    this.open.delete(index)
  }

  fault(index: number, what: string, seen: string): void {
    this.count('faults')
    if (this.faults.length < mostFaults) this.faults.push({ index, what, seen: seen.slice(0, mostSeen) })
  }

  report(isDone: boolean): Report {
    const { counts, faults, last, open } = this
    // What has no answer is likelier than what has one.
    const inOrder = last.toSorted(([one], [other]) => Number(open.has(other)) - Number(open.has(one)))
    return { counts: { ...counts }, faults: [...faults], last: inOrder, isDone }
  }
}
