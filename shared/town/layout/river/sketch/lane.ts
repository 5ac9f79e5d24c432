import type { Sector } from '../../../../model/actor.ts'
import type { TownActor, TownIdea } from '../../../town.ts'
import { sayingsOf } from '../../text/begun.ts'
import { fitted, paperOf, type Style, type Styles } from '../../text/labels.ts'
import type { Fitted } from '../../text/typesetter.ts'
import { extents } from '../extents.ts'
import { bestCrowd, type Crowd, crowdsFor, type LaneSpace, signNeeds, type Tools } from './crowd.ts'

type Side = { pawns: TownActor[]; more: number; plate?: Fitted; hasChair: boolean; width: number }

/** What stands on one lane and how broad it is, before it is known where. */
export type LaneSketch = {
  idea: TownIdea
  /** Pawns that have a place on each side, from the pavilion outwards, and how many more there are. */
  sides: Record<Sector, Side>
  step: number
  sign: Fitted
  /** Until it has a name and a booked step, whose flag takes its room. */
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

/** Whether a place from this bank stands empty that nobody's own chair keeps already. */
const seeksBeside = ({ seeks, parties }: TownIdea, sector: Sector): boolean =>
  seeks === sector && parties.every(party => party.sector !== sector || party.lantern !== 'chair')

/** A sign carries its idea's number inside its paper, at its left. */
export const signStyle = ({ sign, number }: Styles, shown: Fitted | undefined): Style =>
  shown ? { ...sign, lead: paperOf(shown, number).width + sign.padX * 0.6 } : sign

/** What a flag may say: the nearest day and how many more steps there are, the same as a sum, or the day alone where there is less room. */
function flagsOf({ step }: TownIdea, { frame, styles, set }: Tools): Fitted[] {
  if (!step) return []
  const { flag } = frame.words
  const said = new Set([flag(step.day, step.more), flag(step.day, step.more, true), flag(step.day, 0)])
  return [...said].map(text => fitted(set, text, styles.flag, 9999, 1))
}

/** Packs one lane: first the pawns close up, then the largest crowd folds into "+n"; a cut name is the last way out. */
export function sketchLane(idea: TownIdea, actors: TownActor[], room: LaneSpace, tools: Tools): LaneSketch {
  const { k, mode } = room
  const { styles, set, frame } = tools
  const sayings = sayingsOf(idea.name)
  const least = sayings.at(-1) ?? idea.name
  const plate = paperOf(fitted(set, '+88', styles.number, 200, 1), styles.number)
  const numbered = fitted(set, String(idea.number), styles.number, 200, 1)
  const number = sayings.length > 1 || !idea.step || mode.sign === 'number' ? numbered : undefined
  const style = signStyle(styles, number)
  const isUnder = mode.sign === 'under'
  const isBare = mode.sign === 'number'
  const tail = isUnder ? 0 : gapAfterSign * k + (isBare ? paperOf(numbered, styles.number).width : 0)
  const all = { ideaDriven: standing(idea, actors, 'ideaDriven'), public: standing(idea, actors, 'public') }
  const chairs = { ideaDriven: seeksBeside(idea, 'ideaDriven'), public: seeksBeside(idea, 'public') }
  const sideOf = (sector: Sector, most: number, step: number): number =>
    sideWidth(
      Math.min(most, all[sector].length) + Number(chairs[sector]),
      step,
      most < all[sector].length ? plate.width : 0,
      k,
    )
  const crowds = crowdsFor(all.ideaDriven.length, all.public.length, room)
  const needs = signNeeds(least, room, tools, style)
  const packed = (wished: Fitted | undefined) => {
    const fixed = room.lead + tail + (wished ? flagRoom * k + paperOf(wished, styles.flag).width : 0)
    const free = ({ left, right, step }: Crowd): number =>
      room.width - fixed - sideOf('ideaDriven', left, step) - sideOf('public', right, step)
    return { wished, free, ...bestCrowd(crowds, free, needs) }
  }
  const ways = flagsOf(idea, tools).map(packed)
  const fewest = needs[0]?.lines ?? 1
  const easy = ways.find(
    way => way.lines === fewest && way.crowd.left + way.crowd.right === all.ideaDriven.length + all.public.length,
  )
  const { wished, crowd, lines, width: need, free } = easy ?? ways.at(-1) ?? packed(undefined)
  const isWide = free(crowd) < 0 && wished !== undefined
  const flag = isWide ? undefined : wished
  const rest = isUnder ? room.signWidth : Math.min(free(crowd), Math.max(frame.font * 11, need))
  const brief = isBare ? nothing : fitted(set, least, style, rest, lines)
  // A sentence goes on as far as there is land for it, in no more lines.
  const land = isUnder
    ? Math.max(paperOf(brief, style).width, Math.min(rest, room.land * 1.1))
    : Math.max(rest, Math.min(free(crowd) - room.width + room.land, frame.font * 20))
  const sign = sayings.slice(0, -1).reduceRight((said, text) => {
    const more = isBare ? nothing : fitted(set, text, style, land, brief.lines.length)
    return more.isCut || more.isDivided ? said : more
  }, brief)
  const paper = isBare ? paperOf(numbered, styles.number) : paperOf(sign, style)
  const side = (sector: Sector, most: number): Side => {
    const pawns = all[sector].slice(0, most)
    const more = all[sector].length - pawns.length
    const found = more > 0 ? fitted(set, `+${more}`, styles.number, 200, 1) : undefined
    return { pawns, more, plate: found, hasChair: chairs[sector], width: sideOf(sector, most, crowd.step) }
  }
  const sides = { ideaDriven: side('ideaDriven', crowd.left), public: side('public', crowd.right) }
  const flagWidth = idea.step ? flagRoom * k + (flag ? paperOf(flag, styles.flag).width : 8 * k) : 0
  const beside = isUnder ? 0 : paper.width + gapAfterSign * k
  const width = room.lead + sides.ideaDriven.width + sides.public.width + flagWidth + beside
  const reach = (room.width + room.land) / 2 - extents.pavilion.half * k
  const before = room.lead + beside + sides.ideaDriven.width
  const hasPlate = sides.ideaDriven.more + sides.public.more > 0
  const isOver = width > room.width + 0.5 || before > reach || width - before > reach
  return {
    idea,
    sides,
    step: crowd.step,
    sign,
    number,
    flag,
    signWidth: paper.width,
    signHeight: Math.max(paper.height, paperOf(numbered, styles.number).height),
    rise: Math.max(flag ? paperOf(flag, styles.flag).height + 1 : 0, hasPlate ? plate.height + 1 : 0),
    width,
    faults:
      Number(isOver) * 1000 +
      (sign.isCut ? 6 : Number(sign.isDivided) * 2 + Math.max(0, sign.lines.length - 2) / 2) +
      Number(isWide) * 2 +
      Number(hasPlate),
    lead: room.lead,
  }
}
