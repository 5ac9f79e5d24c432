import type { CreateWorkshop } from '#shared/messages/phases.ts'
import { type Actor, Chip } from '#shared/model/actor.ts'
import type { Invitation } from '#shared/model/partnership.ts'
import type { Form, Shared, Workshop } from '#shared/model/workshop.ts'
import type { Words } from '#shared/rehearsal/words.ts'
import { mayAnswer } from '#shared/rules/partnership/invitations.ts'
import { isHome, isWaiting } from '#shared/rules/partnership/standing.ts'

/** The only dice of whoever makes something up. */
export type Roll = () => number
export const pick = <Thing>(things: readonly Thing[], roll: Roll): Thing | undefined =>
  things[Math.floor(roll() * things.length)]

/** What made-up orders are written with: the words of the rehearsal, and the plan of the workshop. */
export type Material = { words: Words; plan: CreateWorkshop }

/** The longest text that fits every field. */
const shortest = 30

/** What somebody who makes up an order can reach for: mostly what fits them, now and then something that does not exist. */
export class World {
  readonly state: Workshop
  readonly shared: Shared
  readonly roll: Roll
  readonly material: Material
  readonly bySeat: string
  readonly question: Invitation | undefined

  constructor(state: Workshop, roll: Roll, material: Material) {
    this.state = state
    this.shared = state.shared
    this.roll = roll
    this.material = material
    this.question = pick(Object.values(this.shared.invitations).filter(isWaiting), roll)
    const answering = Object.keys(this.shared.seats).filter(
      id => this.question && mayAnswer(this.shared, id, this.question),
    )
    this.bySeat = (roll() < 0.4 ? pick(answering, roll) : undefined) ?? this.id('seats')
  }

  id(kind: 'seats' | 'actors' | 'ideas' | 'invitations' | 'steps' | 'notes' | 'insights' | 'challenges'): string {
    const ids = Object.keys(this.shared[kind])
    return (this.roll() < 0.97 ? pick(ids, this.roll) : undefined) ?? 'nothing-there'
  }

  private isMine({ voices, owners }: Actor): boolean {
    return (isHome(this.shared) ? owners : voices).includes(this.bySeat)
  }

  /** A tile that this seat speaks for, or owns once everybody has come home. */
  get mine(): string {
    const own = Object.values(this.shared.actors).filter(actor => this.isMine(actor))
    return (this.roll() < 0.9 ? pick(own, this.roll)?.id : undefined) ?? this.id('actors')
  }

  get myIdea(): string {
    const { actors, ideas, seats } = this.shared
    const own = Object.values(ideas).filter(
      ({ placed, pairId, state }) =>
        state === 'live' &&
        (pairId === seats[this.bySeat]?.pairId ||
          Object.keys(placed).some(id => actors[id] && this.isMine(actors[id]))),
    )
    return (this.roll() < 0.9 ? pick(own, this.roll)?.id : undefined) ?? this.id('ideas')
  }

  get asked(): string {
    return (this.roll() < 0.8 ? this.question?.id : undefined) ?? this.id('invitations')
  }

  /** A question that this seat waits for an answer to, if there is one. */
  get ownQuestion(): string {
    const own = Object.values(this.shared.invitations).filter(one => one.by === this.bySeat && isWaiting(one))
    return pick(own, this.roll)?.id ?? this.asked
  }

  /** A partnership, if there is one yet. */
  get partnership(): string {
    const formed = Object.values(this.shared.ideas).filter(({ wasFormed }) => wasFormed)
    return (this.roll() < 0.9 ? pick(formed, this.roll)?.id : undefined) ?? this.id('ideas')
  }

  /** What somebody who leads did last, the facilitators or the host of a market. */
  get lastAct(): number {
    const { lastAct, hostActs = {} } = this.state.desk
    const acts = [lastAct, ...Object.values(hostActs)].flatMap(act => (act ? [act.number] : []))
    return (this.roll() < 0.8 ? pick(acts, this.roll) : undefined) ?? this.state.number
  }

  get market(): string {
    return pick(Object.keys(this.shared.markets), this.roll) ?? 'nothing-there'
  }

  /** Somebody who has been taken away, if anybody has. */
  get removed(): string {
    const gone = Object.values(this.shared.seats).filter(({ state }) => state === 'removed')
    return pick(gone, this.roll)?.id ?? this.id('seats')
  }

  /** Somebody, and another market than theirs, if there is one. */
  get sent(): { seatId: string; marketId: string } {
    const seatId = this.id('seats')
    const { markets, seats } = this.shared
    const others = Object.keys(markets).filter(id => id !== seats[seatId]?.marketId)
    return { seatId, marketId: (this.roll() < 0.9 ? pick(others, this.roll) : undefined) ?? this.market }
  }

