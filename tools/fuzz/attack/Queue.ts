import type { Frame } from '../make/frames.ts'
import { type Assault, Cases, numbersOf } from './cases.ts'

/** A frame that waits to be said. */
export type Waiting = { index: number; frame: Frame }

const mostWaiting = 20_000

/** The frames of an assault, by whose they are to say. */
export class Queue {
  private readonly numbers: Generator<number>
  private readonly cases: Cases
  private readonly waiting = new Map<string, Waiting[]>()
  private count = 0
  private isSpent = false

  constructor(assault: Assault) {
    this.numbers = numbersOf(assault, false)
    this.cases = new Cases(assault.seed, assault.planted, `127.0.0.1:${assault.port}`)
  }

  /** The next frames of one bearer: none for the moment, or nothing when there will be no more. */
  take(bearer: string, most: number): Waiting[] | undefined {
    const own = this.of(bearer)
    while (own.length < most && this.count < mostWaiting && this.makeOne());
    const taken = own.splice(0, most)
    this.count -= taken.length
    return taken.length === 0 && this.isSpent ? undefined : taken
  }

  private of(bearer: string): Waiting[] {
    const own = this.waiting.get(bearer) ?? []
    this.waiting.set(bearer, own)
    return own
  }

  private makeOne(): boolean {
    const { value: index, done } = this.numbers.next()
    if (done || index === undefined) {
      this.isSpent = true
      return false
    }
    const frame = this.cases.frame(index)
    this.of(frame.bearer).push({ index, frame })
    this.count += 1
    return true
  }
}
