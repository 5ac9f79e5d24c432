import type { Sector } from '../../../model/actor.ts'
import type { TownActor } from '../../town.ts'
import type { Bands } from '../bands.ts'
import { type Frame, type HouseSpot, leading } from '../board.ts'
import { fitted, labelAt, paperOf, type Style } from '../text/labels.ts'
import type { Fitted, Typesetter } from '../text/typesetter.ts'
import { givenWay, rowsOf, type Wish } from './rows.ts'
import { roadHalf, type Shoreline } from './shoreline.ts'

export type Ground = { sector: Sector; line: Shoreline; frame: Frame; bands: Bands; style: Style; set: Typesetter }

/** What a house of the kit takes at scale 1, and what a finger needs. */
export const houseWidth = 150
export const houseHeight = 142
const finger = 44

/** A row between two heights: the middles of its labels' slots, and the names fitted to them. */
type Row = { left: number; room: number; wishes: Wish[]; slots: number[]; names: Fitted[] }

/** One way to stand: so many rows, houses of one scale, names in so many lines at most. */
type Plan = { rows: Row[]; scale: number; height: number; labelHeight: number; worth: number }

const gapOf = (font: number): number => font * 0.62

/** From the board's edge to the road's inland side, as narrow as it gets between two heights. */
function roomAt({ sector, line, frame, bands }: Ground, top: number, bottom: number): { left: number; room: number } {
  const margin = frame.font * 0.55
  const heights = Array.from({ length: 7 }, (_, turn) => top + ((bottom - top) * turn) / 6)
  const roads = heights.map(y => line.road(y) + line.inland * (roadHalf + 5))
  if (sector === 'ideaDriven') return { left: margin, room: Math.min(...roads) - margin }
  const left = Math.max(...roads)
  return { left, room: bands.width - margin - left }
}

/** How narrow a name can be set in so many lines, and how wide it would like to be. */
function wishOf(actor: TownActor, { style, set, frame }: Ground, lines: number): Wish {
  const extra = 1 + style.padX * 2 + style.lead
  const smallest = style.sizes.at(-1) ?? frame.font
  const need = set.narrowest(actor.name, style.weight, lines, 1).width * smallest + extra
  const ease = set.narrowest(actor.name, style.weight, 2, 0).width * (style.sizes[0] ?? smallest) + extra
  return { id: actor.id, need: Math.max(finger, need), want: Math.max(finger, need, Math.min(ease, frame.font * 11.5)) }
}

function planOf(actors: TownActor[], count: number, lines: number, ground: Ground): Plan {
  const { bands, frame, set, style } = ground
  const { top, shoreBottom } = bands
  const height = (shoreBottom - top) / count
  const gap = gapOf(frame.font)
  const places = Array.from({ length: count }, (_, row) => roomAt(ground, top + height * row, top + height * (row + 1)))
  const mean = places.reduce((sum, { room }) => sum + room, 0) / count
  const wishes = actors.map(actor => wishOf(actor, ground, lines))
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const grouped = rowsOf(wishes, count, mean, gap)
  const cap = bands.isPortrait ? 0.72 : 0.9
  const tall = (height - linesHeight(ground, Math.min(lines, 2)) - 14) / houseHeight
  const wide = Math.min(cap, tall, ...grouped.map((row, at) => broadest(row, (places[at]?.room ?? 0) - gap * row.length)))
  const house = Math.max(least, wide) * houseWidth + 4
  const rows = grouped.map((row, at): Row => {
    const { left, room } = places[at] ?? { left: 0, room: 0 }
    const slots = slotsOf(row, room - gap * row.length, house)
    const fits = row.map(({ id }, place) => fitted(set, names.get(id) ?? '', style, slots[place] ?? 0, lines))
    return { left, room, wishes: row, slots, names: fits }
  })
  const labelHeight = Math.max(...rows.flatMap(row => row.names.map(name => paperOf(name, style).height)))
  const scale = Math.min(Math.max(least, wide), (height - labelHeight - 14) / houseHeight)
  const all = rows.flatMap(row => row.names)
  const share = (isSo: (name: Fitted) => boolean) => all.filter(isSo).length / all.length
  const plain = 1 - 0.1 * share(name => name.size < (style.sizes[0] ?? 0)) - 0.35 * share(name => name.lines.length > 2)
  const cuts = share(name => name.isCut)
  const worth = scale * plain * (1 - cuts) - cuts
  return { rows, scale, height, labelHeight, worth: scale < least ? worth - 10 + scale : worth }
}