  /** Somebody who speaks for a tile at a partnership. */
  get writer(): string {
    const { actors, ideas } = this.shared
    const voices = Object.values(actors).flatMap(actor =>
      actor.ideaId && ideas[actor.ideaId]?.wasFormed ? actor.voices : [],
    )
    return pick(voices, this.roll) ?? this.id('seats')
  }

  /** A proposed challenge, if there is one. */
  get proposal(): string {
    return pick(Object.keys(this.shared.proposals), this.roll) ?? 'nothing-there'
  }

  /** A challenge that this seat has proposed, if it has. */
  get ownProposal(): string {
    const own = Object.values(this.shared.proposals).filter(({ by }) => by === this.bySeat)
    return pick(own, this.roll)?.id ?? this.proposal
  }

  /** Somebody whose hand is up, if anybody's is. */
  get hand(): string {
    const up = Object.values(this.shared.seats).filter(({ handAt }) => handAt !== undefined)
    return pick(up, this.roll)?.id ?? this.id('seats')
  }

  /** A proposal to make one idea of two, if there is one. */
  get merge(): string {
    return pick(Object.keys(this.shared.merges), this.roll) ?? 'nothing-there'
  }

  /** A step of the time before, if this is a reunion. */
  get earlierStep(): { ideaId: string; stepId: string } {
    const ideaId = this.myIdea
    const stepId = pick(Object.keys(this.shared.ideas[ideaId]?.earlier?.steps ?? {}), this.roll)
    return { ideaId, stepId: stepId ?? 'nothing-there' }
  }

  /** An organisation that a table has wished for, if there is one. */
  get wished(): { ideaId: string; wishedId: string } {
    const all = Object.values(this.shared.ideas).flatMap(({ id, wished = {} }) =>
      Object.keys(wished).map(wishedId => ({ ideaId: id, wishedId })),
    )
    const own = this.myIdea
    const near = all.filter(({ ideaId }) => ideaId === own)
    return pick(near.length > 0 ? near : all, this.roll) ?? { ideaId: this.partnership, wishedId: 'nothing-there' }
  }

  /** A parked question, if there is one. */
  get parked(): { ideaId: string; parkedId: string } {
    const all = Object.values(this.shared.ideas).flatMap(({ id, agreement }) =>
      Object.keys(agreement.parked).map(parkedId => ({ ideaId: id, parkedId })),
    )
    return pick(all, this.roll) ?? { ideaId: this.myIdea, parkedId: 'nothing-there' }
  }

  /** How people meet, mostly so that there are hands, links and messages. */
  get form(): Form {
    return this.one('onSite', 'hybrid', 'hybrid', 'remote', 'remote')
  }

  get meetingUrl(): string {
    return this.one('', 'https://meet.example/one', 'https://meet.example/two?pwd=1')
  }

  /** Something that was written in a thread, if anything was. */
  get message(): { id: string; part: string } {
    const all = Object.values(this.shared.ideas).flatMap(({ id, thread = {} }) =>
      Object.keys(thread).map(part => ({ id, part })),
    )
    return pick(all, this.roll) ?? { id: this.myIdea, part: 'nothing-there' }
  }

  /** An event card that lies at a partnership, if there is one. */
  get card(): { ideaId: string; cardId: string } {
    const cards = Object.values(this.shared.ideas).flatMap(({ id, happenings }) =>
      Object.keys(happenings).map(cardId => ({ ideaId: id, cardId })),
    )
    return pick(cards, this.roll) ?? { ideaId: this.partnership, cardId: 'nothing-there' }
  }

  /** A few words, or none at all. */
  get text(): string {
    return this.roll() < 0.15 ? '' : this.said
  }

  /** A few words that say something. */
  get said(): string {
    const { lines, names } = this.material.words
    const line = this.one(...Object.values(lines).flat())
    return [...line].length <= shortest ? line : (pick(names, this.roll) ?? 'Anna')
  }

  get phaseId(): string {
    return this.shared.clock.phaseId
  }

  get base(): number {
    return Math.floor(this.roll() * 4)
  }

  one<Thing>(...things: Thing[]): Thing {
    const chosen = pick(
      things.map(thing => ({ thing })),
      this.roll,
    )
    if (!chosen) throw new Error('a choice of nothing')
    return chosen.thing
  }

  get chips(): Chip[] {
    return Chip.options.filter(() => this.roll() < 0.2).slice(0, 4)
  }

  versions(actorId: string) {
    const { actors, ideas } = this.shared
    const agreement = ideas[actors[actorId]?.ideaId ?? '']?.agreement
    return {
      rowVersion: agreement?.rows[actorId]?.version ?? 0,
      goalVersion: agreement?.goal.version ?? 0,
      firstStepVersion: agreement?.firstStep.version ?? 0,
    }
  }
}
