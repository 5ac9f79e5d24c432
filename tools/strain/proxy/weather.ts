import { dice } from '#shared/rehearsal/dice.ts'

/** What the network does to the bytes that go one way; times in ms. Without a word in it, they go on at once. */
export type Weather = {
  /** Each piece is on its way so long, and up to `jitter` longer. Pieces never pass one another. */
  latency?: number
  jitter?: number
  /** How often a piece is held up besides, of 1, and how long. */
  holdUp?: { chance: number; ms: number }
  /** Cut in pieces of 1 to so many bytes, each sent by itself. */
  slice?: number
  bytesPerSecond?: number
  /** Nothing moves, and nothing is lost: it goes on when this is over. */
  isStill?: boolean
  /** What is said goes nowhere, a goodbye neither. What has lost a byte is lost until it is opened anew. */
  isLost?: boolean
}

/** Which way the bytes go: from the device to the server, or back. */
export type Way = 'up' | 'down'

/** Numbers between 0 and 1, in an order that the seed has decided. */
export function rolls(seed: string): () => number {
  const roll = dice(seed)
  let count = 0
  return () => {
    count += 1
    return roll(`${count}`)
  }
}

/** How long one piece is on its way. */
export function delayOf({ latency = 0, jitter = 0, holdUp }: Weather, roll: () => number): number {
  const usual = latency + jitter * roll()
  return holdUp && roll() < holdUp.chance ? usual + holdUp.ms : usual
}

/** The bytes, cut as the weather says. */
export function cut(bytes: Buffer, slice: number | undefined, roll: () => number): Buffer[] {
  if (slice === undefined) return [bytes]
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + Math.floor(roll() * slice)
    pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return pieces
}
