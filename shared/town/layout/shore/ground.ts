import type { Sector } from '../../../model/actor.ts'
import type { TownActor } from '../../town.ts'
import type { Bands } from '../bands.ts'
import type { Frame } from '../board.ts'
import type { Style } from '../text/labels.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { Wish } from './rows.ts'
import { roadHalf, type Shoreline } from './shoreline.ts'

/** What one bank's houses are placed on and with. */
export type Ground = { sector: Sector; roads: number[]; frame: Frame; bands: Bands; style: Style; set: Typesetter }

/** Where the road's inland side is, at heights so many px apart. */
const roadStep = 12
export const roadsOf = (line: Shoreline, height: number): number[] =>
  Array.from(
    { length: Math.ceil(height / roadStep) + 2 },
    (_, at) => line.road(at * roadStep) + line.inland * (roadHalf + 4),
  )

/** What a house of the kit takes at scale 1, and what a finger needs. */
export const houseWidth = 150
export const houseHeight = 142
export const finger = 44

/** Between a house's foot and its label, and between a row's label and the next row's roofs. */
export const underFoot = 6
export const overRoof = 8

export const gapOf = (font: number): number => font * 0.45

const sum = (widths: number[]): number => widths.reduce((total, width) => total + width, 0)

/** From the board's edge to the road's inland side, as narrow as it gets between two heights. */
export function spaceAt(
  { sector, roads, frame, bands }: Ground,
  top: number,
  bottom: number,
): { left: number; room: number } {
  const margin = frame.font * 0.55
  const isLeft = sector === 'ideaDriven'
  let road = isLeft ? Number.POSITIVE_INFINITY : 0
  for (let at = Math.floor(top / roadStep); at <= Math.ceil(bottom / roadStep); at += 1) {
    const x = roads[at] ?? road
    road = isLeft ? Math.min(road, x) : Math.max(road, x)
  }
  return isLeft ? { left: margin, room: road - margin } : { left: road, room: bands.width - margin - road }
}

/** How narrow a name can be set in so many lines, and how wide it would like to be. */
export function wishOf(actor: TownActor, { style, set, frame }: Ground, lines: number): Wish {
  const extra = 1.5 + style.padX * 2 + style.lead
  const smallest = style.sizes.at(-1) ?? frame.font
  const need = set.narrowest(actor.name, style.weight, lines, 1).width * smallest + extra
  const ease = set.narrowest(actor.name, style.weight, 2, 0).width * (style.sizes[0] ?? smallest) + extra
  return { id: actor.id, need: Math.max(finger, need), want: Math.max(finger, need, Math.min(ease, frame.font * 11.5)) }
}

/** Too little room: only the longest give way, to one width. */
export function givenWay(needs: number[], room: number): number[] {
  let rest = room
  let most = 0
  for (const [at, need] of [...needs].sort((a, b) => a - b).entries()) {
    most = rest / (needs.length - at)
    if (need > most) break
    rest -= need
  }
  return needs.map(need => Math.min(need, Math.max(0, most)))
}

/** Slots as wide as their labels: what they want if there is room, else what they need, else the longest give way. */
export function widthsOf(row: Wish[], room: number, house: number): number[] {
  const wants = row.map(({ want }) => Math.max(want, house))
  if (sum(wants) <= room) return wants
  const needs = row.map(({ need }) => Math.max(need, house))
  if (sum(needs) >= room) return givenWay(needs, room)
  const share = (room - sum(needs)) / Math.max(1, sum(wants) - sum(needs))
  return needs.map((need, at) => need + ((wants[at] ?? need) - need) * share)
}

/** The largest scale of houses for which a row still holds all its names; where it cannot, the longest give way. */
export function broadest(row: Wish[], room: number): number {
  const needs = row.map(({ need }) => need)
  if (sum(needs) > room) return (Math.min(...givenWay(needs, room)) - 4) / houseWidth
  // Houses as broad as what the wider names leave to each of the others.
  let [rest, count] = [room, needs.length]
  for (const need of [...needs].sort((a, b) => b - a)) {
    if (need <= rest / count) break
    rest -= need
    count -= 1
  }
  return (rest / Math.max(1, count) - 4) / houseWidth
}
