import type { Decision, Order, Recorded, Stamp } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea, Invitation } from '#shared/model/partnership.ts'
import type { Seat } from '#shared/model/seat.ts'
import type { Shared, Workshop } from '#shared/model/workshop.ts'

type Things<Thing> = Readonly<Record<string, Thing>>

/** What differs between two collections; what is the same object has not changed. */
function changed<Thing>(before: Things<Thing>, after: Things<Thing>): readonly Thing[] {
  if (before === after) return []
  const things: Thing[] = []
  for (const id in after) {
    const thing = after[id]
    if (thing !== undefined && thing !== before[id]) things.push(thing)
  }
  return things
}

/** One thing that somebody tried, and what came of it: the workshop before and after, and only what has changed in it. */
export class Step {
  readonly before: Workshop
  readonly after: Workshop
  readonly order: Order
  readonly stamp: Stamp
  readonly decision: Decision
  readonly facts: readonly Recorded[]
  private readonly seen: { actors?: readonly Actor[]; ideas?: readonly Idea[]; seats?: readonly Seat[] } = {}

  constructor(props: Pick<Step, 'before' | 'after' | 'order' | 'stamp' | 'decision' | 'facts'>) {
    this.before = props.before
    this.after = props.after
    this.order = props.order
    this.stamp = props.stamp
    this.decision = props.decision
    this.facts = props.facts
  }

  get was(): Shared {
    return this.before.shared
  }

  get is(): Shared {
    return this.after.shared
  }

  get isAccepted(): boolean {
    return this.decision.events !== undefined
  }

  /** True when the room has left one phase for another, or tiles have turned: then everything counts as changed. */
  get isTurning(): boolean {
    const { was, is } = this
    return was.clock.phaseId !== is.clock.phaseId || was.round !== is.round
  }

  get actors(): readonly Actor[] {
    this.seen.actors ??= this.isTurning ? Object.values(this.is.actors) : changed(this.was.actors, this.is.actors)
    return this.seen.actors
  }

  get ideas(): readonly Idea[] {
    this.seen.ideas ??= this.isTurning ? Object.values(this.is.ideas) : changed(this.was.ideas, this.is.ideas)
    return this.seen.ideas
  }

  get seats(): readonly Seat[] {
    this.seen.seats ??= changed(this.was.seats, this.is.seats)
    return this.seen.seats
  }

  get invitations(): readonly Invitation[] {
    return changed(this.was.invitations, this.is.invitations)
  }
}

/** Something that must hold did not. */
export class Fault extends Error {
  readonly invariant: string

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`)
    this.name = 'Fault'
    this.invariant = invariant
  }
}

/** What is told of a thing that does not hold. */
export class Broken extends Error {}

/** Goes on only if something holds. */
export function hold(isTrue: boolean, detail: () => string): void {
  if (!isTrue) throw new Broken(detail())
}

/** Looks at one step; answers how many things it looked at, none where it does not apply, and throws where one does not hold. */
export type Look = (step: Step) => number
