import type { Clock } from '../workshop/clock.ts'

const window = 10 * 60_000
const mostFailures = 60
const mostRemembered = 10_000

/** Counts wrong codes by address, in memory only: a town hall is one address, so those who come in never count. */
export type Breaker = {
  isOpen(address: string): boolean
  failed(address: string): void
  /** Somebody there has come in: from now on that workshop's own code is answered, whoever else there guesses wrong. */
  cameIn(address: string, workshopId: string): void
  isKnown(address: string, workshopId: string): boolean
}

/** An address that has guessed wrong too often must wait; nothing else than guessing codes is held up. */
export function newBreaker(clock: Clock): Breaker {
  const failures = new Map<string, { count: number; until: number }>()
  const known = new Map<string, true>()
  const current = (address: string) => {
    const found = failures.get(address)
    if (found && found.until > clock.now()) return found
    failures.delete(address)
    return undefined
  }
  return {
    isOpen: address => (current(networkOf(address))?.count ?? 0) >= mostFailures,
    failed(address) {
      const key = networkOf(address)
      const found = current(key)
      if (found) found.count += 1
      else failures.set(key, { count: 1, until: clock.now() + window })
      forgetOldest(failures)
    },
    cameIn(address, workshopId) {
      const key = `${networkOf(address)} ${workshopId}`
      known.delete(key)
      known.set(key, true)
      forgetOldest(known)
    },
    isKnown: (address, workshopId) => known.has(`${networkOf(address)} ${workshopId}`),
  }
}

function forgetOldest(remembered: Map<string, unknown>): void {
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
}

/** One household of IPv6 has a whole /64. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
