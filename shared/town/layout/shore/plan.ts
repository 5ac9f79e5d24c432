import type { TownActor } from '../../town.ts'
import { leading } from '../board.ts'
import { textSpace } from '../text/labels.ts'
import type { Typesetter } from '../text/typesetter.ts'
import {
  broadest,
  type Ground,
  gapOf,
  houseHeight,
  houseWidth,
  overRoof,
  spaceAt,
  underFoot,
  widthsOf,
  wishOf,
} from './ground.ts'
import { joined, joinedAfterOne, mostInRow, rowsOf, spread, type Wish } from './rows.ts'

/** How a name would be set in its slot. */
type Tried = { lines: number; size: number; isCut: boolean; isDivided: boolean }

/** A row of houses: where it begins and ends, its slots from the left, and how the names would be set in them. */
export type Row = {
  top: number
  height: number
  left: number
  room: number
  wishes: Wish[]
  slots: number[]
  tried: Tried[]
  labelHeight: number
}

/** One way to stand: so many rows, houses of one scale, and what it is worth. */
export type Plan = { rows: Row[]; scale: number; lines: number; worth: number; hasCuts: boolean }

/** The smallest house that is still a house, and the smallest whose kind can be told from the back of a room: 75 px. */
const least = 0.2
const readable = 0.5

const capOf = ({ bands }: Ground): number => (bands.isPortrait ? 0.72 : 0.9)

/** Fits names to rows at given heights, with houses of a scale that the rows' widths allow. */
function filled(
  grouped: Wish[][],
  edges: number[],
  scale: number | undefined,
  lines: number,
  names: Map<string, string>,
  ground: Ground,
) {
  const { frame, set, style } = ground
  const gap = gapOf(frame.font)
  const smallest = style.sizes.at(-1) ?? frame.font
  const places = grouped.map((_, at) => spaceAt(ground, edges[at] ?? 0, edges[at + 1] ?? 0))
  const broad = grouped.map((row, at) => broadest(row, (places[at]?.room ?? 0) - gap * row.length))
  const wide = Math.max(least, Math.min(capOf(ground), scale ?? 1, ...broad))
  const rows = grouped.map((row, at) => {
    const { left, room } = places[at] ?? { left: 0, room: 0 }
    const slots = widthsOf(row, room - gap * row.length, wide * houseWidth + 4)
    const tried = row.map(({ id }, place) => {
      const space = { width: textSpace(slots[place] ?? 0, style), sizes: style.sizes, lines, weight: style.weight }
      const whole = set.whole(names.get(id) ?? '', space)
      return whole
        ? { lines: whole.lines.length, size: whole.size, isCut: false, isDivided: whole.isDivided }
        : { lines, size: smallest, isCut: true, isDivided: true }
    })
    const labelHeight = Math.max(...tried.map(({ lines: count, size }) => count * size * leading + style.padY * 2))
    return { left, room, wishes: row, slots, tried, labelHeight }
  })
  return { rows, wide }
}

/** Between a row's parts, besides its houses and its label. */
const airOf = (count: number): number => (underFoot + overRoof) * count

function planOf(grouped: Wish[][], names: Map<string, string>, lines: number, ground: Ground): Plan {
  const { bands, style } = ground
  const count = grouped.length
  const height = bands.shoreBottom - bands.top
  let edges = Array.from({ length: count + 1 }, (_, row) => bands.top + (height * row) / count)
  let scale: number | undefined
  let found = filled(grouped, edges, scale, lines, names, ground)
  // Rows are as high as their labels ask for: once with the houses that fit across, once with those that also fit in height.
  for (let turn = 0; turn < 2; turn += 1) {
    const labels = found.rows.reduce((sum, { labelHeight }) => sum + labelHeight, 0)
    scale = Math.min(found.wide, (height - labels - airOf(count)) / (houseHeight * count))
    const free = Math.max(0, height - labels - airOf(count) - scale * houseHeight * count) / count
    edges = [bands.top]
    for (const { labelHeight } of found.rows)
      edges.push((edges.at(-1) ?? 0) + labelHeight + underFoot + overRoof + scale * houseHeight + free)
    if (turn === 0) found = filled(grouped, edges, scale, lines, names, ground)
  }
  const rows = found.rows.map((row, at) => ({
    ...row,
    top: edges[at] ?? 0,
    height: (edges[at + 1] ?? 0) - (edges[at] ?? 0),
  }))
  return { rows, lines, scale: scale ?? least, ...worthOf(rows, scale ?? least, style.sizes[0] ?? 0) }
}

