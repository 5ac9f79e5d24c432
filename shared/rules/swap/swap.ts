import type { Actor, Sector } from '../../model/actor.ts'
import type { Pair } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import type { LibraryTile } from '../../messages/swap.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { isInRole, presentSeats } from '../seats.ts'
import { chance, mixed } from './chance.ts'
import { assign, crossing, fewer, isForbidden, type Table, wanted } from './deal.ts'
import { apartKey, formPairs, type Guest } from './pairs.ts'

type SwapOrder = Extract<Order, { type: 'pair' | 'deal' | 'reveal' | 'swapTwo' | 'coverTile' | 'keepApart' }>
type SwapEvent = Extract<
  Event,
  { type: 'pairsFormed' | 'libraryAdded' | 'dealt' | 'revealed' | 'tilesSwapped' | 'tileCovered' | 'keptApart' }
>

/** The most library tiles that a market is filled up with before the deal is called impossible. */
const mostLibrary = 28

export function decide(state: Workshop, order: SwapOrder, stamp: Stamp): Decision {
  const { shared, desk } = state
  switch (order.type) {
    case 'pair':
      return decidePair(shared, order.seatId, order.withSeatId)
    case 'deal':
      return shared.isRevealed ? refuse('alreadyRevealed') : decideDeal(state, stamp, order.sectorFirst ?? false)
    case 'reveal': {
      if (shared.isRevealed) return refuse('alreadyRevealed')
      return desk.deal ? accept({ type: 'revealed' }) : refuse('notDealt')
    }
    case 'swapTwo': {
      const one = desk.deal?.assignment[order.seatId]
      const other = desk.deal?.assignment[order.otherId]
      if (!one || !other || order.seatId === order.otherId) return refuse('notDealt')
      const guests = guestsOf(shared)
      const blocked = [
        [order.seatId, other],
        [order.otherId, one],
      ].some(([seatId, actorId]) => {
        const guest = guests.find(({ seat }) => seat.id === seatId)
        const tile = actorId ? shared.actors[actorId] : undefined
        return !guest || !tile || isForbidden(guest, tile, desk.keptApart)
      })
      return blocked
        ? refuse('ownTile')
        : accept({ type: 'tilesSwapped', seatId: order.seatId, otherId: order.otherId }) // D6
    }
    case 'coverTile': {
      const actor = shared.actors[order.actorId]
      if (!actor || stamp.by.kind !== 'seat') return refuse('unknown')
      if (!isInRole(shared)) return refuse('notDealt')
      if (actor.owners.includes(stamp.by.seatId)) return refuse('ownTile') // D8
      if (actor.voices.length > 0) return refuse('hasVoice')
      return accept({ type: 'tileCovered', actorId: actor.id, seatId: stamp.by.seatId })
    }
    case 'keepApart': {
      if (!shared.actors[order.actorId] || !shared.actors[order.otherId]) return refuse('unknown')
      return accept({ type: 'keptApart', actorId: order.actorId, otherId: order.otherId, isApart: order.isApart })
    }
  }
}

/** The facts that jumping over a swap brings: the deal with its usual choices, turned at once. */
export function dealAndReveal(state: Workshop, stamp: Stamp): Decision {
  if (state.desk.deal) return accept({ type: 'revealed' })
  const dealt = decideDeal(state, stamp, false)
  return dealt.events ? accept(...dealt.events, { type: 'revealed' }) : dealt
}

function guestsOf(shared: Shared): Guest[] {
  return presentSeats(shared).flatMap(seat => {
    const home = seat.homeId ? shared.actors[seat.homeId] : undefined
    return home ? [{ seat, home }] : []
  })
}

function decideDeal(state: Workshop, stamp: Stamp, isSectorFirst: boolean): Decision {
  const { shared, desk } = state
  const everyone = guestsOf(shared)
  if (everyone.length < 2) return refuse('tooFewSeats') // D1
  const attempt = (desk.deal?.attempt ?? 0) + 1
  const seed = `${state.seed}:${attempt}`
  const events: Event[] = []
  const assignment: Record<string, string> = {}
  let crossed = 0
  for (const market of Object.values(shared.markets)) {
    const guests = everyone.filter(({ seat }) => seat.marketId === market.id)
    const pairs = pairsOf(shared, market.id) ?? pairUp(guests, desk.keptApart, market.id, state.seed, stamp.id)
    if (!pairsOf(shared, market.id)) events.push({ type: 'pairsFormed', pairs })
    const partners = Object.fromEntries(
      pairs.flatMap(({ seatIds }) => seatIds.map(id => [id, seatIds.filter(other => other !== id)])),
    )
    const tiles = Object.values(shared.actors).filter(({ marketId }) => marketId === market.id)
    const shelf = new Shelf(tiles, stamp, market.id, seed)
    const table = (): Table => ({
      guests,
      tiles,
      partners,
      earlier: desk.earlier,
      missedCrossing: new Set(),
      keptApart: desk.keptApart,
      round: 1,
      seed,
      isSectorFirst,
    })
    let dealt: Record<string, string> | undefined
    while (!dealt) {
      const sector = wanted(table()) ?? ((dealt = assign(table())) ? undefined : fewer(tiles))
      if (dealt || !sector) break
      const added = shelf.take(sector)
      if (!added) return refuse('cannotDeal') // D5
      tiles.push(added)
    }
    if (!dealt) return refuse('cannotDeal')
    if (guests.length === 5) shelf.take(fewer(tiles))
    events.push(...shelf.events)
    crossed += crossing(guests, tiles, dealt)
    Object.assign(assignment, dealt)
  }
  return accept(...events, {
    type: 'dealt',
    deal: { round: shared.clock.round || 1, attempt, assignment, crossing: crossed, seats: everyone.length },
  })
}

