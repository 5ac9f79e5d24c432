import { once } from 'node:events'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { Crossing } from './Crossing.ts'
import type { Way, Weather } from './weather.ts'

/** A bad network in front of a server on this computer: all connections or some, changed while they stand. */
export class ChaosProxy {
  readonly url: string
  private readonly server: Server
  private readonly here = new Set<Crossing>()
  private readonly weather: Record<Way, Weather> = { up: {}, down: {} }
  private isRefusing = false

  private constructor(server: Server, port: number) {
    this.server = server
    this.url = `http://127.0.0.1:${port}`
  }

  /** Opens a way to the server on this port; the same seed holds up and cuts in the same way. */
  static async before(port: number, seed = 1): Promise<ChaosProxy> {
    const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a server on a port has an address')
    const proxy = new ChaosProxy(server, address.port)
    let count = 0
    server.on('connection', near => {
      count += 1
      proxy.lead(near, port, `${seed}:${count}`)
    })
    return proxy
  }

  /** The connections that stand now, the oldest first. */
  get crossings(): readonly Crossing[] {
    return [...this.here]
  }

  /** Other weather for all who are here and all who come, both ways unless told otherwise. */
  change(weather: Weather, ...ways: Way[]): void {
    for (const way of ways.length === 0 ? (['up', 'down'] as const) : ways) this.weather[way] = weather
    for (const crossing of this.here) crossing.change(weather, ...ways)
  }

  /** Whether whoever comes from now on is turned away. */
  refuse(isRefusing: boolean): void {
    this.isRefusing = isRefusing
  }

  /** Ends all connections, and the way itself. */
  async stop(): Promise<void> {
    this.server.close()
    for (const crossing of this.here) crossing.reset()
    await once(this.server, 'close')
  }

  private lead(near: Socket, port: number, seed: string): void {
    if (this.isRefusing) return void near.on('error', () => undefined).resetAndDestroy()
    const far = dial({ port, host: '127.0.0.1', allowHalfOpen: true })
    const crossing = new Crossing(near, far, this.weather, seed)
    this.here.add(crossing)
    let open = 2
    for (const socket of [near, far]) {
      socket.on('close', () => {
        open -= 1
        if (open === 0) this.here.delete(crossing)
      })
    }
  }
}
