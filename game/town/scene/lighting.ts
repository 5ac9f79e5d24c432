import { blend, type Glow } from '#shared/town/scenery/light.ts'
import type { Engine } from '../engine/engine.ts'

/** How long the light takes from one hour to another, in milliseconds. */
export const lightTakes = 2500

const isSame = (one: Glow, other: Glow) => JSON.stringify(one) === JSON.stringify(other)

/** The light over the board. On its way to an hour it goes on, whatever else happens meanwhile; to another it goes on from where it is. */
export class Lighting {
  readonly #run: Engine['run']
  readonly #show: (light: Glow) => void
  #now: Glow | undefined
  #goal: Glow | undefined
  #end = () => {}

  constructor(run: Engine['run'], show: (light: Glow) => void) {
    this.#run = run
    this.#show = show
  }

  /** The light there is; before there is any, the one that is to come. */
  now(goal: Glow): Glow {
    return this.#now ?? goal
  }

  /** Lights the board at once. */
  set(light: Glow): void {
    this.#end()
    this.#goal = undefined
    this.#is(light)
  }

  /** Turns the light slowly; says whether it is on its way. */
  turn(to: Glow): boolean {
    const from = this.now(to)
    if (this.#goal && isSame(this.#goal, to)) {
      this.#is(from)
      return true
    }
    if (isSame(from, to)) {
      this.set(to)
      return false
    }
    this.#end()
    this.#goal = to
    const each = (share: number) => this.#is(share === 1 ? to : blend(from, to, share))
    this.#end = this.#run(lightTakes, each, () => {
      this.#goal = undefined
    })
    return true
  }

  #is(light: Glow): void {
    this.#now = light
    this.#show(light)
  }
}
