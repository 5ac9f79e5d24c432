const perSecond = 20
const most = 40

/** How much one connection may still say: twenty messages a second for each seat it holds, forty at once. */
export function newAllowance(now: () => number = () => performance.now()): { take(seats: number): boolean } {
  let left: number | undefined
  let at = now()
  return {
    take(seats) {
      const share = Math.max(1, seats)
      const time = now()
      left = Math.min(most * share, (left ?? most * share) + ((time - at) / 1000) * perSecond * share)
      at = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
