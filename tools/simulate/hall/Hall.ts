import type { Reply } from '#shared/messages/reply.ts'
import type { Command, Recorded, Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { facilitatorMove } from '#shared/rehearsal/facilitator.ts'
import { nextMove, thinkingTime } from '#shared/rehearsal/nextMove.ts'
import type { Move, Persona } from '#shared/rehearsal/sight.ts'
import { desk, own } from '#shared/views/seenBy.ts'
import { Fault } from '../invariants/Step.ts'
import { type Material, pick, type Roll } from '../orders/World.ts'
import { screenCount } from './decks.ts'
import type { Guest } from './Guest.ts'
import { isSecret } from './Markers.ts'
import type { Shell } from './Shell.ts'

const second = 1_000
const minute = 60 * second
const facilitator: Who = { kind: 'facilitator' }
const shell: Who = { kind: 'shell' }

/** How often a device sends again because no answer came, a finger presses twice, and a text is one that nobody else writes. */
const chances = { again: 0.03, twice: 0.02, marked: 0.06, late: 0.06 }
/** Who finds nothing to do looks away for longer each time, so much at most. */
const mostIdle = 10
/** An evening has so many commands at most, for each seat and in any case. */
const mostCommands = { each: 400, base: 6_000 }

export type HallProps = { shell: Shell; people: readonly Persona[]; seed: string; now: number; roll: Roll } & Material

/** A room full of simulated people and the one who leads them, in a time of their own. */
export class Hall {
  readonly shell: Shell
  readonly guests: Guest[] = []
  readonly material: Material
  readonly roll: Roll
  now: number
  private readonly people: readonly Persona[]
  private readonly seed: string
  private readonly memory: Record<string, number> = {}
  private leaderAt: number
  private leaderSaw = -1

  constructor({ shell: house, people, seed, now, roll, ...material }: HallProps) {
    this.shell = house
    this.people = people
    this.seed = seed
    this.now = now
    this.roll = roll
    this.material = material
    this.leaderAt = now
    house.heard = facts => this.hear(facts)
  }

  get state(): Workshop {
    return this.shell.state
  }

  get isOver(): boolean {
    return this.state.shared.clock.kind === 'closed'
  }

  /** Those who are in the room and awake. */
  get awake(): Guest[] {
    return this.guests.filter(({ isAway, asleepUntil }) => !isAway && asleepUntil <= this.now)
  }

  /** The next of those who were expected comes through the door, if anybody is left. */
  welcome(): void {
    const persona = this.people[this.guests.length]
    if (!persona) return
    this.now += 2 * second
    const id = this.shell.nextId()
    const who: Who = { kind: 'device', deviceId: `device-${persona.device}` }
    const reply = this.shell.submit({ type: 'join', name: persona.name }, who, this.now, id)
    const usual = { memory: {}, sawNumber: -1, idle: 0, asleepUntil: 0, returnsAt: undefined, held: undefined }
    this.guests.push({ ...usual, persona, seatId: id, at: this.now, isAway: !reply.ok })
  }

  /** The room goes on by itself for so many commands. */
  playOn(commands: number): void {
    const { findings } = this.shell
    const until = findings.commands + commands
    while (findings.commands < until && !this.isOver) this.step()
  }

  /** The room goes on until the workshop is closed. */
  playOut(): void {
    const { findings } = this.shell
    const most = findings.commands + mostCommands.base + mostCommands.each * this.guests.length
    while (!this.isOver) {
      if (findings.commands > most) throw new Fault('ends', `still ${this.state.shared.clock.kind}`)
      this.step()
    }
    findings.count('ends', 1)
  }

  /** What somebody would do now, as they see the room. */
  wish({ persona, seatId, memory }: Guest, state = this.state): Move | undefined {
    const seen = { shared: state.shared, own: own(state, seatId), time: Math.max(this.now, state.time) }
    return nextMove(seen, { seatId, me: persona, seed: this.seed, words: this.material.words }, memory)
  }

  /** Somebody sends a command; now and then twice, because no answer came or because the finger pressed twice. */
  send(guest: Guest, command: Command): Reply {
    const { markers } = this.shell
    const isMarked = isSecret(command) || this.roll() < chances.marked
    const said = isMarked ? markers.mark(command, guest.seatId) : command
    const who: Who = { kind: 'seat', seatId: guest.seatId }
    const id = this.shell.nextId()
    const reply = this.shell.submit(said, who, this.now, id)
    if (this.roll() < chances.again) this.again(said, who, id, reply)
    if (this.roll() < chances.twice) this.shell.submit(said, who, this.now + 200)
    return reply
  }

  /** The same command comes once more with its own id: it is answered as before, and nothing happens. */
  again(order: unknown, who: Who, id: string, before: Reply): void {
    const { state, findings } = this.shell
    const reply = this.shell.submit(order, who, this.now, id)
    if (this.shell.state !== state || JSON.stringify(reply) !== JSON.stringify(before))
      throw new Fault('once', `${id} was carried out twice`)
    findings.count('once', 1)
  }

  /** An order of the facilitator's. */
  lead(command: Command): Reply {
    return this.shell.submit(this.shell.markers.mark(command, ''), facilitator, this.now)
  }

  /** Somebody has been without a connection for eight minutes. */
  leave(guest: Guest, returnsAt?: number): void {
    guest.isAway = true
    guest.returnsAt = returnsAt
    this.shell.submit({ type: 'markGone', seatId: guest.seatId }, shell, this.now)
  }

  /** Somebody is back, now and then with another device. */
  comeBack(guest: Guest, deviceId?: string): void {
    guest.isAway = false
    guest.returnsAt = undefined
    if (deviceId) this.shell.submit({ type: 'moveSeat', seatId: guest.seatId, deviceId }, shell, this.now)
    this.shell.submit({ type: 'markBack', seatId: guest.seatId }, shell, this.now)
  }

  private step(): void {
    for (const guest of this.guests)
      if (guest.returnsAt !== undefined && guest.returnsAt <= this.now) this.comeBack(guest)
    const { number } = this.state
    let next: Guest | undefined
    let isQuiet = this.leaderSaw === number
    for (const guest of this.guests) {
      if (guest.isAway || guest.asleepUntil > this.now) continue
      if (!next || guest.at < next.at) next = guest
      if (guest.sawNumber !== number || guest.held) isQuiet = false
    }
    if (isQuiet) return this.hurry()
    if (!next || this.leaderAt <= next.at) {
      this.now = Math.max(this.now, this.leaderAt)
      this.leadOn()
    } else {
      this.now = Math.max(this.now, next.at)
      this.act(next)
    }
  }

  private act(guest: Guest): void {
    const { persona, held } = guest
    guest.at = this.now + thinkingTime(persona, this.roll()) * (1 + Math.min(guest.idle, mostIdle))
    if (held) {
      guest.held = undefined
      this.send(guest, held)
      return
    }
    if (guest.sawNumber === this.state.number) return
    const move = this.wish(guest)
    if (!move) {
      guest.sawNumber = this.state.number
      guest.idle += 1
      return
    }
    guest.idle = 0
    guest.memory[move.about] = (guest.memory[move.about] ?? 0) + 1
    // A slow finger sends what it saw a while ago.
    const isLate = this.roll() < (persona.temper === 'slow' ? chances.late * 3 : chances.late)
    if (isLate) guest.held = move.command
    else this.send(guest, move.command)
  }

  private leadOn(): void {
    this.leaderAt = this.now + 5 * second
    const move = this.leadersWish(this.memory)
    if (!move) {
      this.leaderSaw = this.state.number
      return
    }
    this.memory[move.about] = (this.memory[move.about] ?? 0) + 1
    this.lead(move.command)
  }

  /** What a facilitator would do now, who remembers what they have pressed. */
  leadersWish(memory: Readonly<Record<string, number>>): Move | undefined {
    const { shared } = this.state
    return facilitatorMove(
      {
        shared,
        desk: desk(this.state),
        time: Math.max(this.now, this.state.time),
        screenSteps: screenCount(this.state),
      },
      { expected: 0, patience: 0, seed: this.seed, words: this.material.words },
      memory,
    )
  }

  /** Nobody has anything to do: the time goes by, and then the facilitator goes on, by whatever way is open. */
  private hurry(): void {
    const { clock } = this.state.shared
    this.leaderSaw = -1
    if (clock.pausedAt === undefined && clock.endsAt !== undefined && clock.endsAt > this.now) {
      this.now = clock.endsAt
      return
    }
    this.now += minute
    if (this.lead({ type: 'next', from: clock.phaseId, anyway: true }).ok) return
    const { phases } = this.state.shared.programme
    const later = phases.slice(phases.findIndex(({ id }) => id === clock.phaseId) + 1)
    const phaseId = pick(later, this.roll)?.id ?? clock.phaseId
    if (!this.lead({ type: 'jump', phaseId }).ok) this.lead({ type: 'end' })
  }

  /** A new phase wakes everyone's interest, and a word about somebody theirs. */
  private hear(facts: readonly Recorded[]): void {
    for (const { event } of facts) {
      if (event.type === 'phaseEntered') for (const guest of this.guests) this.rouse(guest)
      if (!('actorId' in event) || typeof event.actorId !== 'string') continue
      const actor = this.state.shared.actors[event.actorId]
      const near = [...(actor?.voices ?? []), ...(actor?.owners ?? [])]
      if (near.length > 0) for (const guest of this.guests) if (near.includes(guest.seatId)) this.rouse(guest)
    }
  }

  private rouse(guest: Guest): void {
    guest.idle = 0
    guest.at = Math.min(guest.at, this.now + thinkingTime(guest.persona, this.roll()))
  }
}
