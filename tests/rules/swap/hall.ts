import type { Actor, Sector } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Seat } from '#shared/model/seat.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { emptyAgreement } from '#shared/rules/partnership/ideas.ts'
import type { Table } from '#shared/rules/swap/deal/deal.ts'
import type { Guest } from '#shared/rules/swap/seating/pairs.ts'
import { draft, type Evening } from '../telling/evening.ts'
import { seat, tile, tileText } from '../telling/people.ts'

/** Somebody who is already in the hall: a tile of their own, a colleague's, or none. */
export type Someone = {
  name: string
  sector?: Sector
  colleagueOf?: string
  hasNoTile?: boolean
  seat?: Partial<Seat>
  tile?: Partial<Actor>
}

/** A workshop with these people in it, set up at once; its first market is `workshop-1-m1`. */
export function hall(everyone: readonly Someone[], kind: PhaseKind = 'prelude', markets = 1): Workshop {
  const state = structuredClone(draft('hall', 2, 'standard120').state)
  const { shared } = state
  const ids = Array.from({ length: markets }, (_, at) => `workshop-1-m${at + 1}`)
  shared.markets = Object.fromEntries(ids.map((id, at) => [id, { id, number: at + 1 }]))
  everyone.forEach((one, at) => {
    const homeId = one.hasNoTile ? undefined : tile(one.colleagueOf ?? one.name)
    const person = { ...seatOf(one.name, at + 1), ...(homeId ? { homeId } : {}), ...one.seat }
    shared.seats[person.id] = person
    if (one.colleagueOf) shared.actors[homeId ?? '']?.owners.push(person.id)
    else if (homeId) shared.actors[homeId] = { ...actorOf(one, at + 1), marketId: person.marketId, ...one.tile }
  })
  const phase = shared.programme.phases.find(known => known.kind === kind)
  shared.clock = { ...shared.clock, kind, phaseId: phase?.id ?? '', round: phase?.round ?? 1 }
  return state
}

/** The same hall as an evening that orders are given in. */
export const eveningIn = (state: Workshop): Evening => ({ state, story: [] })

const seatOf = (name: string, number: number): Seat => ({
  id: seat(name),
  marketId: 'workshop-1-m1',
  deviceId: `device-${name}`,
  name,
  number,
  state: 'present',
  isReady: false,
})

/** An organisation whose owner has this name, from the public bank where nothing else is said. */
export const actorOf = ({ name, sector = 'public' }: Someone, number = 1): Actor => ({
  id: tile(name),
  marketId: 'workshop-1-m1',
  number,
  origin: 'home',
  ...tileText(`${name}s`, sector),
  version: 1,
  owners: [seat(name)],
  voices: [],
  verdicts: {},
  history: [],
})

/** Somebody on the way into the swap, from the idea-driven bank where nothing else is said. */
export function guest(name: string, sector: Sector = 'ideaDriven', more: Partial<Seat> = {}, home = name): Guest {
  const { id, owners, parent } = actorOf({ name: home, sector })
  return {
    seat: { ...seatOf(name, 1), ...more },
    home: { id, sector, owners, parent },
    isRemote: more.isRemote === true,
  }
}

/** A live idea in the first market, with these people's tiles standing there in order. */
export function standAt(state: Workshop, number: number, owners: readonly string[], more: Partial<Idea> = {}): Idea {
  const id = `idea-${number}`
  const placed = owners.map((owner, order) => [
    tile(owner),
    { pairId: `pair-${owner}`, via: 'created' as const, at: 0, order },
  ])
  const idea: Idea = {
    ...{ id, marketId: 'workshop-1-m1', challengeId: 'workshop-1-c1', number, state: 'live', text: '', soThat: '' },
    ...{ name: '', aim: '', pairId: 'pair-1', creators: [], wasFormed: true, placed: Object.fromEntries(placed) },
    ...{ agreement: emptyAgreement(), happenings: {}, ...more },
  }
  state.shared.ideas[id] = idea
  for (const owner of owners) Object.assign(state.shared.actors[tile(owner)] ?? {}, { ideaId: id })
  return idea
}

/** Everybody speaks for the tile of the one named beside them, as they were dealt it. */
export function speaking(state: Workshop, roles: Record<string, string>): void {
  for (const [name, owner] of Object.entries(roles)) {
    state.desk.roles[seat(name)] = tile(owner)
    state.shared.actors[tile(owner)]?.voices.push(seat(name))
  }
}

/** A deal in which nothing has happened before and nothing stands in the way. */
export const freely: Omit<Table, 'guests' | 'tiles'> = {
  partners: {},
  earlier: {},
  missedCrossing: new Set(),
  stays: {},
  tables: {},
  keptApart: [],
  round: 1,
  seed: 'seed',
  isSectorFirst: false,
}
