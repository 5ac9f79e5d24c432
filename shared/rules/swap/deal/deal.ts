import { linearSumAssignment } from 'linear-sum-assignment'
import { type Actor, otherSector, type Sector } from '../../../model/actor.ts'
import { chance } from '../chance.ts'
import { areApart, type Guest } from '../seating/pairs.ts'

/** What the deal needs to know of one round in one market. */
export type Table = {
  guests: readonly Guest[]
  tiles: readonly Actor[]
  partners: Readonly<Record<string, readonly string[]>>
  earlier: Readonly<Record<string, readonly string[]>>
  missedCrossing: ReadonlySet<string>
  stays: Readonly<Record<string, string>>
  tables: Readonly<Record<string, string>>
  keptApart: readonly string[]
  round: number
  seed: string
  isSectorFirst: boolean
}

/** What each thing to be avoided costs: real organisations first, then the other sector, and then all the rest together. */
export const costs = {
  undealt: 10_000_000,
  sameSector: 50_000,
  partner: 50,
  repeated: 40,
  sameParent: 4,
  sameTable: 3,
  library: 6,
} as const
const forbidden = 1_000_000_000
const fine = 1_000

type Held = Table & { taken: ReadonlySet<string> }

/** True when a seat must not be given a tile: an organisation they belong to, or one kept apart from their own. */
export const isForbidden = ({ seat, home }: Guest, tile: Actor, keptApart: readonly string[]): boolean =>
  tile.owners.includes(seat.id) ||
  tile.id === home.id ||
  seat.hats?.includes(tile.id) === true ||
  areApart(keptApart, home.id, tile.id)

function cost(table: Held, guest: Guest, tile: Actor): number {
  const { seat, home } = guest
  if (isForbidden(guest, tile, table.keptApart)) return forbidden
  const kept = table.stays[seat.id]
  if (kept !== undefined) return kept === tile.id ? 0 : forbidden // D15
  if (table.taken.has(tile.id)) return forbidden
  let sum = 0
  if (table.round === 1 && table.guests.length >= 5 && tile.owners.some(id => table.partners[seat.id]?.includes(id)))
    sum += costs.partner
  if (tile.sector === home.sector) sum += costs.sameSector * (table.missedCrossing.has(seat.id) ? 2 : 1)
  if (table.earlier[seat.id]?.includes(tile.id)) sum += costs.repeated
  if (home.parent !== '' && home.parent.toLowerCase() === tile.parent.toLowerCase()) sum += costs.sameParent
  if (tile.ideaId !== undefined && tile.ideaId === table.tables[seat.id]) sum += costs.sameTable
  if (tile.origin === 'library' && !table.isSectorFirst) sum += costs.library
  return sum
}

/** The cheapest complete deal, seat to actor, or nothing where prohibitions stand in the way; the seed breaks ties. */
export function assign(table: Table): Record<string, string> | undefined {
  const { guests, tiles } = table
  if (tiles.length < guests.length) return undefined
  const roll = chance(`${table.seed}:deal:${table.round}`)
  const left = tiles.length - guests.length
  const held = { ...table, taken: new Set(Object.values(table.stays)) }
  const rows = [
    ...guests.map(guest => tiles.map(tile => cost(held, guest, tile) * fine + Math.floor(roll() * 3))),
    ...Array.from({ length: left }, () =>
      tiles.map(tile => (tile.origin === 'home' && !table.isSectorFirst ? costs.undealt * fine : 0)),
    ),
  ]
  const { rowAssignments } = linearSumAssignment(rows, { maximaze: false })
  const dealt: Record<string, string> = {}
  for (const [at, guest] of guests.entries()) {
    const tile = tiles[rowAssignments[at] ?? -1]
    if (!tile || cost(held, guest, tile) >= forbidden) return undefined
    dealt[guest.seat.id] = tile.id
  }
  return dealt
}

/** How many seats speak for the other sector. */
export const crossing = (
  guests: readonly Guest[],
  tiles: readonly Actor[],
  dealt: Readonly<Record<string, string>>,
): number =>
  guests.filter(({ seat, home }) => tiles.find(({ id }) => id === dealt[seat.id])?.sector === otherSector(home.sector))
    .length

/** The sector that the next library tile should come from, or nothing when there are tiles enough. */
export function wanted({
  guests,
  tiles,
  isSectorFirst,
}: Pick<Table, 'guests' | 'tiles' | 'isSectorFirst'>): Sector | undefined {
  const count = (sector: Sector) => tiles.filter(tile => tile.sector === sector).length
  const people = (sector: Sector) => guests.filter(({ home }) => home.sector === sector).length
  if (isSectorFirst) {
    if (count('public') < people('ideaDriven')) return 'public'
    if (count('ideaDriven') < people('public')) return 'ideaDriven'
  }
  return tiles.length < guests.length ? fewer(tiles) : undefined
}

/** The sector with fewer tiles; public where they are as many. */
export function fewer(tiles: readonly Actor[]): Sector {
  const idea = tiles.filter(({ sector }) => sector === 'ideaDriven').length
  return idea < tiles.length - idea ? 'ideaDriven' : 'public'
}
