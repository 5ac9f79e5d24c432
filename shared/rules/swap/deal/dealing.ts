import { accept, type Decision, type Event, refuse, type Stamp } from '../../../messages/story.ts'
import type { LibraryTile } from '../../../messages/swap.ts'
import { type Actor, isOutside, type Sector } from '../../../model/actor.ts'
import { partId } from '../../../model/ids.ts'
import type { Market } from '../../../model/programme.ts'
import type { Pair } from '../../../model/seat.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { hasOwnTiles } from '../../phases/programmes.ts'
import { ownBuilding } from '../../seats/building.ts'
import { isRemote } from '../../seats/distance.ts'
import { presentSeats } from '../../seats/presence.ts'
import { chance, mixed } from '../chance.ts'
import { formPairs, type Guest, type Home, joinPair } from '../seating/pairs.ts'
import { assign, crossing, fewer, wanted } from './deal.ts'
import { missedIn, stayersOf, tablesOf } from './stayers.ts'

/** The people who take part in the swap: here, and with a tile of their own; in a taster everybody who is here. */
export function guestsOf(shared: Shared): Guest[] {
  const isInvented = !hasOwnTiles(shared.programme)
  return presentSeats(shared).flatMap((seat, at) => {
    const home = isInvented ? borrowed(at) : shared.actors[seat.homeId ?? ''] // D19
    return home ? [{ seat, home, isRemote: isRemote(shared, seat) }] : []
  })
}

/** Every other guest of a taster counts as from the other bank, so that a pair gets one tile from each. */
const borrowed = (at: number): Home => ({
  id: '',
  sector: at % 2 === 0 ? 'ideaDriven' : 'public',
  owners: [],
  parent: '',
})

/** The round that a deal belongs to: the one of the swap that the workshop is in, or has just passed. */
export function dealtRound(shared: Shared): number {
  const { phases } = shared.programme
  const at = phases.findIndex(({ id }) => id === shared.clock.phaseId)
  const swap = phases.slice(0, at + 1).findLast(({ kind }) => kind === 'swap1' || kind === 'swap2')
  return swap?.round ?? 1
}

/** Pairs where there are none, and a tile that is not their own for everyone, in each market. */
export function decideDeal(
  state: Workshop,
  stamp: Stamp,
  isSectorFirst: boolean,
  round = dealtRound(state.shared),
): Decision {
  const { shared, desk } = state
  const everyone = guestsOf(shared)
  if (everyone.length < 2) return refuse('tooFewSeats') // D1
  const attempt = (desk.deal?.attempt ?? 0) + 1
  const events: Event[] = []
  const assignment: Record<string, string> = {}
  const stayers: Record<string, string> = {}
  let crossed = 0
  for (const market of Object.values(shared.markets)) {
    const guests = everyone.filter(({ seat }) => seat.marketId === market.id)
    const { pairs, isNew } = round === 1 ? pairsFor(state, market, guests, stamp.id) : { pairs: [], isNew: false } // D14
    if (isNew) events.push({ type: 'pairsFormed', pairs })
    const staying = round > 1 ? stayersOf(state, guests) : {}
    const dealt = dealMarket(state, stamp, {
      market,
      guests,
      pairs,
      attempt,
      round,
      isSectorFirst,
      staying,
    })
    if (!dealt) return refuse('cannotDeal') // D6
    events.push(...dealt.events)
    crossed += dealt.crossing
    Object.assign(assignment, dealt.assignment)
    Object.assign(stayers, staying)
  }
  const deal = { round, attempt, assignment, stayers, crossing: crossed, seats: everyone.length }
  return accept(...events, { type: 'dealt', deal })
}

/** Two people from the same bank each speak for a library actor of the other. */
const isOneBankOfTwo = ([one, other, ...rest]: readonly Guest[]): boolean =>
  rest.length === 0 && one !== undefined && one.home.sector === other?.home.sector

/** Which library tiles lie on the shelf from the start, for rooms so small that there is nobody else to ask. */
function shelfSectors({ programme }: Shared, guests: number, tiles: readonly Actor[]): Sector[] {
  if (programme.id === 'duo60') return ['public', 'ideaDriven']
  return guests === 5 ? [fewer(tiles)] : []
}

type Round = {
  market: Market
  guests: readonly Guest[]
  pairs: readonly Pair[]
  attempt: number
  round: number
  staying: Readonly<Record<string, string>>
  isSectorFirst: boolean
}