function pairsOf(shared: Shared, marketId: string): Pair[] | undefined {
  const pairs = Object.values(shared.pairs).filter(pair => pair.marketId === marketId)
  return pairs.length > 0 ? pairs : undefined
}

function pairUp(
  guests: readonly Guest[],
  keptApart: readonly string[],
  marketId: string,
  seed: string,
  id: string,
): Pair[] {
  return formPairs(guests, keptApart, seed).map((seatIds, at) => ({
    id: `${id}-p${at + 1}`,
    marketId,
    number: at + 1,
    seatIds,
  }))
}

/** Library tiles on their way in: none that the market already has, in the seed's order. */
class Shelf {
  readonly events: Event[] = []
  private readonly rest: LibraryTile[]
  private number: number
  private readonly id: string
  private readonly marketId: string

  constructor(tiles: readonly Actor[], stamp: Stamp, marketId: string, seed: string) {
    const used = new Set(tiles.flatMap(({ libraryKey }) => (libraryKey ? [libraryKey] : [])))
    this.rest = mixed(
      (stamp.library ?? []).filter(({ key }) => !used.has(key)),
      chance(`${seed}:library`),
    )
    this.number = Math.max(0, ...tiles.map(({ number }) => number))
    this.id = stamp.id
    this.marketId = marketId
  }

  take(sector: Sector): Actor | undefined {
    const at = this.rest.findIndex(tile => tile.sector === sector)
    const [tile] = at < 0 || this.events.length >= mostLibrary ? [] : this.rest.splice(at, 1)
    if (!tile) return undefined
    this.number += 1
    const event = {
      type: 'libraryAdded' as const,
      actorId: `${this.id}-l${this.number}`,
      marketId: this.marketId,
      number: this.number,
      ...tile,
    }
    this.events.push(event)
    return actorOf(event)
  }
}

function actorOf(event: Extract<Event, { type: 'libraryAdded' }>): Actor {
  const { type: _, actorId: id, key: libraryKey, ...rest } = event
  return { id, origin: 'library', libraryKey, ...rest, version: 1, owners: [], voices: [] }
}

function decidePair(shared: Shared, seatId: string, withSeatId: string): Decision {
  const one = shared.seats[seatId]
  const other = shared.seats[withSeatId]
  const from = one?.pairId ? shared.pairs[one.pairId] : undefined
  const to = other?.pairId ? shared.pairs[other.pairId] : undefined
  if (!one || !other || !to) return refuse('unknown')
  if (from === to) return refuse('samePair')
  const moving = to.seatIds.find(id => id !== withSeatId)
  if (!from) return accept({ type: 'pairsFormed', pairs: [{ ...to, seatIds: [...to.seatIds, seatId] }] })
  if (!moving) return refuse('unknown')
  const change = (pair: Pair, out: string, into: string): Pair => ({
    ...pair,
    seatIds: pair.seatIds.map(id => (id === out ? into : id)),
  })
  return accept({ type: 'pairsFormed', pairs: [change(from, seatId, moving), change(to, moving, seatId)] })
}

export function evolve(draft: Workshop, event: SwapEvent): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'pairsFormed': {
      for (const pair of event.pairs) {
        shared.pairs[pair.id] = pair
        for (const id of pair.seatIds) {
          const seat = shared.seats[id]
          if (seat) seat.pairId = pair.id
        }
      }
      return
    }
    case 'libraryAdded': {
      shared.actors[event.actorId] = actorOf(event)
      return
    }
    case 'dealt': {
      desk.deal = event.deal
      shared.isDealt = true
      return
    }
    case 'revealed': {
      shared.isRevealed = true
      for (const actor of Object.values(shared.actors)) actor.voices = []
      for (const [seatId, actorId] of Object.entries(desk.deal?.assignment ?? {})) {
        if (shared.seats[seatId]?.state === 'present') speak(shared, actorId, seatId)
        desk.earlier[seatId] = [...(desk.earlier[seatId] ?? []), actorId]
      }
      return
    }
    case 'tilesSwapped': {
      const assignment = desk.deal?.assignment
      const one = assignment?.[event.seatId]
      const other = assignment?.[event.otherId]
      if (!assignment || !one || !other) return
      assignment[event.seatId] = other
      assignment[event.otherId] = one
      if (!shared.isRevealed) return
      for (const actor of [shared.actors[one], shared.actors[other]])
        if (actor) actor.voices = actor.voices.filter(id => id !== event.seatId && id !== event.otherId)
      speak(shared, other, event.seatId)
      speak(shared, one, event.otherId)
      return
    }
    case 'tileCovered':
      return speak(shared, event.actorId, event.seatId)
    case 'keptApart': {
      const key = apartKey(event.actorId, event.otherId)
      desk.keptApart = desk.keptApart.filter(known => known !== key)
      if (event.isApart) desk.keptApart.push(key)
      return
    }
    default:
      event satisfies never
  }
}

function speak(shared: Shared, actorId: string, seatId: string): void {
  const actor = shared.actors[actorId]
  if (!actor) return
  if (!actor.voices.includes(seatId)) actor.voices.push(seatId)
  actor.lastVoice = shared.seats[seatId]?.name
}
