/** So many ms the same work took on the machine of docs/measurements.md. */
const ours = 85
const tries = 5
const rounds = 60_000_000

/** The quickest of some tries, so that what else the machine does counts for little. */
function quickest(): number {
  const times = Array.from({ length: tries }, () => {
    const began = performance.now()
    let hash = 0x811c9dc5
    for (let at = 0; at < rounds; at += 1) hash = Math.imul(hash ^ (at & 0xff), 0x01000193)
    return hash === 0 ? Infinity : performance.now() - began
  })
  return Math.min(...times)
}

/** How many times slower than ours this machine computes; 1 where it is as quick or quicker. */
export const slowness = (): number => Math.max(1, quickest() / ours)
