import { markOf } from '#server/workshop/queue/kept/Surveys.ts'
import { Replies } from '#server/workshop/queue/Replies.ts'
import { after, decided, recorded } from '#server/workshop/queue/story.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { Command, type Decision, Order, type Recorded, type Stamp, type Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { create, fold } from '#shared/rules/story.ts'
import { lookAtStep } from '../invariants/afterEach.ts'
import { Fault, Step } from '../invariants/Step.ts'
import { doorCode } from '../orders/facilitatorOrders.ts'
import { Chronicle } from './Chronicle.ts'
import { drawn } from './decks.ts'
import type { Findings } from './Findings.ts'
import { Markers } from './Markers.ts'

/** A command as it came in, so that it can be sent again or told of. */
export type Sent = { id: string; by: Who; order: unknown; reply: Reply }

/** Those who may say what the house itself says: everyone else comes by a connection. */
const shellKinds: readonly Who['kind'][] = ['shell', 'device', 'owner']

/** How many of the last commands a failure tells of. */
const told = 12

/** What a server does with a command, without its disk and its sockets: once each, stamped, decided, told, looked at. */
export class Shell {
  state: Workshop
  readonly findings: Findings
  readonly markers = new Markers()
  readonly chronicle: Chronicle
  readonly sent: Sent[] = []
  /** Who hears of what has happened. */
  heard: (facts: readonly Recorded[]) => void = () => undefined
  /** Who hears of what is asked of the rules, before they answer. */
  asked: (order: Order, stamp: Stamp) => void = () => undefined
  private replies = new Replies()
  private readonly saved = new Map<string, Reply>()
  private readonly surveys = new Set<string>()
  private readonly decks: ReturnType<typeof drawn>
  private readonly lookAt: number
  private ids = 0

  /** A planned workshop; the whole story is also looked at after command number `lookAt`. */
  constructor(plan: CreateWorkshop, now: number, findings: Findings, lookAt: number) {
    this.findings = findings
    this.lookAt = lookAt
    this.decks = drawn(plan.language)
    this.chronicle = new Chronicle(findings, this.markers)
    const { events = [] } = create(plan, { id: 'workshop-1', time: now, by: { kind: 'shell' } })
    this.chronicle.story.push(...events.map((event, at): Recorded => ({ number: at + 1, time: now, event })))
    this.state = fold(this.chronicle.story)
  }

  nextId(): string {
    this.ids += 1
    return `command-${String(this.ids).padStart(6, '0')}`
  }

  /** A command from a device, or one that the house itself gives; an id is answered once, whatever comes with it. */
  submit(order: unknown, by: Who, now: number, id = this.nextId()): Reply {
    const known = this.replies.of(id)
    const reply = known ?? this.decide(order, by, now, id)
    if (!known) this.replies.keep(id, reply)
    if (!known && reply.ok) this.saved.set(id, reply)
    this.sent.push({ id, by, order, reply })
    if (this.sent.length > told) this.sent.shift()
    return reply
  }

  /** The server dies and finds everything again; what it has answered is in its journal, what it refused is not. */
  restart(): void {
    this.chronicle.look(this.state)
    this.state = this.chronicle.restarted()
    this.replies = new Replies()
    for (const [id, reply] of this.saved) this.replies.keep(id, reply)
  }

  private decide(raw: unknown, by: Who, now: number, id: string): Reply {
    this.findings.commands += 1
    const read = (shellKinds.includes(by.kind) ? Order : Command).safeParse(raw)
    if (!read.success) {
      this.findings.refused('malformed')
      return { ok: false, refusal: 'malformed', number: this.state.number }
    }
    const order = read.data
    const before = this.state
    const stamp: Stamp = { id, time: Math.max(before.time, now), by, code: doorCode, ...this.decks }
    const mark = markOf(by, order)
    const marked = mark && `${mark.seatId}:${mark.moment}`
    if (marked) stamp.hasAnsweredSurvey = this.surveys.has(marked)
    this.asked(order, stamp)
    const began = performance.now()
    const decision = attempt(before, order, stamp)
    this.findings.count('neverThrows', 1)
    const facts = decision.events ? recorded(before, decision.events, stamp.time) : []
    this.state = after(before, facts)
    this.findings.took(order.type, performance.now() - began, Object.keys(before.shared.seats).length)
    lookAtStep(new Step({ before, after: this.state, order, stamp, decision, facts }), this.findings.count)
    return this.keep(before, order, decision, facts, marked)
  }

  /** A phase has changed, the chosen command has come, or somebody's answer from home lies sealed. */
  private isMoment(facts: readonly Recorded[]): boolean {
    if (this.findings.commands === this.lookAt || facts.some(({ event }) => event.type === 'phaseEntered')) return true
    const { shared, sealed } = this.state
    const isAnswer = facts.some(({ event }) => event.type === 'homeAnswered') && Object.keys(sealed.answers).length > 0
    return isAnswer && this.findings.commands % Math.ceil(Object.keys(shared.seats).length / 3) === 0
  }

  private keep(
    before: Workshop,
    order: Order,
    { refusal }: Decision,
    facts: readonly Recorded[],
    marked: string | undefined,
  ): Reply {
    if (refusal) {
      this.findings.refused(refusal)
      return { ok: false, refusal, number: before.number }
    }
    if (marked) this.surveys.add(marked)
    this.findings.saw(order.type)
    for (const { event } of facts) this.findings.saw(event.type)
    this.findings.events += facts.length
    this.markers.watch(before, facts)
    this.chronicle.story.push(...facts)
    if (this.isMoment(facts)) this.chronicle.look(this.state)
    this.heard(facts)
    return { ok: true, number: this.state.number }
  }
}

/** The rules never throw, whatever they are asked. */
function attempt(state: Workshop, order: Order, stamp: Stamp): Decision {
  try {
    return decided(state, order, stamp)
  } catch (error) {
    throw new Fault('neverThrows', error instanceof Error ? `${order.type}: ${error.message}` : order.type)
  }
}
