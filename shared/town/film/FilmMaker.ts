import type { Shared } from '../../model/workshop.ts'
import { marketsOf } from '../../views/desk/markets.ts'
import { townOf } from '../townOf.ts'
import { ideaSign } from '../townOfIdea.ts'
import { Differences } from './difference.ts'
import type { Film, Frame } from './film.ts'

/** What happens within so many milliseconds is one picture: far shorter than anything lasts in a film of three minutes. */
const grain = 5_000

type Reel = { marketId: string | undefined; differences: Differences; frames: Frame[] }

/**
 * Films an evening while its story is told: a film for each market, of those who belong to it at the end, also while
 * the hall was still one. Whatever has been said in hidden words is out of every frame, for frames hold no words.
 */
export class FilmMaker {
  private readonly homes: ReadonlyMap<string, string>
  private readonly reels: Reel[]
  private began: number | undefined
  private waiting: { shared: Shared; at: number } | undefined

  /** `end` is the workshop as it is now; what is filmed has led to it. */
  constructor(end: Shared) {
    this.homes = homesIn(end)
    const markets = marketsOf(end)
    const ids = markets.length > 1 ? markets.map(({ id }) => id) : [undefined]
    this.reels = ids.map(marketId => ({ marketId, differences: new Differences(), frames: [] }))
  }

  /** Whether a film that was begun for another moment goes on to this one: nobody has changed market since. */
  fits(end: Shared): boolean {
    const homes = homesIn(end)
    const isSame = this.reels.length === Math.max(1, Object.keys(end.markets).length)
    return isSame && [...this.homes].every(([id, marketId]) => homes.get(id) === marketId)
  }

  /** The workshop after one more fact, and when that was. Before the doors open there is nothing to see. */
  add(shared: Shared, time: number): void {
    if (shared.clock.kind === 'draft' && this.began === undefined) return
    this.began ??= time
    const at = Math.floor((time - this.began) / grain)
    if (this.waiting && at > this.waiting.at) this.shoot()
    this.waiting = { shared, at }
  }

  /** The films as far as they have come, with the words that stand at the end; none before the doors have opened. */
  films(end: Shared): Film[] {
    this.shoot()
    const { began } = this
    if (began === undefined) return []
    return this.reels.map(({ marketId, frames }) => {
      const texts = textsOf(end, marketId)
      const market = marketId === undefined ? {} : { market: end.markets[marketId]?.number }
      const seen = frames.map(frame => known(frame, texts)).filter(frame => Object.keys(frame).length > 1)
      return { seed: townOf(end, marketId).seed, ...market, began, texts, frames: seen }
    })
  }

  private shoot(): void {
    if (!this.waiting) return
    const { shared, at } = this.waiting
    this.waiting = undefined
    for (const { marketId, differences, frames } of this.reels) {
      const town = marketId === undefined ? townOf(shared) : townOf(this.atHome(shared), marketId)
      const frame = differences.since(town)
      if (frame) frames.push({ at: (at * grain) / 1000, ...frame })
    }
  }

  /** The same moment with everybody in the market that they came to belong to. */
  private atHome(shared: Shared): Shared {
    const moved = <Thing extends { id: string; marketId: string }>(things: Record<string, Thing>) =>
      Object.fromEntries(
        Object.entries(things).map(([id, one]) => [id, { ...one, marketId: this.homes.get(id) ?? one.marketId }]),
      )
    return { ...shared, seats: moved(shared.seats), actors: moved(shared.actors) }
  }
}

/** To which market each organisation and each seat belongs, where there are several. */
function homesIn({ markets, actors, seats }: Shared): ReadonlyMap<string, string> {
  const isOne = Object.keys(markets).length < 2
  const all = isOne ? [] : [...Object.values(actors), ...Object.values(seats)]
  return new Map(all.map(({ id, marketId }) => [id, marketId]))
}

/** Everything that has a name at the end, also ideas that have been withdrawn. */
function textsOf({ actors, challenges, ideas }: Shared, marketId: string | undefined): Film['texts'] {
  const isHere = (one: { marketId: string }) => marketId === undefined || one.marketId === marketId
  return Object.fromEntries([
    ...Object.values(actors).flatMap(actor => (isHere(actor) ? [[actor.id, actor.name]] : [])),
    ...Object.values(challenges).map(({ id, title }) => [id, title]),
    ...Object.values(ideas).flatMap(idea => (isHere(idea) ? [[idea.id, ideaSign(idea)]] : [])),
  ])
}

/** A frame without what has no name at the end: a challenge that was dropped, with its ideas. */
function known({ actors, challenges, ideas, gone, ...frame }: Frame, texts: Film['texts']): Frame {
  const isKnown = ({ id, challengeId = id }: { id: string; challengeId?: string }) =>
    texts[id] !== undefined && texts[challengeId] !== undefined
  const left = {
    actors: actors?.filter(isKnown),
    challenges: challenges?.filter(isKnown),
    ideas: ideas?.filter(isKnown),
    gone: gone?.filter(id => texts[id] !== undefined),
  }
  return { ...frame, ...Object.fromEntries(Object.entries(left).filter(([, things]) => (things?.length ?? 0) > 0)) }
}
