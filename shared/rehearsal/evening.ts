import type { CreateWorkshop } from '../messages/phases.ts'
import type { Refusal } from '../messages/reply.ts'
import { Command, type Order, type Recorded, type Stamp, type Who } from '../messages/story.ts'
import type { PhaseKind } from '../model/programme.ts'
import type { Workshop } from '../model/workshop.ts'
import { apply, create, decide, fold } from '../rules/story.ts'
import { desk, own } from '../views/seenBy.ts'
import { cast } from './cast.ts'
import { dice, type Roll, seededId } from './dice.ts'
import { facilitatorMove, type Leading } from './facilitator.ts'
import { nextMove, thinkingTime } from './nextMove.ts'
import type { Persona } from './sight.ts'
import type { Words } from './words.ts'

/** A whole evening, or its beginning: until the end of a phase as the room leaves it, or until its middle. */
export type EveningOptions = {
  seats: number
  seed: number
  until?: PhaseKind
  at?: 'start' | 'middle' | 'end'
  startsAt?: number
}

/** What an evening is played with: the plan, the words, the decks of the rules, and how many things each phase shows. */
export type EveningProps = {
  plan: CreateWorkshop
  words: Words
  decks: Required<Pick<Stamp, 'library' | 'cards'>>
  screenSteps: (state: Workshop) => number
}

/** What came of it: the state, its story, who played, and which commands the rules refused. */
export type Evening = {
  state: Workshop
  story: Recorded[]
  people: { persona: Persona; seatId: string }[]
  commands: number
  refusals: { refusal: Refusal; type: Order['type']; phase: PhaseKind }[]
}

/** 9 February 2027 at 17.30 in Stockholm. */
const usualStart = Date.parse('2027-02-09T16:30:00Z')
const most = 200_000

/** Plays an evening in memory: the rules decide, the time goes by itself, and the seed says the rest. */
export function evening(options: EveningOptions, props: EveningProps): Evening {
  const hall = new Hall(options, props)
  return hall.play()
}

type Guest = { persona: Persona; seatId: string; at: number; memory: Record<string, number>; sawNumber: number }

class Hall {
  private state: Workshop
  private readonly story: Recorded[] = []
  private readonly refusals: Evening['refusals'] = []
  private readonly memory: Record<string, number> = {}
  private readonly guests: Guest[] = []
  private readonly roll: Roll
  private readonly seed: string
  private commands = 0
  private time: number
  private leaderAt: number
  private readonly options: EveningOptions
  private readonly props: EveningProps

  constructor(options: EveningOptions, props: EveningProps) {
    this.options = options
    this.props = props
    this.seed = `${options.seed}`
    this.roll = dice(`${this.seed}:hall`)
    this.time = options.startsAt ?? usualStart
    this.leaderAt = this.time
    const made = create({ ...props.plan, seed: this.seed }, this.stamp({ kind: 'shell' }))
    for (const event of made.events ?? []) this.story.push({ number: this.story.length + 1, time: this.time, event })
    this.state = fold(this.story)
  }

  play(): Evening {
    this.lead()
    for (const persona of cast(this.options.seats, this.seed, this.props.words)) this.welcome(persona)
    for (let round = 0; !this.isThere(); round++) {
      if (round > most) throw new Error(`the evening never ends: it is still ${this.state.shared.clock.kind}`)
      const next = this.guests.reduce((first, guest) => (guest.at < first.at ? guest : first))
      this.time = Math.max(this.time, Math.min(next.at, this.leaderAt))
      if (this.leaderAt <= next.at) this.lead()
      else this.act(next)
    }
    const people = this.guests.map(({ persona, seatId }) => ({ persona, seatId }))
    return { state: this.state, story: this.story, people, commands: this.commands, refusals: this.refusals }
  }

  /** The doors: everyone comes in, two of them with one device. */
  private welcome(persona: Persona): void {
    this.time += 4_000
    const deviceId = `device-${this.seed}-${persona.device}`
    const seatId = this.send({ type: 'join', name: persona.name }, { kind: 'device', deviceId })
    if (seatId) this.guests.push({ persona, seatId, at: this.time, memory: {}, sawNumber: -1 })
  }

  private act(guest: Guest): void {
    const { persona, seatId, memory } = guest
    guest.at = this.time + thinkingTime(persona, this.roll(`${guest.at}:${persona.number}`))
    if (guest.sawNumber === this.state.number) return
    const { shared } = this.state
    const seen = { shared, own: own(this.state, seatId), time: this.time }
    const move = nextMove(seen, { seatId, me: persona, seed: this.seed, words: this.props.words }, memory)
    if (!move) {
      guest.sawNumber = this.state.number
      return
    }
    memory[move.about] = (memory[move.about] ?? 0) + 1
    this.send(Command.parse(move.command), { kind: 'seat', seatId })
  }

  /** The facilitator looks every few seconds, and lets the phase have its minutes before the room goes on. */
  private lead(): void {
    this.leaderAt = this.time + 5_000
    const { shared } = this.state
    const leading: Leading = {
      expected: this.options.seats,
      patience: 0,
      seed: this.seed,
      words: this.props.words,
    }
    const screenSteps = this.props.screenSteps(this.state)
    const move = facilitatorMove({ shared, desk: desk(this.state), time: this.time, screenSteps }, leading, this.memory)
    if (!move) return
    const leaves = move.command.type === 'next' || move.command.type === 'end'
    if (leaves && this.isLast()) {
      this.leaderAt = Number.POSITIVE_INFINITY
      this.isOver = true
      return
    }
    if (leaves) this.passTheTime()
    this.memory[move.about] = (this.memory[move.about] ?? 0) + 1
    this.send(Command.parse(move.command), { kind: 'facilitator' })
  }

  private isOver = false

  private isLast(): boolean {
    const { until, at } = this.options
    return until === this.state.shared.clock.kind && (at ?? 'end') === 'end'
  }

  private isThere(): boolean {
    const { until, at } = this.options
    const { clock, seats } = this.state.shared
    if (this.isOver || clock.kind === 'closed') return true
    if (clock.kind !== until || at === 'end' || at === undefined) return false
    const ready = Object.values(seats).filter(({ isReady }) => isReady).length
    return at === 'start' || ready * 3 >= this.options.seats
  }

  /** The room is ready before its time: people talk, and the clock goes on until a little before the end. */
  private passTheTime(): void {
    const { endsAt, kind, startedAt } = this.state.shared.clock
    const end = kind === 'open' ? startedAt + 15 * 60_000 : endsAt
    if (end !== undefined) this.time = Math.max(this.time, end - Math.round(this.roll(`left:${kind}`) * 60_000))
    for (const guest of this.guests) guest.at = Math.max(guest.at, this.time)
    this.leaderAt = this.time + 5_000
  }

  private stamp(by: Who): Stamp {
    this.commands += 1
    return { id: seededId(this.roll, this.commands), time: this.time, by, ...this.props.decks }
  }

  /** Decides, records and applies; answers with the command's id, or nothing when it was refused. */
  private send(order: Order, by: Who): string | undefined {
    const stamp = this.stamp(by)
    const { events, refusal } = decide(this.state, order, stamp)
    if (refusal) {
      this.refusals.push({ refusal, type: order.type, phase: this.state.shared.clock.kind })
      return undefined
    }
    for (const event of events) {
      const recorded = { number: this.state.number + 1, time: this.time, event }
      this.story.push(recorded)
      this.state = apply(this.state, recorded)
    }
    return stamp.id
  }
}
