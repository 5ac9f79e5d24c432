import { type Decision, Event, type Order, type Recorded, refuse, type Stamp } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { apply, decide, fold } from '#shared/rules/story.ts'
import { shapeHash } from '#shared/views/live/shapeHash.ts'
import { codeOf } from '../../store/errors.ts'
import { type Journal, journalFormat } from '../../store/journal.ts'
import { upcast } from '../../store/migrations/upcast.ts'
import type { Store } from '../../store/open.ts'
import type { Surveys } from './kept/Surveys.ts'
import type { Replies } from './Replies.ts'
import type { Surroundings } from './surroundings.ts'

/** A snapshot made by another model is not read. */
const modelHash = `${journalFormat}-${shapeHash(Workshop)}`

const snapshotEvery = 500

/** The state that a workshop's journal tells, or nothing when its story never began. Whoever has read it before goes on from
 * there. */
export async function loadStory(journal: Journal, id: string, before?: Workshop): Promise<Workshop | undefined> {
  const { from, facts } = await read(journal, id, before)
  return from || facts.length > 0 ? fold(facts, from) : undefined
}

/** What a server that died had not come to do was told so shortly before the end of the story, in ms. */
const cutShort = 60_000

/** The state that a workshop's journal tells, with its last minute apart: what happened in it, and the state before that. */
export async function loadLast(journal: Journal, id: string) {
  const { from, facts } = await read(journal, id)
  if (!from && facts.length === 0) return undefined
  const since = (facts.at(-1)?.time ?? 0) - cutShort
  const at = Math.max(
    from ? 0 : 1,
    facts.findIndex(({ time }) => time > since),
  )
  const [before, last] = [fold(facts.slice(0, at), from), facts.slice(at)]
  return { before, last, state: fold(last, before) }
}

async function read(journal: Journal, id: string, before?: Workshop) {
  const from = before ?? (await snapshotOf(journal, id))
  return { from, facts: await factsOf(journal, id, from?.number) }
}

/** What has happened after a number, as the journal has it. */
export const factsOf = async (journal: Journal, id: string, number?: number): Promise<Recorded[]> =>
  (await journal.read(id, number)).map(({ number, time, event }) => ({
    ...{ number, time, event: Event.parse(upcast(event)) },
  }))

async function snapshotOf(journal: Journal, id: string): Promise<Workshop | undefined> {
  const kept = await journal.snapshot(id, modelHash)
  const snapshot = kept && Workshop.safeParse(kept.state)
  return snapshot?.success ? snapshot.data : undefined
}

/** What has been answered, and which surveys, as the store has it. */
export async function remember(
  { journal, drafts }: Pick<Store, 'journal' | 'drafts'>,
  id: string,
  replies: Replies,
  surveys: Surveys,
): Promise<void> {
  await Promise.all([replies.read(journal, id), surveys.read(drafts, id)])
}

/** The state that a story which has been read before tells now, with what has been answered. */
export async function reread(
  store: Pick<Store, 'journal' | 'drafts'>,
  id: string,
  replies: Replies,
  surveys: Surveys,
): Promise<Workshop> {
  const state = await loadStory(store.journal, id)
  if (!state) throw new Error('the story is gone')
  await remember(store, id, replies, surveys)
  return state
}

/** What the rules say to an order, whose id becomes the name of what it makes: never one that something else has. */
export function decided(state: Workshop, order: Order, stamp: Stamp): Decision {
  const { actors, pairs, challenges, markets } = state.shared
  const isTaken = [actors, pairs, challenges, markets].some(named => Object.hasOwn(named, stamp.id))
  return isTaken ? refuse('malformed') : decide(state, order, stamp)
}

/** Whether these events are worth a snapshot: a phase has changed, or five hundred have gathered. */
const isSnapshotDue = (events: readonly Recorded[], since: number): boolean =>
  events.some(({ event }) => event.type === 'phaseEntered') || (events.at(-1)?.number ?? 0) - since >= snapshotEvery

/** Keeps the state now and then as it is after its last event; the store's own thread writes it, and nobody waits. */
export class Snapshots {
  private readonly around: Pick<Surroundings, 'store' | 'log'>
  private at: number

  constructor(around: Pick<Surroundings, 'store' | 'log'>, { number }: Workshop) {
    this.around = around
    this.at = number
  }

  /** A snapshot, if these facts are worth one. */
  after(facts: readonly Recorded[], state: Workshop): void {
    if (isSnapshotDue(facts, this.at)) void this.keep(state)
  }

  /** A snapshot, if anything has happened since the last. */
  keep(state: Workshop): Promise<void> {
    if (state.number <= this.at) return Promise.resolve()
    this.at = state.number
    const { store, log } = this.around
    const { id } = state.shared
    return store.journal
      .saveSnapshot(id, { number: state.number, hash: modelHash, state })
      .catch((error: unknown) => log.warn('snapshotFailed', { workshop: id, code: codeOf(error) }))
  }
}

/** The facts of an order with their numbers. Answers from nobody in particular do not tell the minute they came. */
export function recorded(state: Workshop, events: readonly Event[], time: number): Recorded[] {
  return events.map((event, at) => ({
    number: state.number + at + 1,
    time: event.type === 'surveyAnswered' || event.type === 'reflected' ? state.shared.clock.startedAt : time,
    event,
  }))
}

/** The state after these facts. */
export const after = (state: Workshop, facts: readonly Recorded[]): Workshop => facts.reduce(apply, state)