/** Large houses, whole names, few lines, the whole size. */
function worthOf(rows: Row[], scale: number, whole: number): { worth: number; hasCuts: boolean } {
  const all = rows.flatMap(row => row.tried)
  const mean = (weigh: (name: Tried) => number) => all.reduce((sum, name) => sum + weigh(name), 0) / all.length
  const extra = ({ lines }: Tried) => 0.18 * Math.max(0, lines - 2) + 0.4 * Math.max(0, lines - 3)
  const plain = Math.max(0.1, 1 - 0.08 * mean(name => Number(name.size < whole)) - mean(extra))
  const divided = Math.max(0.1, 1 - 1.5 * mean(name => Number(name.isDivided)))
  const cuts = mean(name => Number(name.isCut))
  const size = Math.min(scale, 1) * Math.min(1, scale / readable)
  // Where some names are cut and others are not, whole names win, however small the houses.
  const worth = size * plain * divided * (1 - cuts) - cuts - Number(cuts > 0)
  return { worth: scale < least ? worth - 10 + scale : worth, hasCuts: cuts > 0 }
}

/** What so many rows could be worth at best: those that cannot win are not tried. */
function hopeFor(count: number, actors: number, ground: Ground): number {
  const { bands, style } = ground
  const label = (style.sizes[0] ?? 14) * leading + style.padY * 2
  const tall = ((bands.shoreBottom - bands.top - airOf(count)) / count - label) / houseHeight
  const wide = (bands.shores[ground.sector] / Math.max(...spread(actors, count)) - 4) / houseWidth
  return Math.min(capOf(ground), tall, wide)
}

/** How the names would wish to stand, set in so many lines at most. */
type Wishes = { lines: number; wished: Wish[] }

const better = (one: Plan | undefined, other: Plan): Plan => (one && one.worth >= other.worth ? one : other)

/** The rows that stand, and whoever came last in one of them or in a new one: nobody else changes rows, or one does. */
function grownPlan(
  before: Plan,
  wishes: Wishes[],
  names: Map<string, string>,
  ground: Ground,
  ways: (rows: Wish[][], wish: Wish) => Wish[][][],
): Plan | undefined {
  let best: Plan | undefined
  for (const { lines, wished } of wishes) {
    const last = wished.at(-1)
    if (!last) return undefined
    const known = new Map(wished.map(wish => [wish.id, wish]))
    const rows = before.rows.map(row => row.wishes.flatMap(({ id }) => known.get(id) ?? []))
    for (const grouped of ways(rows, last)) best = better(best, planOf(grouped, names, lines, ground))
  }
  return best
}

/** What the rows that have grown must be worth of the best there are. */
const keeps = 0.3

/** How small a house may stay for them: 45 px where it is pressed, and 36 px on the wall. */
const plainOf = ({ frame }: Ground): number => (frame.isScreen ? 0.24 : 0.3)

/** On so many in all it is tried to move one of them. */
const mostMoved = 14

const isAsGood = (held: Plan, best: { worth: number; scale: number }, ground: Ground): boolean =>
  held.worth >= best.worth || (held.worth >= best.worth * keeps && held.scale >= Math.min(best.scale, plainOf(ground)))

