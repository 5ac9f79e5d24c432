import { randomInt } from 'node:crypto'

const tiers = ['short', 'long', 'release'] as const

/** How much is tried: a little in `npm test`, what the goals say by command, and more before a release. */
export const tier = tiers.find(name => name === process.env.TIER) ?? 'short'

/** How much of something each tier does. */
export const byTier = <Value>(short: Value, long: Value, release: Value = long): Value =>
  ({ short, long, release })[tier]

/** What repeats a run: the one that was asked for, else the same in every short tier and a new one in each other. */
export const seed = Number(process.env.SEED ?? (tier === 'short' ? 7 : randomInt(1_000_000)))

/** How long something may take, in ms: what is promised, and twice that where other tests run beside. */
export const promised = (ms: number): number => byTier(2 * ms, ms)
