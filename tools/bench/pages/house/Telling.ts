import type { Decision, Order, Recorded, Who } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { nextMove } from '#shared/rehearsal/nextMove.ts'
import { planOf } from '#shared/rehearsal/plan.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'
import { apply, create, decide, fold } from '#shared/rules/story.ts'
import { playCommand } from '#shared/text/sv/playCommand.ts'
import { own } from '#shared/views/seenBy.ts'
import { challengeDeck, drawn, words } from '../../../simulate/hall/decks.ts'

const facilitator: Who = { kind: 'facilitator' }
const language = 'sv'
/** People do so many things at most before the room goes on. */
const mostRounds = 60

export type Guest = { persona: Persona; seatId: string; memory: Record<string, number> }

/** A story that is told by the rules, a second for each order, before any server has it. */
export class Telling {
  readonly story: Recorded[]
  readonly guests: Guest[] = []
  state: Workshop
  time: number
  private readonly seed: string
  private orders = 0

  constructor({ seed, challenges, startsAt }: { seed: string; challenges: number; startsAt: number }) {
    const plan = planOf({
      ...{ challenges: challengeDeck, count: challenges, seed, language, programme: 'standard120' },
      ...{ title: playCommand.title, place: playCommand.place, day: new Date(startsAt).toISOString().slice(0, 10) },
    })
    const { events = [] } = create({ ...plan, seed }, { id: 'workshop-1', time: startsAt, by: { kind: 'shell' } })
    this.story = events.map((event, at) => ({ number: at + 1, time: startsAt, event }))
    this.state = fold(this.story)
    this.time = startsAt
    this.seed = seed
  }

  /** What the rules say to an order, and the story after it; the id becomes the name of what it makes. */
  say(order: Order, by: Who, id = `order-${this.orders}`): Decision {
    this.orders += 1
    this.time += 1_000
    const decision = decide(this.state, order, { id, time: this.time, by, ...drawn(language) })
    for (const event of decision.events ?? []) {
      const recorded = { number: this.state.number + 1, time: this.time, event }
      this.story.push(recorded)
      this.state = apply(this.state, recorded)
    }
    return decision
  }

  /** Somebody comes in with a device of their own and writes their tile. */
  welcome(persona: Persona): void {
    const seatId = `seat-${String(persona.number).padStart(4, '0')}`
    this.say({ type: 'join', name: persona.name }, { kind: 'device', deviceId: `device-${persona.number}` }, seatId)
    this.guests.push({ persona, seatId, memory: {} })
  }

  /** On to a phase, past what its gates warn of. */
  goTo(kind: PhaseKind): void {
    while (this.state.shared.clock.kind !== kind) {
      const { phaseId } = this.state.shared.clock
      const { refusal } = this.say({ type: 'next', from: phaseId, anyway: true }, facilitator)
      if (refusal) throw new Error(`the room cannot leave ${phaseId}: ${refusal}`)
    }
  }

  /** Everybody does what they would do in this phase, until nobody has anything left. */
  act(): void {
    for (let round = 0; round < mostRounds; round += 1) {
      const acted = this.guests.map(guest => this.move(guest))
      if (!acted.includes(true)) return
    }
  }

  private move({ persona, seatId, memory }: Guest): boolean {
    const seen = { shared: this.state.shared, own: own(this.state, seatId), time: this.time }
    const move = nextMove(seen, { seatId, me: persona, seed: this.seed, words: words[language] }, memory)
    if (!move) return false
    memory[move.about] = (memory[move.about] ?? 0) + 1
    this.say(move.command, { kind: 'seat', seatId })
    return true
  }
}
