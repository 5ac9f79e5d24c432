import type { TownActor } from '../../town.ts'
import type { HouseSpot } from '../board.ts'
import { fitted, labelAt, paperOf } from '../text/labels.ts'
import { finger, type Ground, houseHeight, houseWidth, overRoof, underFoot } from './ground.ts'
import { bestPlan } from './growth.ts'
import type { Plan, Row } from './plan.ts'

/** Rows that hold as many as a neighbour step aside in turn, so that no columns arise. */
function asideOf(rows: Row[], at: number, spare: number, font: number): number {
  const own = rows[at]?.wishes.length
  const isSame = rows[at - 1]?.wishes.length === own || rows[at + 1]?.wishes.length === own
  const most = own === 1 ? font * 2.6 : font * 1.6
  return isSame ? (at % 2 ? 1 : -1) * Math.min(spare * (own === 1 ? 0.3 : 0.2), most) : 0
}

function rowSpots({ rows, scale, lines }: Plan, at: number, names: Map<string, string>, ground: Ground): HouseSpot[] {
  const row = rows[at]
  if (!row) return []
  const { sector, style, frame, set } = ground
  const free = row.height - row.labelHeight - scale * houseHeight - underFoot - overRoof
  const foot = row.top + overRoof + scale * houseHeight + Math.max(0, free) * 0.55
  const count = row.wishes.length
  const spare = Math.max(0, row.room - row.slots.reduce((sum, slot) => sum + slot, 0))
  let x = row.left + spare / (2 * count) + asideOf(rows, at, spare, frame.font)
  return row.wishes.map(({ id }, place) => {
    const slot = row.slots[place] ?? 0
    const middle = x + slot / 2
    x += slot + spare / count
    const name = fitted(set, names.get(id) ?? '', style, slot, lines)
    const paper = paperOf(name, style)
    const y = foot - (count > 2 && place % 2 === 1 ? 4 : 0)
    const label = labelAt(name, style, { x: middle - paper.width / 2, y: y + underFoot })
    const width = Math.max(finger, paper.width, scale * houseWidth)
    const top = y - scale * houseHeight
    const hit = { x: middle - width / 2, y: top, width, height: label.box.y + paper.height - top }
    return { actorId: id, sector, row: at, scale, x: middle, y, label, hit }
  })
}

/** The houses of one bank in their rows, with their labels under them. */
export function housesOf(actors: TownActor[], ground: Ground): HouseSpot[] {
  const plan = actors.length > 0 ? bestPlan(actors, ground) : undefined
  if (!plan) return []
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const shown = { ...plan, scale: Math.max(0.05, plan.scale) }
  return shown.rows.flatMap((_, at) => rowSpots(shown, at, names, ground))
}
