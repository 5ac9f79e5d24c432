import type { Client } from '@colyseus/core'
import type { Workshop } from '#shared/model/workshop.ts'
import { isTablet } from '#shared/rules/swap/seating/tablets.ts'
import { type Hello, protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import { paced } from '../../queue/pace.ts'
import type { Opened } from '../opened.ts'
import { dropping } from '../slow.ts'
import { newAllowance } from './allowance.ts'
import type { Bearer } from './bearer.ts'
import { changedDesk, changedOwn, newSlices } from './slices.ts'

/** A connection, which came with a ticket that says whose it is. */
export type Connection = Client<{ auth: Bearer }>

/** Who is connected, how much they may still say, and what they have been told. */
export type Member = {
  client: Connection
  bearer: Bearer
  allowance: ReturnType<typeof newAllowance>
  slices: ReturnType<typeof newSlices>
  hello: string
  isDropped(): boolean
}

/** Closed for good: the seat is removed, or the link revoked. */
const closedForGood = 4403
const sliceInterval = 250

/** Those who are connected to a workshop: which seats each holds, and what is theirs alone to be told. */
export class Members {
  private readonly workshop: Opened
  private readonly bySession = new Map<string, Member>()
  private seatsSeen: Workshop['shared']['seats'] | undefined
  private held = new Map<string, string[]>()
  private readonly pace = paced(
    () => sliceInterval,
    () => this.everyone.forEach(member => void this.sendSlices(member)),
  )
  private slowSought = Number.NEGATIVE_INFINITY

  constructor(workshop: Opened) {
    this.workshop = workshop
  }

  get everyone(): readonly Member[] {
    return [...this.bySession.values()]
  }

  at({ sessionId }: Connection): Member | undefined {
    return this.bySession.get(sessionId)
  }

  come(client: Connection, bearer: Bearer): Member {
    const { presence } = this.workshop
    const isDropped = dropping(client, this.workshop)
    const member: Member = { client, bearer, slices: newSlices(), allowance: newAllowance(), hello: '', isDropped }
    this.bySession.set(client.sessionId, member)
    if (bearer.as === 'device') presence.deviceCame(bearer.deviceId)
    if (bearer.as === 'facilitator') presence.facilitatorCame()
    if (bearer.as === 'host') presence.hostCame()
    this.greet(member)
    this.sendSlices(member)
    return member
  }

  leave({ sessionId }: Connection): void {
    const { presence } = this.workshop
    const bearer = this.bySession.get(sessionId)?.bearer
    this.bySession.delete(sessionId)
    if (bearer?.as === 'device') presence.deviceLeft(bearer.deviceId)
    if (bearer?.as === 'facilitator') presence.facilitatorLeft()
    if (bearer?.as === 'host') presence.hostLeft()
  }

  stop(): void {
    this.pace.stop()
  }

  /** Closes the connections of a revoked link, at once. */
  closeKey(keyId: string): void {
    for (const { client, bearer } of this.everyone) {
      if (bearer.as !== 'device' && bearer.keyId === keyId) client.leave(closedForGood)
    }
  }

  /** The links by which somebody is connected. */
  keysHere(): string[] {
    return this.everyone.flatMap(({ bearer }) =>
      bearer.as !== 'device' && bearer.keyId !== undefined ? [bearer.keyId] : [],
    )
  }

  seatsOf({ bearer }: Member): readonly string[] {
    return bearer.as === 'device' ? (this.held.get(bearer.deviceId) ?? []) : []
  }

  /** Drops those who leave too much unread; they are looked for now and then, since asking everybody costs. */
  dropSlow(): void {
    const now = performance.now()
    if (now - this.slowSought < sliceInterval) return
    this.slowSought = now
    for (const { isDropped } of this.bySession.values()) isDropped()
  }

  /** A new state has been shown to everyone: whoever it gives or takes a seat hears of it, and soon each what is theirs. */
  tell(state: Workshop): void {
    if (state.shared.seats !== this.seatsSeen) this.seatsChanged(state)
    this.pace.soon()
  }

  private seatsChanged(state: Workshop): void {
    this.seatsSeen = state.shared.seats
    this.held = new Map()
    for (const { id, deviceId, state: seatState } of Object.values(state.shared.seats)) {
      if (seatState === 'removed') continue
      const seats = this.held.get(deviceId)
      if (seats) seats.push(id)
      else this.held.set(deviceId, [id])
    }
    for (const member of this.everyone) {
      if (member.bearer.as !== 'device') continue
      const isKept = this.seatsOf(member).length > 0 || isTablet(state.shared, member.bearer.deviceId)
      if (isKept) this.greet(member)
      else member.client.leave(closedForGood)
    }
  }

  /** The first words on a connection, and again when its seats have changed. */
  private greet(member: Member): void {
    const { live, resumeCode, door } = this.workshop
    const { client, bearer } = member
    const seats = this.seatsOf(member)
    const said = `${seats.join()}.`
    if (member.hello === said) return
    member.hello = said
    client.send('hello', {
      protocol,
      shapeHash: wireShape,
      serverTime: live.time,
      as: bearer.as,
      market: bearer.as === 'host' ? bearer.market : undefined,
      seats: bearer.as === 'device' ? seats.map(id => ({ id, resumeCode: resumeCode(id, bearer.deviceId) })) : [],
      door: bearer.as === 'device' ? undefined : door(),
    } satisfies Hello)
  }

  private sendSlices(member: Member): void {
    const { client, bearer, slices } = member
    const { state } = this.workshop.live
    const desk = changedDesk(slices, state, bearer)
    if (desk) client.send('desk', desk)
    const own = changedOwn(slices, state, this.seatsOf(member))
    if (Object.keys(own).length > 0) client.send('own', own)
  }
}
