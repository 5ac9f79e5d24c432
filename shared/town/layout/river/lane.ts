import type { Sector } from '../../../model/actor.ts'
import type { TownActor, TownIdea } from '../../town.ts'
import type { Frame } from '../board.ts'
import { fitted, paperOf, type Styles } from '../text/labels.ts'
import type { Fitted, Typesetter } from '../text/typesetter.ts'
import type { Mode } from './mode.ts'

/** What stands on one lane and how broad it is, before it is known where. */
export type LaneSketch = {
  idea: TownIdea
  /** Pawns that have a place on each side, from the pavilion outwards, and how many more there are. */
  sides: Record<Sector, { pawns: TownActor[]; more: number; plate?: Fitted; hasChair: boolean; width: number }>
  step: number
  sign: Fitted
  number: Fitted
  flag?: Fitted
  signWidth: number
  signHeight: number
  /** From the sign's left edge (or the first pawn's) to the flag's right. */
  width: number
  isCut: boolean
}

/** The room a lane has for what stands between its inner posts. */
export type LaneRoom = { k: number; mode: Mode; width: number; signWidth: number; isPortrait: boolean }

export type Tools = { frame: Frame; styles: Styles; set: Typesetter }

/** Closed up no further than this share of k. */
const closest = 15.3
const nothing: Fitted = { lines: [], size: 13, width: 0, isCut: true }

export const gapAfterSign = 6

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

type Crowd = { pawns: TownActor[]; more: number; plate?: Fitted; hasChair: boolean; width: number }

/** One side's pawns, of whom only so many get a place of their own. */
function crowdOf(all: TownActor[], most: number, hasChair: boolean, step: number, k: number, { styles, set }: Tools): Crowd {
  const pawns = all.slice(0, most)
  const more = all.length - pawns.length
  const plate = more > 0 ? fitted(set, `+${more}`, styles.number, 200, 1) : undefined
  const plateWidth = plate ? paperOf(plate, styles.number).width : 0
  const width = sideWidth(pawns.length + Number(hasChair), step, plateWidth, k)
  return { pawns, more, plate, hasChair, width }
}

/** Packs one lane: first the pawns close up, then the largest crowd folds into "+n"; a cut name is the last way out. */
export function sketchLane(idea: TownIdea, actors: TownActor[], room: LaneRoom, tools: Tools): LaneSketch {
  const { k, mode } = room
  const { styles, set, frame } = tools
  const number = fitted(set, String(idea.number), styles.number, 200, 1)
  const numberWidth = paperOf(number, styles.number).width
  const flag = idea.step ? fitted(set, frame.words.flag(idea.step.day, idea.step.more), styles.flag, room.width * 0.6, 1) : undefined
  const flagWidth = flag ? 19 * k + paperOf(flag, styles.flag).width : 0
  const all = { ideaDriven: standing(idea, actors, 'ideaDriven'), public: standing(idea, actors, 'public') }
  const attempt = (step: number, mostLeft: number, mostRight: number): LaneSketch => {
    const left = crowdOf(all.ideaDriven, mostLeft, idea.seeks === 'ideaDriven', step, k, tools)
    const right = crowdOf(all.public, mostRight, idea.seeks === 'public', step, k, tools)
    const crowd = left.width + right.width + flagWidth
    const free = mode.sign === 'under' ? room.signWidth : Math.min(room.width - crowd - gapAfterSign * k, frame.font * 11)
    const sign =
      mode.sign === 'number' ? nothing : fitted(set, idea.name, styles.sign, free - numberWidth, mode.sign === 'under' ? 2 : 3)
    const paper = sign.lines.length > 0 ? paperOf(sign, styles.sign) : { width: 0, height: paperOf(number, styles.number).height + 4 }
    const signWidth = paper.width + numberWidth
    const width = mode.sign === 'under' ? crowd : crowd + signWidth + gapAfterSign * k
    return {
      idea,
      sides: { ideaDriven: left, public: right },
      step,
      sign,
      number,
      flag,
      signWidth,
      signHeight: Math.max(paper.height, paperOf(number, styles.number).height),
      width,
      isCut: sign.isCut,
    }
  }
  return packed(attempt, [all.ideaDriven.length, all.public.length], room)
}

function packed(
  attempt: (step: number, left: number, right: number) => LaneSketch,
  [left, right]: [number, number],
  { k, width, isPortrait, mode }: LaneRoom,
): LaneSketch {
  const span = (isPortrait ? 46 : 70) * k
  const most = Math.max(left, right)
  const widest = Math.max(closest * k, Math.min(23 * k, most > 1 ? span / Math.max(1, Math.min(most, 4) - 1) : 23 * k))
  const fits = (lane: LaneSketch) => lane.width <= width && (!lane.isCut || mode.sign === 'number')
  let found = attempt(widest, left, right)
  for (const share of [0.5, 1]) {
    if (!fits(found)) found = attempt(widest + (closest * k - widest) * share, left, right)
  }
  let [a, b] = [left, right]
  while (!fits(found) && Math.max(a, b) > 2) {
    if (a >= b) a -= a === left ? 2 : 1
    else b -= b === right ? 2 : 1
    const next = attempt(found.step, Math.max(1, a), Math.max(1, b))
    if (next.width <= width || found.width > width) found = next
  }
  while (found.width > width && Math.max(a, b) > 1) {
    ;[a, b] = [Math.min(a, Math.max(a, b) - 1), Math.min(b, Math.max(a, b) - 1)]
    found = attempt(found.step, Math.max(1, a), Math.max(1, b))
  }
  return found
}
