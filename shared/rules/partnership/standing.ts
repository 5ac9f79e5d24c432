import type { Event } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { Idea, Invitation } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { fromHome } from '../access.ts'
import { isOwnRoles } from '../phases/programmes.ts'

/** The most questions that may wait at one idea, and at one actor. */
export const mostOpen = 3

/** The actors that stand round an idea, in the order they came. */
export function standing(shared: Shared, idea: Idea): Actor[] {
  return Object.entries(idea.placed)
    .sort(([, one], [, other]) => one.order - other.order)
    .flatMap(([id]) => {
      const actor = shared.actors[id]
      return actor ? [actor] : []
    })
}

/** A voice of an idea: of a tile that stands there, or one of its creators while none does. */
export function speaksAt({ actors }: Shared, seatId: string, { placed, creators }: Idea): boolean {
  let isEmpty = true
  for (const id in placed) {
    if (actors[id]?.voices.includes(seatId)) return true
    isEmpty = false
  }
  return isEmpty && creators.includes(seatId)
}

/** Who may write in an idea's agreement while roles last: its voices, and those who sat down to write along. */
export const writesAt = (shared: Shared, seatId: string, idea: Idea): boolean =>
  speaksAt(shared, seatId, idea) || (sitsAt(shared, seatId, idea) && !standsSomewhere(shared, seatId))

/** Where somebody sat down to write along; whoever has no role and sat down nowhere sits with the pair, while pairs last. */
export function sitsAt({ seats, actors, round }: Shared, seatId: string, { id, pairId }: Idea): boolean {
  const seat = seats[seatId]
  if (seat?.tableId !== undefined) return seat.tableId === id
  const isPairs = seat?.pairId !== undefined && seat.pairId === pairId && round < 2 // S7
  return isPairs && !Object.values(actors).some(({ voices }) => voices.includes(seatId))
}

/** Whether somebody speaks for a tile that stands at an idea. */
export const standsSomewhere = (shared: Shared, seatId: string): boolean =>
  Object.values(shared.actors).some(({ ideaId, voices }) => ideaId !== undefined && voices.includes(seatId))

/** True from homecoming on, and all through a reunion, when owners and not voices answer and write. */
export const isHome = ({ clock, programme }: Shared): boolean => fromHome.includes(clock.kind) || isOwnRoles(programme)

/** An owner of a tile that stands at an idea. */
export const ownsAt = ({ actors }: Shared, seatId: string, { placed }: Idea): boolean =>
  Object.keys(placed).some(id => actors[id]?.owners.includes(seatId))

/** The pair that a yes counts for; a seat without a pair counts for itself. */
export const pairOf = (shared: Shared, seatId: string): string => shared.seats[seatId]?.pairId ?? seatId

/** True when both sectors stand here by consent, and the yeses came from two pairs, or there are too few people for that. */
export function isFormed(shared: Shared, idea: Idea): boolean {
  const sectors = new Set(standing(shared, idea).map(({ sector }) => sector))
  if (sectors.size < 2) return false
  const pairs = new Set(Object.values(idea.placed).map(({ pairId }) => pairId))
  return pairs.size >= 2 || isOwnRoles(shared.programme) || isSmall(shared, idea.marketId) // N2
}

function isSmall(shared: Shared, marketId: string): boolean {
  const seats = Object.values(shared.seats).filter(seat => seat.marketId === marketId && seat.state !== 'removed')
  return seats.length <= 4 || Object.values(shared.pairs).filter(pair => pair.marketId === marketId).length <= 1
}

/** Questions that still wait for an answer. */
export const isWaiting = ({ state }: Invitation): boolean => state === 'open' || state === 'held'
export const waitingFrom = (shared: Shared, ideaId: string): Invitation[] =>
  Object.values(shared.invitations).filter(one => one.ideaId === ideaId && isWaiting(one))
export const waitingFor = (shared: Shared, actorId: string): Invitation[] =>
  Object.values(shared.invitations).filter(one => one.actorId === actorId && isWaiting(one))

/** A question that outlives the gathering: a partnership's to a home tile on the shelf, which its owner answers at home. */
export const staysOpen = (shared: Shared, { kind, ideaId, actorId }: Invitation): boolean => {
  const actor = shared.actors[actorId]
  if (kind !== 'invite') return kind === 'interest'
  return actor?.origin === 'home' && actor.voices.length === 0 && shared.ideas[ideaId]?.wasFormed === true // P13
}

/** Gathering ends: each actor of a partnership gets a suggestion for its row, and the other ideas rest. */
export function closeGathering(shared: Shared): Event[] {
  const live = Object.values(shared.ideas).filter(({ state, wasFormed }) => state === 'live' && !wasFormed)
  const formed = live.filter(idea => isFormed(shared, idea)) // P12
  const isWaitingHere = Object.values(shared.invitations).some(one => isWaiting(one) && !staysOpen(shared, one))
  if (live.length === 0 && !isWaitingHere) return []
  const rows = (idea: Idea) =>
    Object.fromEntries(standing(shared, idea).map(actor => [actor.id, firstRow(shared, idea, actor)]))
  return [
    {
      type: 'gatheringClosed',
      formed: formed.map(idea => ({ ideaId: idea.id, rows: rows(idea) })),
      bank: live.filter(idea => !formed.includes(idea)).map(({ id }) => id),
    },
  ]
}

/** The invitation by which an actor came to an idea, the last time it did. */
export const cameBy = (shared: Shared, ideaId: string, actorId: string): Invitation | undefined =>
  Object.values(shared.invitations).findLast(
    one => one.ideaId === ideaId && one.actorId === actorId && (one.state === 'yes' || one.state === 'yesIf'),
  )

/**
 * What is suggested for a row that nobody has written: the words of the actor's own tile, with the contributions it was
 * asked for. What those who asked gave as their reason is no promise in its name.
 */
export function firstRow(shared: Shared, idea: Idea, actor: Actor): { text: string; chips: Actor['offers'] } {
  const asked = cameBy(shared, idea.id, actor.id)
  return {
    text: actor.offersText,
    chips: asked && asked.chips.length > 0 ? asked.chips : actor.offers.slice(0, 2),
  }
}