/** The smallest house that is still a house. */
const least = 0.2

const linesHeight = ({ style }: Ground, lines: number): number => lines * (style.sizes[0] ?? 14) * leading + style.padY * 2

/** The largest house for which a row still holds all its names. */
function broadest(row: Wish[], room: number): number {
  let [low, high] = [0, 1]
  for (let turn = 0; turn < 10; turn += 1) {
    const scale = (low + high) / 2
    const sum = row.reduce((total, { need }) => total + Math.max(need, scale * houseWidth + 4), 0)
    if (sum <= room) low = scale
    else high = scale
  }
  return low
}

/** Slots as wide as their labels: what they want if there is room, else what they need, else the longest give way. */
function slotsOf(row: Wish[], room: number, house: number): number[] {
  const wants = row.map(({ want }) => Math.max(want, house))
  const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0)
  if (total(wants) <= room) return wants
  const needs = row.map(({ need }) => Math.max(need, house))
  if (total(needs) >= room) return givenWay(needs, room)
  const share = (room - total(needs)) / Math.max(1, total(wants) - total(needs))
  return needs.map((need, at) => need + ((wants[at] ?? need) - need) * share)
}

/** Every row count and every number of lines is tried: large buildings and whole names win. */
function bestPlan(actors: TownActor[], ground: Ground): Plan | undefined {
  let best: Plan | undefined
  const fewest = Math.ceil(actors.length / 4)
  for (let count = fewest; count <= Math.min(actors.length, fewest + 6); count += 1) {
    for (const lines of [2, 3, 4]) {
      const plan = planOf(actors, count, lines, ground)
      if (!best || plan.worth > best.worth + 0.02) best = plan
      if (!plan.rows.some(row => row.names.some(name => name.isCut))) break
    }
  }
  return best
}

/** The houses of one bank in their rows, with their labels under them. */
export function housesOf(actors: TownActor[], ground: Ground): HouseSpot[] {
  const plan = actors.length > 0 ? bestPlan(actors, ground) : undefined
  if (!plan) return []
  const { top } = ground.bands
  const scale = Math.max(0.05, plan.scale)
  return plan.rows.flatMap((row, at) => {
    const bottom = top + plan.height * (at + 1)
    const free = plan.height - plan.labelHeight - scale * houseHeight - 8
    const foot = bottom - plan.labelHeight - 8 - Math.max(0, free) * 0.45
    const count = row.wishes.length
    const spare = Math.max(0, row.room - row.slots.reduce((sum, slot) => sum + slot, 0))
    let x = row.left + spare / (2 * count)
    return row.wishes.map(({ id }, place): HouseSpot => {
      const slot = row.slots[place] ?? 0
      const middle = x + slot / 2
      x += slot + spare / count
      const name = row.names[place] ?? { lines: [], size: 13, width: 0, isCut: false }
      const paper = paperOf(name, ground.style)
      const y = foot + (count > 2 && place === 1 ? -4 : (place % 2) * 2)
      const label = labelAt(name, ground.style, { x: middle - paper.width / 2, y: y + 6 })
      const width = Math.max(finger, paper.width, scale * houseWidth)
      const hit = { x: middle - width / 2, y: y - scale * houseHeight, width, height: label.box.y + label.box.height - y + scale * houseHeight }
      return { actorId: id, sector: ground.sector, row: at, scale, x: middle, y, label, hit }
    })
  })
}
