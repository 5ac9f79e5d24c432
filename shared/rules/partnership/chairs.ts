import type { HostChair, WishActor } from '../../messages/agreement/chairs.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import { skeleton } from '../../model/ids.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { hasDeclined, isParty } from '../agreement/party.ts'
import { hasOwnTiles } from '../phases/programmes.ts'
import { isHome, ownsAt, standing, writesAt } from './standing.ts'

type ChairOrder = Extract<Order, { type: 'wishActor' | 'dropWished' | 'hostChair' }>
type ChairEvent = Extract<Event, { type: 'actorWished' | 'wishedDropped' | 'chairHosted' }>

/** How many a table may wish for. */
export const mostWished = 3

/** A place that is kept for somebody: who, why it is empty, and what they are wanted for. */
export type Chair = {
  id: string
  sector: Actor['sector']
  /** Empty where only a bank is missing. */
  name: string
  why: 'declined' | 'notHere' | 'missing' | 'wished' | 'sector'
  actor?: Actor
  words: string
  hosts: readonly string[]
}

/** The empty chairs of a partnership: who was wanted and is not in the room, who answered no, and a bank that nobody comes from. */
export function chairsAt(shared: Shared, idea: Idea): Chair[] {
  if (!hasOwnTiles(shared.programme)) return []
  const here = standing(shared, idea)
  const asked = Object.values(shared.invitations).filter(
    ({ ideaId, actorId, state }) =>
      ideaId === idea.id && state === 'tooLate' && shared.actors[actorId]?.ideaId !== idea.id,
  )
  const missing = [...new Map(asked.map(one => [one.actorId, one])).values()]
  const chairs: Omit<Chair, 'hosts'>[] = [
    ...here.flatMap(actor => {
      if (hasDeclined(idea, actor)) return [ofActor(idea, actor, 'declined')]
      return actor.origin === 'library' ? [ofActor(idea, actor, 'notHere')] : []
    }),
    ...missing.flatMap(({ actorId, because }) => {
      const actor = shared.actors[actorId]
      return actor ? [{ ...ofActor(idea, actor, 'missing'), words: because }] : []
    }),
    ...Object.values(idea.wished ?? {})
      .filter(({ name }) => name !== '')
      .sort((one, other) => one.at - other.at)
      .map(({ id, sector, name, why }) => ({ id, sector, name, why: 'wished' as const, words: why })),
  ]
  const lost = (['ideaDriven', 'public'] as const).filter(
    sector => ![...here, ...chairs].some(one => one.sector === sector),
  )
  const lacking = idea.wasFormed
    ? lost.map(sector => ({ id: sector, sector, name: '', why: 'sector' as const, words: '' }))
    : []
  return [...chairs, ...lacking].map(chair => ({ ...chair, hosts: idea.chairHosts?.[chair.id]?.seatIds ?? [] }))
}

const ofActor = (idea: Idea, actor: Actor, why: Chair['why']): Omit<Chair, 'hosts'> => ({
  id: actor.id,
  sector: actor.sector,
  name: actor.name,
  why,
  actor,
  words: idea.agreement.rows[actor.id]?.text ?? '',
})

/** Whoever has no table of their own to answer at may take care of an empty chair. */
export const mayHost = (shared: Shared, seatId: string): boolean => {
  const home = shared.actors[shared.seats[seatId]?.homeId ?? '']
  return !shared.ideas[home?.ideaId ?? '']?.wasFormed
}

/** Who may keep chairs at a table: in role its voices and those who write along, from homecoming on its owners. */
export const keepsChairs = (shared: Shared, seatId: string, idea: Idea): boolean =>
  isHome(shared) ? ownsAt(shared, seatId, idea) : writesAt(shared, seatId, idea)

export function decide({ shared }: Workshop, order: ChairOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (idea.state !== 'live') return refuse('ideaResting')
  if (order.type === 'hostChair') return decideHost(shared, idea, order, by)
  if (!keepsChairs(shared, by, idea)) return refuse('notYourIdea') // E1
  if (order.type === 'wishActor') return decideWish(shared, idea, order, stamp.id)
  return idea.wished?.[order.wishedId]
    ? accept({ type: 'wishedDropped', ideaId: idea.id, wishedId: order.wishedId })
    : refuse('unknown') // E2
}

function decideWish(shared: Shared, idea: Idea, { sector, name, why }: WishActor, id: string): Decision {
  if (!hasOwnTiles(shared.programme)) return refuse('noOwnTiles')
  const wished = Object.values(idea.wished ?? {})
  const isSame = (other: string) => skeleton(other) === skeleton(name)
  if (wished.some(one => one.sector === sector && one.name === name && one.why === why)) return accept() // F17
  if (Object.values(shared.actors).some(actor => isSame(actor.name) && isParty(shared, actor))) return refuse('isHere') // E1
  if (wished.filter(one => one.name !== '').length >= mostWished) return refuse('tooManyWished') // E1
  return accept({ type: 'actorWished', ideaId: idea.id, wished: { id, sector, name, why } })
}

function decideHost(shared: Shared, idea: Idea, { chairId, isOn }: HostChair, by: string): Decision {
  const chair = chairsAt(shared, idea).find(({ id }) => id === chairId)
  if (!chair) return refuse('unknown')
  if (chair.hosts.includes(by) === isOn) return accept()
  if (isOn && !mayHost(shared, by)) return refuse('hasTable') // E3
  return accept({ type: 'chairHosted', ideaId: idea.id, chairId, seatId: by, isOn })
}

export function evolve({ shared }: Workshop, event: ChairEvent, time: number): void {
  const idea = shared.ideas[event.ideaId]
  if (!idea) return
  switch (event.type) {
    case 'actorWished':
      idea.wished = { ...idea.wished, [event.wished.id]: { ...event.wished, at: time } }
      return
    case 'wishedDropped':
      delete idea.wished?.[event.wishedId]
      delete idea.chairHosts?.[event.wishedId]
      return
    case 'chairHosted': {
      const { chairId, seatId, isOn } = event
      const others = (idea.chairHosts?.[chairId]?.seatIds ?? []).filter(id => id !== seatId)
      idea.chairHosts = { ...idea.chairHosts, [chairId]: { seatIds: isOn ? [...others, seatId] : others } }
      return
    }
    default:
      event satisfies never
  }
}
