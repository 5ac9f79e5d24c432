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
import { rowsOf, spread, type Wish } from './rows.ts'

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

/** The smallest house that is still a house. */
const least = 0.2

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

function planOf(wishes: Wish[], names: Map<string, string>, count: number, lines: number, ground: Ground): Plan {
  const { bands, style } = ground
  const height = bands.shoreBottom - bands.top
  const room = spaceAt(ground, bands.top, bands.shoreBottom).room
  const grouped = rowsOf(wishes, count, room, gapOf(ground.frame.font))
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
function worthOf(rows: Row[], scale: number, size: number): { worth: number; hasCuts: boolean } {
  const all = rows.flatMap(row => row.tried)
  const mean = (weigh: (name: Tried) => number) => all.reduce((sum, name) => sum + weigh(name), 0) / all.length
  const extra = ({ lines }: Tried) => 0.18 * Math.max(0, lines - 2) + 0.4 * Math.max(0, lines - 3)
  const plain = Math.max(0.1, 1 - 0.08 * mean(name => Number(name.size < size)) - mean(extra))
  const divided = Math.max(0.1, 1 - 1.2 * mean(name => Number(name.isDivided)))
  const cuts = mean(name => Number(name.isCut))
  const worth = Math.min(scale, 1) * plain * divided * (1 - cuts) - cuts
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

/** Every row count and every number of lines is tried: large buildings and whole names win. */
function newPlan(actors: TownActor[], ground: Ground): Plan | undefined {
  let best: Plan | undefined
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const wishes = [2, 3, 4].map(lines => ({ lines, wished: actors.map(actor => wishOf(actor, ground, lines)) }))
  const fewest = Math.ceil(actors.length / 4)
  const counts = Array.from({ length: actors.length - fewest + 1 }, (_, at) => fewest + at)
    .map(count => ({ count, hope: hopeFor(count, actors.length, ground) }))
    .sort((a, b) => b.hope - a.hope)
  for (const { count, hope } of counts) {
    if (best && hope <= best.worth + 0.01) break
    for (const { lines, wished } of wishes) {
      const plan = planOf(wished, names, count, lines, ground)
      if (!best || plan.worth > best.worth + 0.01) best = plan
      if (!plan.hasCuts) break
    }
  }
  return best
}

const kept = new WeakMap<Typesetter, Map<string, Plan | undefined>>()
const mostPlans = 60

/** The best plan for these actors. What happens on the river changes nothing here: a plan is kept until a name changes. */
export function bestPlan(actors: TownActor[], ground: Ground): Plan | undefined {
  const { sector, bands, frame, set } = ground
  const board = [sector, bands.width, bands.height, bands.shores[sector], frame.font, frame.isScreen]
  const key = JSON.stringify([board, actors.map(({ id, name }) => [id, name])])
  const plans = kept.get(set) ?? new Map<string, Plan | undefined>()
  kept.set(set, plans)
  if (plans.has(key)) return plans.get(key)
  if (plans.size >= mostPlans) plans.clear()
  const plan = newPlan(actors, ground)
  plans.set(key, plan)
  return plan
}
