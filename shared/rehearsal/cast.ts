import type { Sector, TileText } from '../model/actor.ts'
import { dice, inOrder } from './dice.ts'
import type { Persona, Temper } from './sight.ts'
import type { Words } from './words.ts'

/** Seven of twelve come from the idea-driven side, as in an ordinary hall. */
const ideaDrivenShare = 7 / 12

/** So many guests share one organisation's tile with a colleague: one of twelve. */
const seatsPerColleague = 12

/** Who comes to a rehearsal of so many: names, manners, organisations, a few colleagues, and two people with one device. */
export function cast(seats: number, seed: string, words: Words): Persona[] {
  const roll = dice(`${seed}:cast`)
  const names = inOrder(words.names, roll, name => `name:${name}`)
  const sectors = sectorsOf(seats)
  const colleagues = colleaguesAmong(sectors)
  const decks: Record<Sector, TileText[]> = {
    ideaDriven: deckOf(words, 'ideaDriven', seed),
    public: deckOf(words, 'public', seed),
  }
  const taken = { ideaDriven: 0, public: 0 }
  return sectors.map((sector, at) => {
    const isColleague = colleagues.has(at)
    const shares = [...colleagues].filter(other => other < at && sectors[other] === sector).length
    return {
      number: at + 1,
      name: names[at % names.length] ?? '',
      temper: temperOf(roll(`temper:${at}`)),
      tile: tileAt(decks[sector], isColleague ? shares : taken[sector]++),
      isColleague,
      device: at === 1 && seats >= 4 ? 1 : at + 1,
    }
  })
}

/** The two sides evenly mixed in the order that people come in. */
function sectorsOf(seats: number): Sector[] {
  const ideaDriven = Math.max(1, Math.min(seats - 1, Math.round(seats * ideaDrivenShare)))
  const upTo = (at: number) => Math.floor((at * ideaDriven) / seats)
  return Array.from({ length: seats }, (_, at) => (upTo(at + 1) > upTo(at) ? 'ideaDriven' : 'public'))
}

/** The last to come of each side in turn are colleagues of somebody who came before. */
function colleaguesAmong(sectors: readonly Sector[]): Set<number> {
  const chosen = new Set<number>()
  for (let left = Math.floor(sectors.length / seatsPerColleague); left > 0; left--) {
    const side: Sector = chosen.size % 2 === 0 ? 'ideaDriven' : 'public'
    const at = sectors.findLastIndex((sector, index) => sector === side && !chosen.has(index))
    if (at >= 0) chosen.add(at)
  }
  return chosen
}

const deckOf = (words: Words, sector: Sector, seed: string): TileText[] =>
  inOrder(
    words.organisations.filter(tile => tile.sector === sector),
    dice(`${seed}:organisations`),
    tile => tile.name,
  )

/** An organisation of the deck; a second round through it gets a number after its name. */
function tileAt(deck: readonly TileText[], at: number): TileText {
  const tile = deck[at % deck.length]
  if (!tile) throw new Error('the phrases name no organisations')
  const round = Math.floor(at / deck.length)
  return round === 0 ? tile : { ...tile, name: `${tile.name} ${round + 1}` }
}

const manners: readonly Temper[] = [
  'eager',
  'eager',
  'eager',
  'host',
  'host',
  'thoughtful',
  'thoughtful',
  'thoughtful',
  'slow',
  'slow',
  'sceptic',
  'sceptic',
]
const temperOf = (roll: number): Temper => manners[Math.floor(roll * manners.length)] ?? 'eager'
