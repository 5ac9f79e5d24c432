import type { Sector } from '../../../model/actor.ts'
import type { Lane } from '../../layout/board.ts'
import type { TownIdea } from '../../town.ts'
import { glow, type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'
import { type Arch, along } from './arch.ts'
import { deck, ghostDeck } from './deck.ts'
import { lanePath } from './lanePath.ts'
import { lanterns } from './lanterns.ts'
import { people } from './people.ts'
import type { Setting } from './setting.ts'

const rise = 9

/** The two spans of a lane, each from its own bank. */
export const archesOf = (lane: Lane, k: number): Record<Sector, Arch> => ({
  ideaDriven: { from: { x: lane.from, y: lane.y }, to: { x: lane.land.from + 5 * k, y: lane.y }, rise: rise * k },
  public: { from: { x: lane.to, y: lane.y }, to: { x: lane.land.to - 5 * k, y: lane.y }, rise: rise * k },
})

/** The five pillars as posts: red with a white knob, or dashed; the third stands on the roof. */
function posts(idea: TownIdea, lane: Lane, { k, dashes, pillars }: Setting): Laid[] {
  const standing = idea.pillars
  if (!standing) return []
  return pillars.flatMap((name, index) => {
    const spot = lane.posts[index]
    if (!spot) return []
    const [isShort, holds] = [index === 2, standing[name]]
    const yes = isShort ? parts.postShort : parts.post
    const waits = isShort ? parts.postShortWaits(dashes) : parts.postWaits(dashes)
    const piece = { id: `idea/${idea.id}/post/${index}/${holds}`, part: holds ? yes : waits, ...spot, scale: k * 0.98 }
    return holds
      ? on('stand', { ...piece, tinted: 'bridges', enters: 'rise' })
      : on('mark', { ...piece, tinted: 'none' })
  })
}

/** An event card lies across the deck: a crack and a question while it is open, a patch sewn with yarn after. */
function crack(idea: TownIdea, { crack: at }: Lane, k: number): Laid[] {
  const id = `idea/${idea.id}/crack`
  if (idea.crack === 'mended')
    return on('deck', {
      ...{ id: `${id}/mended`, part: parts.crackMended, ...at, scale: k * 1.1, tinted: 'bridges', enters: 'sew' },
    })
  if (idea.crack !== 'open') return []
  const [open, mark] = [`${id}/open`, `${id}/mark`]
  return [
    ...on('deck', { id: open, part: parts.crack, ...at, scale: k * 1.1, tinted: 'bridges', enters: 'crack' }),
    ...on('mark', {
      ...{ id: mark, part: parts.crackMark, x: at.x, y: at.y + 9 * k, scale: k, tinted: 'none', enters: 'crack' },
    }),
  ]
}

/** The idea's pavilion, where the two halves meet. */
function pavilion(idea: TownIdea, { pavilion: { x, y } }: Lane, k: number): Laid[] {
  const [id, roof] = [`idea/${idea.id}/pavilion`, idea.number % 6]
  const [scale, isBank] = [k * 0.79, idea.state === 'bank']
  const part = isBank ? parts.pavilionBank(roof) : parts.pavilion(roof)
  const house = on('stand', { id: `${id}/${isBank}`, part, x, y, scale, tinted: 'houses', enters: 'rise' })
  if (isBank) return house
  const isBridge = idea.state === 'bridge'
  return [
    ...house,
    ...on('lamp', { id: `${id}/lit`, part: parts.pavilionLit, x, y, scale, tinted: 'none', enters: 'light' }),
    ...glow(`${id}/glow/${isBridge}`, x, y - 16 * k, (isBridge ? 44 : 30) * k, isBridge ? 0.8 : 0.5),
  ]
}

/** Everything on one idea's lane, from bank to bank. */
export function lanePieces(idea: TownIdea, lane: Lane, setting: Setting): Laid[] {
  const { k, dashes } = setting
  const came = new Set(idea.parties.map(({ sector }) => sector))
  const arches = archesOf(lane, k)
  const isMet = idea.state === 'bridge'
  const spans = Sectors.flatMap(sector => {
    const look = { arch: arches[sector], k, dashes, planks: idea.planks, isMet }
    const id = `idea/${idea.id}/${sector}`
    return came.has(sector) ? deck(id, look) : ghostDeck(id, look)
  })
  const step = lane.tree
    ? on('stand', {
        ...{ id: `idea/${idea.id}/step`, part: parts.stepTree, ...lane.tree, scale: k * 0.9, tinted: 'houses' },
        enters: 'grow',
      })
    : []
  return [
    ...lanePath(idea, lane, came, k),
    ...spans,
    ...crack(idea, lane, k),
    ...posts(idea, lane, setting),
    ...lanterns(idea, lane, setting, sector => share => along(arches[sector], share)),
    ...pavilion(idea, lane, k),
    ...people(idea, lane, setting),
    ...step,
  ]
}

const Sectors: readonly Sector[] = ['ideaDriven', 'public']
