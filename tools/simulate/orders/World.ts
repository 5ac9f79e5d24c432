import { type Actor, Chip } from '#shared/model/actor.ts'
import type { Invitation } from '#shared/model/partnership.ts'
import { mayAnswer } from '#shared/rules/partnership/invitations.ts'
import { isHome, isWaiting } from '#shared/rules/partnership/standing.ts'
import type { Evening } from '../../../tests/rules/telling/evening.ts'

/** A walk's only dice. */
export type Roll = () => number
export const pick = <Thing>(things: readonly Thing[], roll: Roll): Thing | undefined =>
  things[Math.floor(roll() * things.length)]

const texts = ['', 'Vi lagar mat', 'Vi öppnar lokalen', 'Något fult', 'Färre äter ensamma', 'Vi ringer på måndag']

/** What a walk can reach for: mostly what fits whoever acts, now and then something that does not exist. */
export class World {
  readonly evening: Evening
  readonly roll: Roll
  readonly bySeat: string
  readonly question: Invitation | undefined

  constructor(evening: Evening, roll: Roll) {
    this.evening = evening
    this.roll = roll
    const { shared } = evening.state
    this.question = pick(Object.values(shared.invitations).filter(isWaiting), roll)
    const answering = Object.keys(shared.seats).filter(id => this.question && mayAnswer(shared, id, this.question))
    this.bySeat = (roll() < 0.4 ? pick(answering, roll) : undefined) ?? this.id('seats')
  }

  id(kind: 'seats' | 'actors' | 'ideas' | 'invitations' | 'steps' | 'notes' | 'insights' | 'challenges'): string {
    const ids = Object.keys(this.evening.state.shared[kind])
    return (this.roll() < 0.97 ? pick(ids, this.roll) : undefined) ?? 'nothing-there'
  }

  private isMine({ voices, owners }: Actor): boolean {
    return (isHome(this.evening.state.shared) ? owners : voices).includes(this.bySeat)
  }

  /** A tile that this seat speaks for, or owns once everybody has come home. */
  get mine(): string {
    const own = Object.values(this.evening.state.shared.actors).filter(actor => this.isMine(actor))
    return (this.roll() < 0.9 ? pick(own, this.roll)?.id : undefined) ?? this.id('actors')
  }

  get myIdea(): string {
    const { actors, ideas, seats } = this.evening.state.shared
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

  /** A partnership, if there is one yet. */
  get partnership(): string {
    const formed = Object.values(this.evening.state.shared.ideas).filter(({ wasFormed }) => wasFormed)
    return (this.roll() < 0.9 ? pick(formed, this.roll)?.id : undefined) ?? this.id('ideas')
  }

  get market(): string {
    return pick(Object.keys(this.evening.state.shared.markets), this.roll) ?? 'nothing-there'
  }

  /** Somebody who speaks for a tile at a partnership. */
  get writer(): string {
    const { actors, ideas } = this.evening.state.shared
    const voices = Object.values(actors).flatMap(actor =>
      actor.ideaId && ideas[actor.ideaId]?.wasFormed ? actor.voices : [],
    )
    return pick(voices, this.roll) ?? this.id('seats')
  }

  /** A parked question, if there is one. */
  get parked(): { ideaId: string; parkedId: string } {
    const all = Object.values(this.evening.state.shared.ideas).flatMap(({ id, agreement }) =>
      Object.keys(agreement.parked).map(parkedId => ({ ideaId: id, parkedId })),
    )
    return pick(all, this.roll) ?? { ideaId: this.myIdea, parkedId: 'nothing-there' }
  }

  /** An event card that lies at a partnership, if there is one. */
  get card(): { ideaId: string; cardId: string } {
    const cards = Object.values(this.evening.state.shared.ideas).flatMap(({ id, happenings }) =>
      Object.keys(happenings).map(cardId => ({ ideaId: id, cardId })),
    )
    return pick(cards, this.roll) ?? { ideaId: this.partnership, cardId: 'nothing-there' }
  }

  get text(): string {
    return pick(texts, this.roll) ?? ''
  }

  get words(): string {
    return this.text || 'Tänk om vi'
  }

  get phaseId(): string {
    return this.evening.state.shared.clock.phaseId
  }

  get base(): number {
    return Math.floor(this.roll() * 4)
  }

  one<Thing>(...things: Thing[]): Thing {
    if (things.length === 0) throw new Error('a choice of nothing')
    return things[Math.floor(this.roll() * things.length)] as Thing
  }

  get chips(): Chip[] {
    return Chip.options.filter(() => this.roll() < 0.2).slice(0, 4)
  }

  versions(actorId: string) {
    const { actors, ideas } = this.evening.state.shared
    const agreement = ideas[actors[actorId]?.ideaId ?? '']?.agreement
    return {
      rowVersion: agreement?.rows[actorId]?.version ?? 0,
      goalVersion: agreement?.goal.version ?? 0,
      firstStepVersion: agreement?.firstStep.version ?? 0,
    }
  }
}
