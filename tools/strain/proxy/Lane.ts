import type { Socket } from 'node:net'
import { cut, delayOf, type Weather } from './weather.ts'

/** What is on its way: bytes, a goodbye, or a line that has been torn. */
type Load = Buffer | 'end' | 'torn'

const mostUnderWay = 64 * 1024

/** One direction of one connection: takes what one end says, and gives it to the other as the weather lets it. */
export class Lane {
  private readonly from: Socket
  private readonly to: Socket
  private readonly roll: () => number
  private weather: Weather
  private readonly underWay: { load: Load; due: number }[] = []
  private bytesUnderWay = 0
  private lastDue = 0
  private timer: NodeJS.Timeout | undefined
  private breath: NodeJS.Immediate | undefined
  /** Nothing can be given to the other end now: it reads too slowly, or does not stand yet. */
  private isFull: boolean
  private hasLost = false

  constructor(from: Socket, to: Socket, weather: Weather, roll: () => number) {
    this.from = from
    this.to = to
    this.weather = weather
    this.roll = roll
    to.setNoDelay(true)
    this.isFull = to.connecting
    from.on('data', bytes => this.take(bytes))
    from.on('end', () => this.put('end'))
    from.on('error', () => undefined)
    from.on('close', hadError => hadError && this.put('torn'))
    for (const event of ['drain', 'connect']) to.on(event, () => this.goOn())
  }

  /** Whether what is said here goes nowhere any more. */
  get isDead(): boolean {
    return this.hasLost || this.weather.isLost === true
  }

  change(weather: Weather): void {
    this.weather = weather
    // What was on its way under the weather that was is there now.
    for (const item of this.underWay) item.due = 0
    this.lastDue = 0
    // Whoever is dead keeps nothing either, so that the one who speaks is never held up.
    if (this.isDead) this.lose()
    this.carry()
  }

  /** Lets go of what is on its way. */
  stop(): void {
    this.pause()
    this.underWay.length = 0
  }

  private pause(): void {
    clearTimeout(this.timer)
    clearImmediate(this.breath)
  }

  private take(bytes: Buffer): void {
    if (this.isDead) return this.lose()
    for (const piece of cut(bytes, this.weather.slice, this.roll)) this.put(piece)
  }

  private put(load: Load): void {
    if (this.isDead) return this.lose()
    const size = typeof load === 'string' ? 0 : load.length
    const { bytesPerSecond } = this.weather
    const carriedBy = bytesPerSecond === undefined ? 0 : (size / bytesPerSecond) * 1_000
    const due = Math.max(this.lastDue + carriedBy, performance.now() + carriedBy + delayOf(this.weather, this.roll))
    this.lastDue = due
    this.underWay.push({ load, due })
    this.bytesUnderWay += size
    // The one who speaks is held back as by a real network, whose buffers are finite.
    if (this.bytesUnderWay > mostUnderWay) this.from.pause()
    this.carry()
  }

  private lose(): void {
    this.hasLost = true
    this.stop()
    this.from.resume()
  }

  private goOn(): void {
    this.isFull = false
    this.carry()
  }

  private carry(): void {
    this.pause()
    for (let next = this.underWay[0]; next && !this.weather.isStill && !this.isFull; next = this.underWay[0]) {
      const wait = next.due - performance.now()
      if (wait > 0) {
        this.timer = setTimeout(() => this.carry(), wait)
        return
      }
      this.underWay.shift()
      this.deliver(next.load)
      // One at a time, or the system would join again what has been cut.
      if (this.weather.slice !== undefined) {
        this.breath = setImmediate(() => this.carry())
        return
      }
    }
  }

  private deliver(load: Load): void {
    if (load === 'end') this.to.end()
    else if (load === 'torn') this.to.resetAndDestroy()
    else {
      this.bytesUnderWay -= load.length
      if (this.bytesUnderWay <= mostUnderWay) this.from.resume()
      this.isFull = this.to.writable && !this.to.write(load)
    }
  }
}