/** Every row count and every number of lines is tried: large buildings and whole names win. */
function newPlan(counts: Hope[], wishes: Wishes[], names: Map<string, string>, ground: Ground): Plan | undefined {
  let best: Plan | undefined
  const { bands, frame } = ground
  const room = spaceAt(ground, bands.top, bands.shoreBottom).room
  for (const { count, hope } of counts) {
    if (best && hope <= best.worth + 0.01) break
    for (const { lines, wished } of wishes) {
      const plan = planOf(rowsOf(wished, count, room, gapOf(frame.font)), names, lines, ground)
      if (!best || plan.worth > best.worth + 0.01) best = plan
      if (!plan.hasCuts) break
    }
  }
  return best
}

/** A number of rows, and the largest houses that it could have. */
type Hope = { count: number; hope: number }

function hopesFor(actors: number, ground: Ground): Hope[] {
  const fewest = Math.ceil(actors / mostInRow)
  return Array.from({ length: actors - fewest + 1 }, (_, at) => fewest + at)
    .map(count => ({ count, hope: hopeFor(count, actors, ground) }))
    .sort((a, b) => b.hope - a.hope)
}

/**
 * The rows as they were before the last of them came, as long as they are nearly as good as the best: nobody changes rows
 * when somebody comes. What they could be worth at best is known without trying.
 */
function planAfter(before: Plan | undefined, actors: TownActor[], ground: Ground): Plan | undefined {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const wishes = [2, 3, 4].map(
    (lines): Wishes => ({ lines, wished: actors.map(actor => wishOf(actor, ground, lines)) }),
  )
  const counts = hopesFor(actors.length, ground)
  const scale = counts[0]?.hope ?? 0
  const { bands, style } = ground
  const label = (style.sizes[0] ?? 14) * leading * 2 + style.padY * 2
  const large = Math.min(capOf(ground), 0.6) * houseHeight
  const first = Math.max(1, Math.floor((bands.shoreBottom - bands.top) / (large + label + airOf(1))))
  const ways = (rows: Wish[][], wish: Wish) => (rows.length < first ? [[...rows, [wish]]] : joined(rows, wish))
  const most = { scale, worth: Math.min(scale, 1) * Math.min(1, scale / readable) }
  const same = wishes.filter(({ lines }) => lines === before?.lines)
  const first0 = before && !ground.frame.isScreen && grownPlan(before, same, names, ground, ways)
  if (first0 && isAsGood(first0, most, ground)) return first0
  const held = before && grownPlan(before, wishes, names, ground, ways)
  if (held && isAsGood(held, most, ground)) return held
  const best = newPlan(counts, wishes, names, ground)
  if (!best || !before || !held || isAsGood(held, best, ground))
    return held && best && isAsGood(held, best, ground) ? held : best
  const near = actors.length > mostMoved ? undefined : grownPlan(before, wishes, names, ground, joinedAfterOne)
  return near && isAsGood(near, best, ground) ? near : best
}

const kept = new WeakMap<Typesetter, Map<string, Plan | undefined>>()
const mostPlans = 400

/**
 * How these actors stand: the best way there is for the first of them, and then as they came. What happens on the river
 * changes nothing here: a plan is kept until a name changes.
 */
export function bestPlan(actors: TownActor[], ground: Ground): Plan | undefined {
  const { sector, bands, frame, set } = ground
  const board = [sector, bands.width, bands.height, bands.shores[sector], frame.font, frame.isScreen]
  const plans = kept.get(set) ?? new Map<string, Plan | undefined>()
  kept.set(set, plans)
  let plan: Plan | undefined
  for (let count = 1; count <= actors.length; count += 1) {
    const here = actors.slice(0, count)
    const key = JSON.stringify([board, here.map(({ id, name }) => [id, name])])
    if (!plans.has(key)) {
      if (plans.size >= mostPlans) plans.clear()
      plans.set(key, planAfter(plan, here, ground))
    }
    plan = plans.get(key)
  }
  return plan
}
