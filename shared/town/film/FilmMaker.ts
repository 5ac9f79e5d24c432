import type { Shared } from '../../model/workshop.ts'
import { marketsOf } from '../../views/desk/markets.ts'
import { townOf } from '../townOf.ts'
import { Differences } from './difference.ts'
import type { Film, Frame } from './film.ts'
import { hasParted } from './showing.ts'
import { textsOf } from './texts.ts'

/** What happens within so many milliseconds is one picture: far shorter than anything lasts in a film of three minutes. */
const grain = 5_000

type Reel = { marketId: string | undefined; differences: Differences; frames: Frame[] }

/** Where a film ends: the moment when people began to part, and how many frames each reel had by then. */
type End = { at: number; shared: Shared; lengths: readonly number[] }

/**
 * Films an evening while its story is told: a film for each market, of those who belong to it at the end, also while
 * the hall was still one. It ends where people last began to part; until then it goes on. Whoever films the same story
 * has the same film, whenever it was begun and however often it was looked at.
 */
export class FilmMaker {
  private readonly homes: ReadonlyMap<string, string>
  private readonly reels: Reel[]
  private began: number | undefined
  private waiting: { shared: Shared; at: number } | undefined
  private latest: Shared | undefined
  private end: End | undefined
  private next = 0

  /** `last` is the workshop as it will be at the end, as far as one knows. */
  constructor(last: Shared) {
    this.homes = homesIn(last)
    const markets = marketsOf(last)
    const ids = markets.length > 1 ? markets.map(({ id }) => id) : [undefined]
    this.reels = ids.map(marketId => ({ marketId, differences: new Differences(), frames: [] }))
  }

  /** The workshop as it is where the film ends; nothing before the doors have opened. */
  get last(): Shared | undefined {
    return this.end?.shared ?? this.latest
  }

  /** Whether everybody was filmed in the market to which they belong where the film ends. */
  get isSettled(): boolean {
    if (!this.last) return true
    const homes = homesIn(this.last)
    const isSame = this.reels.length === Math.max(1, Object.keys(this.last.markets).length)
    return isSame && [...homes].every(([id, marketId]) => this.homes.get(id) === marketId)
  }

  /** The workshop after one more fact, and when that was. Before the doors open there is nothing to see. */
  add(shared: Shared, time: number): void {
    const { clock } = shared
    if (clock.kind === 'draft' && this.began === undefined) return
    this.began ??= time
    const at = Math.max(this.next, Math.floor((time - this.began) / grain))
    if (this.waiting && at > this.waiting.at) this.shoot(this.waiting)
    this.waiting = { shared, at }
    this.latest = shared
    if (!hasParted(clock)) this.end = undefined
    else if (!this.end || (clock.kind === 'checkOut' && clock.startedAt !== this.end.at)) this.finish(shared)
  }

  /** The films as far as they go, in the words that stand now; none before the doors have opened. */
  films(now: Shared): Film[] {
    const { began, end, last, waiting } = this
    if (began === undefined || !last) return []
    return this.reels.map(({ marketId, differences, frames }, place) => {
      const words = textsOf(now, marketId)
      const ids = Object.keys(textsOf(last, marketId))
      const coming = end || !waiting ? undefined : this.frameOf(waiting, marketId, differences.copy())
      const shot = end ? frames.slice(0, end.lengths[place]) : [...frames, ...(coming ? [coming] : [])]
      return {
        seed: townOf(last, marketId).seed,
        ...(marketId === undefined ? {} : { market: last.markets[marketId]?.number }),
        began,
        ...(end ? { ended: end.at } : {}),
        texts: Object.fromEntries(ids.map(id => [id, words[id] ?? ''])),
        frames: shot.map(frame => known(frame, new Set(ids))).filter(frame => Object.keys(frame).length > 1),
      }
    })
  }

  /** The last picture is the one where people begin to part; what happens at once after it is not in it. */
  private finish(shared: Shared): void {
    if (!this.waiting) return
    this.next = this.waiting.at + 1
    this.shoot(this.waiting)
    this.end = { at: shared.clock.startedAt, shared, lengths: this.reels.map(({ frames }) => frames.length) }
  }

  private shoot(moment: { shared: Shared; at: number }): void {
    this.waiting = undefined
    for (const { marketId, differences, frames } of this.reels) {
      const frame = this.frameOf(moment, marketId, differences)
      if (frame) frames.push(frame)
    }
  }

  private frameOf({ shared, at }: { shared: Shared; at: number }, marketId: string | undefined, told: Differences) {
    const town = marketId === undefined ? townOf(shared) : townOf(this.atHome(shared), marketId)
    const frame = told.since(town)
    return frame && { at: (at * grain) / 1000, ...frame }
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

/** A frame without what is no longer there at the end: a challenge that was dropped, with its ideas. */
function known({ actors, challenges, ideas, gone, ...frame }: Frame, ids: ReadonlySet<string>): Frame {
  const isKnown = ({ id, challengeId = id }: { id: string; challengeId?: string }) =>
    ids.has(id) && ids.has(challengeId)
  const left = {
    actors: actors?.filter(isKnown),
    challenges: challenges?.filter(isKnown),
    ideas: ideas?.filter(isKnown),
    gone: gone?.filter(id => ids.has(id)),
  }
  return { ...frame, ...Object.fromEntries(Object.entries(left).filter(([, things]) => (things?.length ?? 0) > 0)) }
}
