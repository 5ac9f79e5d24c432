/** Numbers between 0 and 1 from a seed: the same seed, the same numbers (mulberry32 over an FNV-1a hash). */
export function chance(seed: string): () => number {
  let state = 2166136261
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The same things in an order that the seed decides. */
export function mixed<Thing>(things: readonly Thing[], roll: () => number): Thing[] {
  return things
    .map(thing => ({ thing, at: roll() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing)
}
