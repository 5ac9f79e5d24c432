import { accept, type Decision, type Event, refuse } from '../../../messages/story.ts'
import type { SeatTransferred } from '../../../messages/swap.ts'
import type { PhaseKind } from '../../../model/programme.ts'
import type { Seat } from '../../../model/seat.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { isWaiting } from '../../partnership/standing.ts'
import { isInRole } from '../../seats/presence.ts'
import { coversFor } from '../covering.ts'
import { mostWithLate } from './markets.ts'
import { joinPair } from './pairs.ts'

const pairing: readonly PhaseKind[] = ['swap1', 'gatherIdeas']

/** Somebody changes markets before the tiles are dealt, and colleagues and tile with them; or alone, once they are. */
export function decide({ shared, desk }: Workshop, seatId: string, marketId: string): Decision {
  const seat = shared.seats[seatId]
  if (!seat || seat.state === 'removed' || !shared.markets[marketId]) return refuse('unknown')
  if (seat.marketId === marketId) return refuse('alreadyThere')
  const isEarly = !shared.isDealt && shared.round === 0
  const owners = shared.actors[seat.homeId ?? '']?.owners ?? []
  const moving = isEarly && owners.length > 0 ? owners : [seat.id]
  const there = Object.values(shared.seats).filter(one => one.marketId === marketId && one.state !== 'removed')
  if (there.length + moving.length > mostWithLate) return refuse('full') // M3
  if (isEarly) return accept(...moving.map((id): Event => ({ type: 'seatSent', seatId: id, marketId }))) // M4
  const left = Object.values(shared.actors).filter(({ voices }) => voices.length === 1 && voices[0] === seat.id)
  return accept(
    { type: 'seatTransferred', seatId: seat.id, marketId, actorId: comesAlong(shared, seat) },
    ...(isInRole(shared) ? coversFor(shared, desk.keptApart, seat, left) : []), // M9
    ...pairThere({ shared, desk }, seat, marketId),
  )
}

/** The tile goes with its only owner, as long as it stands nowhere; else it stays with its colleagues or its partnership. */
function comesAlong(shared: Shared, { homeId }: Seat): string | undefined {
  const home = shared.actors[homeId ?? '']
  return home?.owners.length === 1 && home.ideaId === undefined ? home.id : undefined
}

/** Until the market opens, whoever comes joins the smallest pair there. */
function pairThere({ shared, desk }: Pick<Workshop, 'shared' | 'desk'>, seat: Seat, marketId: string): Event[] {
  const home = shared.actors[seat.homeId ?? '']
  if (!home || !pairing.includes(shared.clock.kind)) return []
  const pair = joinPair(shared, desk.keptApart, { ...seat, marketId }, home)
  return pair ? [{ type: 'pairsFormed', pairs: [pair] }] : [] // S7
}

export function evolve({ shared, desk }: Workshop, { seatId, marketId, actorId }: SeatTransferred): void {
  const seat = shared.seats[seatId]
  if (!seat) return
  const pair = shared.pairs[seat.pairId ?? '']
  if (pair) pair.seatIds = pair.seatIds.filter(id => id !== seatId)
  for (const idea of Object.values(shared.ideas)) idea.creators = idea.creators.filter(id => id !== seatId)
  for (const actor of Object.values(shared.actors)) actor.voices = actor.voices.filter(id => id !== seatId)
  for (const stayers of [shared.stayers, desk.deal?.stayers ?? {}])
    for (const [ideaId, stayer] of Object.entries(stayers)) if (stayer === seatId) delete stayers[ideaId]
  forgetRole(desk, seatId)
  Object.assign(seat, { marketId, pairId: undefined, tableId: undefined })
  const tile = shared.actors[actorId ?? '']
  if (!tile) return
  for (const voice of Object.keys(shared.seats)) forgetRole(desk, voice, tile.id)
  for (const question of Object.values(shared.invitations))
    if (question.actorId === tile.id && isWaiting(question)) question.state = 'withdrawn'
  const numbers = Object.values(shared.actors).flatMap(one => (one.marketId === marketId ? [one.number] : []))
  Object.assign(tile, { marketId, number: Math.max(0, ...numbers) + 1, voices: [], lastMove: undefined })
}

/** What somebody was dealt is no longer theirs to come back to. */
function forgetRole({ roles, deal }: Workshop['desk'], seatId: string, actorId = roles[seatId]): void {
  if (roles[seatId] === actorId) delete roles[seatId]
  if (deal && (actorId === undefined || deal.assignment[seatId] === actorId)) delete deal.assignment[seatId]
}