function dealMarket(
  { shared, desk, seed }: Workshop,
  stamp: Stamp,
  { market, guests, pairs, attempt, round, staying, isSectorFirst }: Round,
): { events: Event[]; assignment: Record<string, string>; crossing: number } | undefined {
  const partners = Object.fromEntries(
    pairs.flatMap(({ seatIds }) => seatIds.map(id => [id, seatIds.filter(other => other !== id)])),
  )
  const here = Object.values(shared.actors).filter(actor => actor.marketId === market.id)
  const stays = Object.fromEntries(Object.values(staying).map(id => [id, desk.roles[id] ?? '']))
  const kept = new Set(Object.values(stays))
  const tiles = here.filter(actor => (actor.origin === 'home' && !isOutside(actor)) || kept.has(actor.id)) // D21
  const shelf = new Shelf(here, kept, stamp, market, `${seed}:${attempt}`)
  const table = {
    guests,
    tiles,
    partners,
    earlier: desk.earlier,
    missedCrossing: round > 1 ? missedIn(desk.earlier, guests, here) : new Set<string>(),
    stays,
    tables: tablesOf(shared),
    keptApart: desk.keptApart,
    round,
    seed: `${seed}:${attempt}`,
    isSectorFirst: isSectorFirst || isOneBankOfTwo(guests), // D18
  }
  for (;;) {
    const sector = wanted(table)
    const assignment = sector ? undefined : assign(table)
    if (assignment) {
      if (round === 1) for (const sector of shelfSectors(shared, guests.length, tiles)) shelf.take(sector) // D10
      return { events: shelf.events, assignment, crossing: crossing(guests, tiles, assignment) }
    }
    const added = shelf.take(sector ?? fewer(tiles)) // D4
    if (!added) return undefined
    tiles.push(added)
  }
}

/** The pairs of a market: as they are, with those who have none yet; made anew where there are none. */
function pairsFor(
  { shared, desk, seed }: Workshop,
  market: Market,
  guests: readonly Guest[],
  id: string,
): { pairs: Pair[]; isNew: boolean } {
  const known = Object.values(shared.pairs).filter(pair => pair.marketId === market.id)
  const left = guests.filter(({ seat }) => !seat.pairId)
  const first = Math.max(0, ...known.map(({ number }) => number)) + 1
  const [alone] = left.length === 1 ? left : []
  const joined = alone && joinPair(shared, desk.keptApart, alone.seat, alone.home)
  if (joined) return { pairs: known.map(pair => (pair.id === joined.id ? joined : pair)), isNew: true }
  const added = formPairs(left, desk.keptApart, seed).map((seatIds, at) => ({
    id: partId(id, `m${market.number}p${first + at}`),
    marketId: market.id,
    number: first + at,
    seatIds,
  }))
  return { pairs: [...known, ...added], isNew: added.length > 0 }
}

/** What a library name keeps where a number is put after it: a tile's name has 50 signs. */
const longestName = 46

/** Library tiles on their way in, in the seed's order: those that already lie here, new ones from the deck, then the deck once more. */
class Shelf {
  readonly events: Event[] = []
  private readonly lying: Actor[]
  private readonly laid: Actor[]
  private readonly deck: LibraryTile[]
  private readonly times = new Map<string, number>()
  private number: number
  private readonly id: string
  private readonly market: Market

  constructor(here: readonly Actor[], kept: ReadonlySet<string>, stamp: Stamp, market: Market, seed: string) {
    const library = here.filter(({ origin }) => origin === 'library')
    this.laid = [...here]
    this.lying = library.filter(({ id }) => !kept.has(id))
    for (const { libraryKey: key = '' } of library) this.times.set(key, this.timesOf(key) + 1)
    this.deck = mixed(stamp.library ?? [], chance(`${seed}:library`))
    this.number = Math.max(0, ...here.map(({ number }) => number))
    this.id = stamp.id
    this.market = market
  }

  take(sector: Sector): Actor | undefined {
    const lying = this.lying.findIndex(tile => tile.sector === sector)
    if (lying >= 0) return this.lying.splice(lying, 1)[0]
    const [tile] = this.deck
      .filter(one => one.sector === sector)
      .sort((one, other) => this.timesOf(one.key) - this.timesOf(other.key))
    if (!tile) return undefined
    const times = this.timesOf(tile.key) + 1
    this.times.set(tile.key, times)
    this.number += 1
    const event = {
      type: 'libraryAdded' as const,
      actorId: partId(this.id, `m${this.market.number}l${this.number}`),
      marketId: this.market.id,
      number: this.number,
      ...tile,
      building: ownBuilding(this.laid, { building: tile.building, number: this.number }), // S15
      name: times === 1 ? tile.name : `${[...tile.name].slice(0, longestName).join('')} ${times}`,
    }
    this.events.push(event)
    const actor = actorOf(event)
    this.laid.push(actor)
    return actor
  }

  private timesOf(key: string): number {
    return this.times.get(key) ?? 0
  }
}

/** A library actor as it lies on the table: nobody's own, with nobody's voice yet. */
export function actorOf(event: Extract<Event, { type: 'libraryAdded' }>): Actor {
  const { type: _, actorId: id, key: libraryKey, ...rest } = event
  return { id, origin: 'library', libraryKey, ...rest, version: 1, owners: [], voices: [], verdicts: {}, history: [] }
}
