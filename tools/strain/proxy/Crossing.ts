import type { Socket } from 'node:net'
import { Lane } from './Lane.ts'
import { rolls, type Way, type Weather } from './weather.ts'

/** One connection through the network. */
export class Crossing {
  /** Whether it is a workshop's socket, and not a page's questions. */
  isOfWorkshop = false
  private readonly near: Socket
  private readonly far: Socket
  private readonly lanes: Record<Way, Lane>

  constructor(near: Socket, far: Socket, weather: Record<Way, Weather>, seed: string) {
    this.near = near
    this.far = far
    near.once('data', bytes => {
      this.isOfWorkshop = bytes.includes('sessionId=')
    })
    this.lanes = {
      up: new Lane(near, far, weather.up, rolls(`${seed}:up`)),
      down: new Lane(far, near, weather.down, rolls(`${seed}:down`)),
    }
  }

  /** Other weather from now on, both ways unless told otherwise. */
  change(weather: Weather, ...ways: Way[]): void {
    for (const way of ways.length === 0 ? (['up', 'down'] as const) : ways) this.lanes[way].change(weather)
  }

  /** Dead without a word: both ends believe that it stands, and nothing gets through ever again. */
  die(): void {
    this.change({ isLost: true })
  }

  /** Torn at once: both ends are told. */
  reset(): void {
    for (const lane of Object.values(this.lanes)) lane.stop()
    for (const socket of [this.near, this.far]) socket.resetAndDestroy()
  }
}
