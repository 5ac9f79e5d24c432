import type { Sector } from '../../../../model/actor.ts'
import type { TownActor, TownIdea } from '../../../town.ts'
import { type Frame, leading } from '../../board.ts'
import { fitted, paperOf, type Styles } from '../../text/labels.ts'
import type { Fitted, Typesetter } from '../../text/typesetter.ts'
import { above, below, extents, roofPostOver } from '../extents.ts'
import type { Mode } from './mode.ts'

type Side = { pawns: TownActor[]; more: number; plate?: Fitted; hasChair: boolean; width: number }

/** What stands on one lane and how broad it is, before it is known where. */
export type LaneSketch = {
  idea: TownIdea
  /** Pawns that have a place on each side, from the pavilion outwards, and how many more there are. */
  sides: Record<Sector, Side>
  step: number
  sign: Fitted
  number?: Fitted
  flag?: Fitted
  signWidth: number
  signHeight: number
  /** How high over its line its flag and its plates reach. */
  rise: number
  /** From the sign's left edge (or the first pawn's) to the flag's right. */
  width: number
  /** What it lacks: a whole name weighs more than a place for every pawn. */
  faults: number
  lead: number
}

/**
 * The room a lane has for what stands between its inner posts; `lead` is what the island's tag takes at its left, `land` how
 * broad the land is on which its pavilion must stand.
 */
export type LaneRoom = {
  k: number
  mode: Mode
  width: number
  signWidth: number
  isPortrait: boolean
  lead: number
  land: number
}

/** What the river is set with. Numbers are for finding an idea at the market: in the evening the names are enough. */
export type Tools = { frame: Frame; styles: Styles; set: Typesetter; hasNumbers: boolean }

/** Closed up no further than this share of k. */
const closest = 15.3
const nothing: Fitted = { lines: [], size: 13, width: 0, isCut: true, isDivided: false }

export const gapAfterSign = 6

/** From the last pawn to the flag: the tree that carries it. */
const flagRoom = 19

/** From the pavilion's middle to the outer edge of the last pawn. */
const sideWidth = (places: number, step: number, plate: number, k: number): number =>
  (places === 0 ? 23 * k : (29 + 12) * k + (places - 1) * step) + (plate > 0 ? plate + 3 : 0)

/** Who has its pawn on a lane: its parties in the order in which they came, then any who only stand there. */
function standing(idea: TownIdea, actors: TownActor[], sector: Sector): TownActor[] {
  const turn = new Map(idea.parties.map(({ actorId }, place) => [actorId, place]))
  return actors
    .filter(actor => actor.ideaId === idea.id && actor.sector === sector)
    .sort((a, b) => (turn.get(a.id) ?? 99) - (turn.get(b.id) ?? 99) || a.number - b.number)
}

/** Packs one lane: first the pawns close up, then the largest crowd folds into "+n"; a cut name is the last way out. */
export function sketchLane(idea: TownIdea, actors: TownActor[], room: LaneRoom, tools: Tools): LaneSketch {
  const { k, mode } = room
  const { styles, set, frame } = tools
  const plate = paperOf(fitted(set, '+88', styles.number, 200, 1), styles.number)
  const numbered = fitted(set, String(idea.number), styles.number, 200, 1)
  const number = tools.hasNumbers || mode.sign === 'number' ? numbered : undefined
  const numberWidth = number ? paperOf(number, styles.number).width : 0
  const wished = idea.step
    ? fitted(set, frame.words.flag(idea.step.day, idea.step.more), styles.flag, 9999, 1)
    : undefined
  const isUnder = mode.sign === 'under'
  const tail = isUnder ? 0 : numberWidth + gapAfterSign * k
  const all = { ideaDriven: standing(idea, actors, 'ideaDriven'), public: standing(idea, actors, 'public') }
  const chairs = { ideaDriven: idea.seeks === 'ideaDriven', public: idea.seeks === 'public' }
  const sideOf = (sector: Sector, most: number, step: number): number =>
    sideWidth(
      Math.min(most, all[sector].length) + Number(chairs[sector]),
      step,
      most < all[sector].length ? plate.width : 0,
      k,
    )
  const fixed = room.lead + tail + (wished ? flagRoom * k + paperOf(wished, styles.flag).width : 0)
  const free = ({ left, right, step }: Crowd): number =>
    room.width - fixed - sideOf('ideaDriven', left, step) - sideOf('public', right, step)
  const crowds = crowdsFor(all.ideaDriven.length, all.public.length, room)
  const { crowd, lines } = bestCrowd(crowds, free, signNeeds(idea, room, tools))
  const isWide = free(crowd) < 0 && wished !== undefined
  const flag = isWide ? undefined : wished
  const rest = isUnder ? room.signWidth - numberWidth : Math.min(free(crowd), frame.font * 11 - numberWidth)
  const sign = mode.sign === 'number' ? nothing : fitted(set, idea.name, styles.sign, rest, lines)
  const paper = sign.lines.length > 0 ? paperOf(sign, styles.sign) : { width: 0, height: 0 }
  const side = (sector: Sector, most: number): Side => {
    const pawns = all[sector].slice(0, most)
    const more = all[sector].length - pawns.length
    const found = more > 0 ? fitted(set, `+${more}`, styles.number, 200, 1) : undefined
    return { pawns, more, plate: found, hasChair: chairs[sector], width: sideOf(sector, most, crowd.step) }
  }
  const sides = { ideaDriven: side('ideaDriven', crowd.left), public: side('public', crowd.right) }
  const flagWidth = idea.step ? flagRoom * k + (flag ? paperOf(flag, styles.flag).width : 8 * k) : 0
  const signWidth = paper.width + numberWidth
  const width =
    room.lead + sides.ideaDriven.width + sides.public.width + flagWidth + (isUnder ? 0 : signWidth + gapAfterSign * k)
  const reach = (room.width + room.land) / 2 - extents.pavilion.half * k
  const before = room.lead + (isUnder ? 0 : signWidth + gapAfterSign * k) + sides.ideaDriven.width
  const hasPlate = sides.ideaDriven.more + sides.public.more > 0
  const isOver = width > room.width + 0.5 || before > reach || width - before > reach
  return {
    idea,
    sides,
    step: crowd.step,
    sign,
    number,
    flag,
    signWidth,
    signHeight: Math.max(paper.height, paperOf(numbered, styles.number).height),
    rise: Math.max(flag ? paperOf(flag, styles.flag).height + 1 : 0, hasPlate ? plate.height + 1 : 0),
    width,
    faults: Number(isOver) * 40 + Number(sign.isCut) * 3 + Number(isWide) * 3 + Number(hasPlate),
    lead: room.lead,
  }
}

