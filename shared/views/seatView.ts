import type { Actor } from '../model/actor.ts'
import type { Idea, Invitation } from '../model/partnership.ts'
import type { Pair, Seat } from '../model/seat.ts'
import type { Shared } from '../model/workshop.ts'
import { isWritten } from '../rules/agreement/agreement.ts'
import { mayAnswer } from '../rules/partnership/invitations.ts'
import {
  isFormed,
  isWaiting,
  ownsAt,
  sitsAt,
  speaksAt,
  standing,
  standsSomewhere,
} from '../rules/partnership/standing.ts'
import { isInRole } from '../rules/seats/presence.ts'
import { maySpeakFor } from '../rules/swap/covering.ts'

/** The room as one seat meets it: whom it speaks for, whom it sits with, where, and what waits for its answer. */
export type SeatView = {
  seat: Seat
  isInRole: boolean
  home?: Actor
  roles: Actor[]
  pair?: Pair
  partners: Seat[]
  pairIdea?: Idea
  ideas: Idea[]
  table?: Idea
  homeTable?: Idea
  toAnswer: Invitation[]
  asked: Invitation[]
}

export function seatView(shared: Shared, seatId: string): SeatView | undefined {
  const seat = shared.seats[seatId]
  if (!seat) return undefined
  const home = seat.homeId ? shared.actors[seat.homeId] : undefined
  const roles = Object.values(shared.actors).filter(({ voices }) => voices.includes(seatId))
  const pair = seat.pairId ? shared.pairs[seat.pairId] : undefined
  const partners = (pair?.seatIds ?? []).flatMap(id => {
    const other = shared.seats[id]
    return other && id !== seatId ? [other] : []
  })
  const live = Object.values(shared.ideas).filter(({ state }) => state === 'live')
  const ideas = live.filter(idea => speaksAt(shared, seatId, idea))
  const atTable = live.find(idea => sitsAt(shared, seatId, idea))
  const waiting = Object.values(shared.invitations).filter(isWaiting)
  return {
    seat,
    isInRole: isInRole(shared),
    home,
    roles,
    pair,
    partners,
    pairIdea: pair ? live.find(({ pairId }) => pairId === pair.id) : undefined,
    ideas,
    table: live.find(({ id }) => roles.some(({ ideaId }) => ideaId === id)) ?? atTable,
    homeTable: live.find(({ id, wasFormed }) => wasFormed && home?.ideaId === id),
    toAnswer: waiting.filter(one => one.by !== seatId && mayAnswer(shared, seatId, one)),
    asked: Object.values(shared.invitations).filter(
      one => one.by === seatId || ideas.some(({ id }) => id === one.ideaId && one.kind === 'invite'),
    ),
  }
}

/** The people at an idea: everyone who speaks for a tile there, and those who sat down to write along. */
export function peopleAt(shared: Shared, idea: Idea): Seat[] {
  const ids = new Set(standing(shared, idea).flatMap(({ voices }) => voices))
  for (const seat of Object.values(shared.seats))
    if (sitsAt(shared, seat.id, idea) && !standsSomewhere(shared, seat.id)) ids.add(seat.id)
  return [...ids].flatMap(id => (shared.seats[id] ? [shared.seats[id]] : []))
}

/** Where somebody without a table may sit down: partnerships before other ideas, those with the fewest people first. */
export function tablesFor(shared: Shared, seatId: string): Idea[] {
  const people = (idea: Idea) => peopleAt(shared, idea).filter(({ state }) => state === 'present').length
  const isSure = (idea: Idea) => idea.wasFormed || isFormed(shared, idea)
  return Object.values(shared.ideas)
    .filter(({ state, marketId }) => state === 'live' && marketId === shared.seats[seatId]?.marketId)
    .map(idea => ({ idea, rank: isSure(idea) ? 0 : 1, people: people(idea) }))
    .sort((one, other) => one.rank - other.rank || one.people - other.people || one.idea.number - other.idea.number)
    .map(({ idea }) => idea)
}

/** True when a person has done what the phase asks of them, or says so: an answer given is done without another button. */
export function isDone(shared: Shared, seatId: string): boolean {
  const view = seatView(shared, seatId)
  if (!view) return false
  const { seat, home, homeTable, pairIdea } = view
  switch (shared.clock.kind) {
    case 'open':
    case 'prelude':
      return home !== undefined
    case 'gatherIdeas':
      return pairIdea !== undefined || seat.isReady
    case 'break':
      return home?.verdicts[seatId] !== undefined || seat.isReady
    case 'homecoming':
      return (home !== undefined && homeTable?.agreement.answered.includes(home.id)) || seat.isReady
    case 'followUpSteps':
      return (
        seat.isReady || Object.values(shared.steps).some(({ by, joined }) => by === seatId || joined.includes(seatId))
      )
    default:
      return seat.isReady
  }
}

/** Partnerships of their market that an owner without a table may read: where their challenge or their chips are asked for, best first. */
export function suggestions(shared: Shared, seatId: string, most = 3): Idea[] {
  const seat = shared.seats[seatId]
  const home = shared.actors[seat?.homeId ?? '']
  const open = Object.values(shared.ideas).filter(
    idea =>
      idea.wasFormed && idea.state === 'live' && idea.marketId === seat?.marketId && !ownsAt(shared, seatId, idea),
  )
  const askedBy = new Set(
    Object.values(shared.invitations).flatMap(({ ideaId, actorId }) => (actorId === home?.id ? [ideaId] : [])),
  )
  const fit = (idea: Idea) => {
    const lacks = new Set(standing(shared, idea).map(({ sector }) => sector)).size < 2 ? 4 : 0
    const asked = askedBy.has(idea.id) ? 3 : 0
    const has = new Set(Object.values(idea.agreement.rows).flatMap(row => (isWritten(row) ? row.chips : [])))
    return lacks + asked + (home?.offers.filter(chip => !has.has(chip)).length ?? 0)
  }
  return open
    .map(idea => ({ idea, fits: fit(idea) }))
    .sort((one, other) => other.fits - one.fits || one.idea.number - other.idea.number)
    .slice(0, most)
    .map(({ idea }) => idea)
}

/** Tiles of the market that nobody speaks for and that this seat may cover. */
export const uncovered = (shared: Shared, seatId: string): Actor[] =>
  Object.values(shared.actors).filter(
    actor =>
      actor.voices.length === 0 &&
      actor.marketId === shared.seats[seatId]?.marketId &&
      maySpeakFor(shared, [], seatId, actor),
  )

/** Whom somebody has sat with: the pair, those at the same table, who spoke for their tile, and whose tile they spoke for. */
export function nearTo(shared: Shared, seatId: string): Seat[] {
  const view = seatView(shared, seatId)
  if (!view) return []
  const { home, roles, partners, table, homeTable } = view
  const owners = homeTable ? standing(shared, homeTable).flatMap(actor => actor.owners) : []
  const ids = [
    ...(home?.voices ?? []),
    ...roles.flatMap(actor => actor.owners),
    ...partners.map(({ id }) => id),
    ...(table ? peopleAt(shared, table).map(({ id }) => id) : []),
    ...owners,
  ]
  return [...new Set(ids)].flatMap(id => {
    const seat = shared.seats[id]
    return seat && id !== seatId && seat.state !== 'removed' ? [seat] : []
  })
}
