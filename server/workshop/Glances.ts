import type { Seat } from '#shared/model/seat.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { isChanged } from '#shared/rules/phases/programmes.ts'
import { isTablet } from '#shared/rules/swap/seating/tablets.ts'
import type { Journal } from '../store/journal.ts'
import { loadStory } from './queue/story.ts'

/** What a list tells of a workshop: what it is called, how far it has come, and whose seats it has. */
export type Glance = {
  title: string
  place: string
  day: string
  phase: Workshop['shared']['clock']['kind']
  programme: { id: Workshop['shared']['programme']['id']; isChanged: boolean }
  /** Those that have not been removed. */
  seats: readonly Pick<Seat, 'id' | 'name' | 'deviceId'>[]
  /** The devices that belong to a table. */
  tablets: readonly string[]
}

/** So many workshops are known at a glance, and so many of their stories are kept to go on from. */
const mostKnown = 500
const mostStories = 20

/** What a list tells of this state. */
export function glanceOf({ shared }: Workshop): Glance {
  const { title, place, day, clock, programme } = shared
  const seats = Object.values(shared.seats).filter(({ state }) => state !== 'removed')
  const devices = new Set([...(shared.tablets ?? []), ...seats.map(({ deviceId }) => deviceId)])
  return {
    ...{ title, place, day, phase: clock.kind },
    programme: { id: programme.id, isChanged: isChanged(programme) },
    seats: seats.map(({ id, name, deviceId }) => ({ id, name, deviceId })),
    tablets: [...devices].filter(deviceId => isTablet(shared, deviceId)),
  }
}

/** Workshops as their journal tells them, without opening them: each story is read once, and then only what is new in it. */
export class Glances {
  private readonly journal: Journal
  private readonly known = new Map<string, { number: number; glance: Glance }>()
  private readonly stories = new Map<string, Workshop>()
  private readonly turns = new Map<string, Promise<Glance | undefined>>()

  constructor(journal: Journal) {
    this.journal = journal
  }

  /** Nothing when the story never began. Whoever asks while it is read waits, and reads only what has come since. */
  at(id: string): Promise<Glance | undefined> {
    const look = () => this.look(id)
    const turn = (this.turns.get(id) ?? Promise.resolve()).then(look, look)
    const done = () => void (this.turns.get(id) === turn && this.turns.delete(id))
    this.turns.set(id, turn)
    turn.then(done, done)
    return turn
  }

  private async look(id: string): Promise<Glance | undefined> {
    const [known, story] = [this.known.get(id), this.stories.get(id)]
    const isSame = known && !story && (await this.journal.read(id, known.number)).length === 0
    const state = isSame ? undefined : await loadStory(this.journal, id, story)
    if (state && state !== story) keep(this.stories, id, state, mostStories)
    const seen = state && state.number !== known?.number ? { number: state.number, glance: glanceOf(state) } : known
    if (seen) keep(this.known, id, seen, mostKnown)
    return seen?.glance
  }
}

/** Keeps the newest, and lets go of what nobody has asked for longest. */
function keep<Kept>(all: Map<string, Kept>, id: string, kept: Kept, most: number): void {
  all.delete(id)
  all.set(id, kept)
  const [oldest] = all.keys()
  if (all.size > most && oldest !== undefined) all.delete(oldest)
}
