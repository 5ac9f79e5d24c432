import * as z from 'zod'

/** One thing that was measured: its values over runs or samples, and what is promised of their median, or of each. */
export const Figure = z.strictObject({
  name: z.string().min(1),
  unit: z.string(),
  values: z.array(z.number()).readonly(),
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
  /** Every value must keep the promise, not only the one in the middle: for what may never happen. */
  isEach: z.boolean().optional(),
})
export type Figure = z.infer<typeof Figure>

/** What one command measured, with the seed that repeats it and how many times it ran. */
export const Result = z.strictObject({
  command: z.string().min(1),
  seed: z.number().optional(),
  runs: z.number().optional(),
  figures: z.array(Figure).readonly(),
})
export type Result = z.infer<typeof Result>

/** The value that so large a share of all are at or below; NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The value in the middle, or halfway between the two that are. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** Whether a figure was measured at all and keeps what is promised of it. */
export function holds({ values, atMost = Infinity, atLeast = -Infinity, isEach = false }: Figure): boolean {
  if (values.length === 0 || values.some(Number.isNaN)) return false
  return (isEach ? values : [median(values)]).every(value => value <= atMost && value >= atLeast)
}
