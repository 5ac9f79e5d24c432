import type { Order } from '#shared/messages/story.ts'
import { agreedTo, phaseAhead } from '#shared/rules/seats/leading/autopilot.ts'
import type { Presence as PresenceView, SeatPresence } from '#shared/views/live/state.ts'
import { newId } from '../../doors/secrets.ts'
import type { Clock } from '../clock.ts'
import type { LiveWorkshop } from '../LiveWorkshop.ts'

/** So long without any connection, and a seat counts as gone. */
const goneAfter = 8 * 60_000
/** Whoever has not said for so long that they still write, writes no more. */
const writesFor = 10_000
const askAgainAfter = 60_000
/** So long without any desk, and people are told that the facilitator will be back: a reload takes seconds. */
const leaderlessAfter = 90_000

/** Who is connected and who is writing: memory of the room, never of the story, but for those who are gone for long. */
export class Presence {
  private readonly live: LiveWorkshop
  private readonly clock: Clock
  private readonly devices = new Map<string, number>()
  private facilitators = 0
  private hosts = 0
  private readonly goneTimers = new Map<string, () => void>()
  private isLed = true
  private leaderTimer: (() => void) | undefined
  private readonly writeTimers = new Map<string, () => void>()
  private seen: PresenceView = { seats: {}, isFacilitatorHere: true, leaders: 0, hosts: 0 }
  private readonly returning = new Set<string>()
  private readonly stopListening: () => void
  private isStopped = false

  constructor(live: LiveWorkshop, clock: Clock) {
    this.live = live
    this.clock = clock
    this.stopListening = live.listen((_, facts) => {
      if (facts.some(({ event }) => event.type.startsWith('seat'))) this.look()
      if (facts.some(({ event }) => event.type === 'goOnSaid')) this.carryOn()
    })
    this.awaitLeader()
    this.look()
  }

  /** What everyone sees; a new object only when something in it has changed. */
  get view(): PresenceView {
    return this.seen
  }

  get isEmpty(): boolean {
    return this.devices.size === 0 && this.facilitators === 0 && this.hosts === 0
  }

  deviceCame(deviceId: string): void {
    this.devices.set(deviceId, (this.devices.get(deviceId) ?? 0) + 1)
    this.look()
  }

  deviceLeft(deviceId: string): void {
    const count = (this.devices.get(deviceId) ?? 1) - 1
    if (count > 0) this.devices.set(deviceId, count)
    else this.devices.delete(deviceId)
    this.look()
  }

  facilitatorCame(): void {
    this.facilitators += 1
    this.leaderTimer?.()
    this.isLed = true
    // What the room said while nobody led no longer counts.
    if (this.live.state.shared.clock.goingOn) this.tell({ type: 'callOff' })
    this.look()
  }

  facilitatorLeft(): void {
    this.facilitators -= 1
    if (this.facilitators === 0) this.awaitLeader()
    this.look()
  }

  /** The host of a market leads nobody on: without a facilitator the room is still told. */
  hostCame(): void {
    this.hosts += 1
    this.look()
  }

  hostLeft(): void {
    this.hosts -= 1
    this.look()
  }

  /** Somebody writes in a field, or has stopped. Nobody holds a field for longer than they go on saying so. */
  writes(seatId: string, field: string | undefined): void {
    this.writeTimers.get(seatId)?.()
    this.writeTimers.delete(seatId)
    if (field !== undefined && !this.isStopped && this.seen.seats[seatId])
      this.writeTimers.set(
        seatId,
        this.clock.after(writesFor, () => this.writes(seatId, undefined)),
      )
    const seat = this.seen.seats[seatId]
    if (!seat || seat.writing === field) return
    this.seen = { ...this.seen, seats: { ...this.seen.seats, [seatId]: { ...seat, writing: field } } }
    this.live.touch()
  }

  stop(): void {
    this.isStopped = true
    this.stopListening()
    this.leaderTimer?.()
    for (const callOff of this.goneTimers.values()) callOff()
    this.goneTimers.clear()
    for (const callOff of this.writeTimers.values()) callOff()
    this.writeTimers.clear()
  }

  private look(): void {
    if (this.isStopped) return
    const seats: Record<string, SeatPresence> = {}
    let isChanged = false
    for (const seat of Object.values(this.live.state.shared.seats)) {
      const isConnected = this.devices.has(seat.deviceId) && seat.state !== 'removed'
      const before = this.seen.seats[seat.id]
      const isSame = before?.isConnected === isConnected
      seats[seat.id] = isSame ? before : { isConnected, since: this.clock.now() }
      if (!isSame) isChanged = true
      if (isConnected && !seat.hasLeft) this.isHere(seat.id, seat.state)
      else if (seat.state === 'present' && !seat.hasNoDevice && !this.goneTimers.has(seat.id))
        this.awaitReturn(seat.id, goneAfter)
    }
    const { isLed, facilitators: leaders, hosts } = this
    const { isFacilitatorHere, leaders: led, hosts: hosted } = this.seen
    if (!isChanged && isLed === isFacilitatorHere && leaders === led && hosts === hosted) return
    this.seen = { seats, isFacilitatorHere: isLed, leaders, hosts }
    this.live.touch()
    this.carryOn()
  }

  /** A room that nobody leads goes on when more than half of those who are connected have said so. */
  private carryOn(): void {
    const { shared } = this.live.state
    if (this.isLed || this.isStopped || !shared.clock.goingOn) return
    const connected = Object.keys(this.seen.seats).filter(id => this.seen.seats[id]?.isConnected)
    if (!phaseAhead(shared, this.live.time) || !agreedTo(shared, connected).isMajority) return
    this.tell({ type: 'carryOn', from: shared.clock.phaseId, connected })
  }

  private tell(order: Order): void {
    void this.live.submit(newId(), { kind: 'shell' }, order)
  }

  private awaitLeader(): void {
    if (this.isStopped) return
    this.leaderTimer = this.clock.after(leaderlessAfter, () => {
      this.isLed = false
      this.look()
    })
  }

  private isHere(seatId: string, state: 'present' | 'gone' | 'removed'): void {
    this.goneTimers.get(seatId)?.()
    this.goneTimers.delete(seatId)
    if (state === 'gone' && !this.returning.has(seatId)) this.welcomeBack(seatId)
  }

  private welcomeBack(seatId: string): void {
    this.returning.add(seatId)
    void this.live.submit(newId(), { kind: 'shell' }, { type: 'markBack', seatId }).then(reply => {
      this.returning.delete(seatId)
      if (this.isStopped) return
      if (!reply.ok && reply.refusal === 'notSaved') this.clock.after(askAgainAfter, () => this.look())
    })
  }

  private awaitReturn(seatId: string, ms: number): void {
    const callOff = this.clock.after(ms, () => {
      void this.live.submit(newId(), { kind: 'shell' }, { type: 'markGone', seatId }).then(reply => {
        this.goneTimers.delete(seatId)
        if (this.isStopped) return
        // A store that could not write then is asked again, as long as nobody has come back.
        if (!reply.ok && reply.refusal === 'notSaved') this.awaitReturn(seatId, askAgainAfter)
      })
    })
    this.goneTimers.set(seatId, callOff)
  }
}
