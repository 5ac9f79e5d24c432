import type { Sector } from '#shared/model/actor.ts'
import type { Seat } from '#shared/model/seat.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isInRole } from '#shared/rules/seats/presence.ts'
import { mentionOf } from '#shared/views/status.ts'

/** One person as a row: plain values, so that a row that has not changed is not drawn again. */
export type PersonLine = {
  id: string
  marketId: string
  number: number
  name: string
  organisation: string
  sector: Sector | undefined
  pair: number
  table: string
  place: string
  state: Seat['state']
}
export type SortKey = 'number' | 'name' | 'organisation' | 'place'

/** Everybody, with where they sit: by the pair while roles last, by the table from homecoming on. */
export function peopleLines(shared: Shared): PersonLine[] {
  const tables = new Map<string, string>()
  const inRole = isInRole(shared)
  for (const actor of Object.values(shared.actors)) {
    const idea = shared.ideas[actor.ideaId ?? '']
    const name = idea?.wasFormed ? mentionOf(idea) : ''
    for (const id of inRole ? actor.voices : actor.owners) if (name) tables.set(id, name)
  }
  return Object.values(shared.seats).map(({ id, marketId, number, name, homeId, pairId, tableId, state }) => {
    const home = shared.actors[homeId ?? '']
    const pair = shared.pairs[pairId ?? '']?.number ?? 0
    const table = tables.get(id) ?? shared.ideas[tableId ?? '']?.name ?? ''
    return {
      id,
      marketId,
      number,
      name,
      organisation: home?.name ?? '',
      sector: home?.sector,
      pair,
      table,
      place: table || String(pair).padStart(4, '0'),
      state,
    }
  })
}
