import { chance } from '#shared/rules/swap/chance.ts'
import type { Planted } from '../house/planted.ts'
import type { Roll } from '../make/fitting.ts'
import { type Frame, FrameMaker } from '../make/frames.ts'
import { type Asking, badRequest, type Street, validRequest } from '../make/http/requests.ts'

/** What is tried in one workshop by one of several processes: the cases from one number to another, every so many. */
export type Assault = {
  port: number
  planted: Omit<Planted, 'state'>
  seed: number
  from: number
  to: number
  share: number
  shares: number
  /** How many connections each device holds at a time. */
  connections: number
}

/** From here on cases are such as may be allowed. */
export const firstValid = 100_000_000
/** Those of each workshop that they are tried in begin so far apart. */
export const apart = 10_000_000
/** Of so many cases in a row one is a request, and the others are frames. */
export const cycle = 6

/** Whether a case is a request over HTTP. */
export const isRequest = (index: number): boolean => index % cycle === cycle - 1

const rollOf = (seed: number, index: number): Roll => chance(`${seed}:${index}`)

/** Makes the cases of a seed in one workshop; the same seed and number always make the same. */
export class Cases {
  private readonly seed: number
  private readonly frames: FrameMaker
  private readonly street: Street

  constructor(seed: number, { world, devices, pocket }: Omit<Planted, 'state'>, host: string) {
    this.seed = seed
    this.frames = new FrameMaker({ world, devices })
    this.street = { world, pocket, host }
  }

  frame(index: number): Frame {
    const roll = rollOf(this.seed, index)
    return index < firstValid ? this.frames.bad(this.seed, index, roll) : this.frames.valid(this.seed, index, roll)
  }

  request(index: number): Asking {
    const roll = rollOf(this.seed, index)
    return index < firstValid ? badRequest(this.street, roll) : validRequest(this.street, roll)
  }
}

/** The numbers of the cases of an assault, frames or requests. */
export function* numbersOf({ from, to, share, shares }: Assault, ofRequests: boolean): Generator<number> {
  for (let index = from; index < to; index += 1)
    if (isRequest(index) === ofRequests && Math.floor(index / cycle) % shares === share) yield index
}
