import { randomInt } from 'node:crypto'

/** Whether this is the long tier, by command; otherwise it is the short one, in `npm test`. */
const isLong = process.env.TIER === 'long'

/** How much of something each tier does. */
export const byTier = <Value>(short: Value, long: Value): Value => (isLong ? long : short)

/** What repeats a run: the one that was asked for, else the same in every short tier and a new one in each long. */
export const seed = Number(process.env.SEED ?? byTier(7, randomInt(1_000_000)))