/** What a sign of so many lines needs beside its pawns, and whether pawns may fold for it. */
type SignNeed = { width: number; lines: number; mayFold: boolean }

/** From as many lines as stand beside the art without making its lane higher, to words divided between syllables. */
function signNeeds({ name }: TownIdea, { k, mode }: LaneRoom, { styles, set }: Tools): SignNeed[] {
  if (mode.sign !== 'beside') return [{ width: 0, lines: 2, mayFold: true }]
  const { sizes, weight, padX, padY, lead } = styles.sign
  const size = sizes.at(-1) ?? 13
  const low = ((above + below - roofPostOver) * k - 4 - padY * 2) / ((sizes[0] ?? size) * leading)
  const few = Math.min(2, Math.max(1, Math.floor(low)))
  const need = (lines: number, level: 0 | 1 | 2, mayFold: boolean): SignNeed => ({
    width: set.narrowest(name, weight, lines, level).width * size + padX * 2 + lead + 2,
    lines,
    mayFold,
  })
  const wide = Array.from({ length: 3 - few }, (_, turn) => need(few + turn, few + turn > 1 ? 1 : 0, false))
  return [...wide, need(3, 1, true), need(3, 2, true)]
}

type Crowd = { left: number; right: number; step: number }

/** How pawns may stand, from the roomiest: closing up, then folding the larger side, a plate in the place of two. */
function crowdsFor(left: number, right: number, { k, isPortrait }: LaneRoom): Crowd[] {
  const span = (isPortrait ? 46 : 70) * k
  const most = Math.max(left, right)
  const tight = closest * k
  const widest = Math.max(tight, Math.min(23 * k, most > 1 ? span / (Math.min(most, 4) - 1) : 23 * k))
  const found = [widest, (widest + tight) / 2, tight].map(step => ({ left, right, step }))
  let [a, b] = [left, right]
  while (Math.max(a, b) > 1) {
    if (a >= b) a = Math.max(1, a - (a === left ? 2 : 1))
    else b = Math.max(1, b - (b === right ? 2 : 1))
    found.push({ left: a, right: b, step: tight })
  }
  return found
}

/** The roomiest crowd beside which the sign is whole, in as few lines as can be; else the roomiest that fits at all. */
function bestCrowd(
  crowds: Crowd[],
  free: (crowd: Crowd) => number,
  needs: SignNeed[],
): { crowd: Crowd; lines: number } {
  const first = crowds[0] ?? { left: 1, right: 1, step: 0 }
  for (const { width, lines, mayFold } of needs) {
    const crowd = crowds.find(({ left, right, ...other }) => {
      const isWhole = left === first.left && right === first.right
      return (mayFold || isWhole) && free({ left, right, ...other }) >= width
    })
    if (crowd) return { crowd, lines }
  }
  const crowd =
    crowds.find(other => free(other) >= 0) ??
    crowds.reduce((best, other) => (free(other) > free(best) ? other : best), first)
  return { crowd, lines: 3 }
}
