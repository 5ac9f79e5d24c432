import type { Sector } from '../../../model/actor.ts'
import type { Lane } from '../../layout/board.ts'
import type { TownIdea } from '../../town.ts'
import { type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'
import type { Piece } from '../piece.ts'

/** Equal steps between two places, as their middles. */
function evenly(from: number, to: number, long: number): { at: number; stretch: number }[] {
  const count = Math.max(1, Math.round((to - from) / long))
  const each = (to - from) / count
  return Array.from({ length: count }, (_, index) => ({ at: from + each * (index + 0.5), stretch: each / long }))
}

/** The path across the island: the knot's yarn sewn along it where a side has come, dashes where none has. */
export function lanePath(idea: TownIdea, { land, pavilion, y }: Lane, came: Set<Sector>, k: number): Laid[] {
  const halves = [
    { sector: 'ideaDriven' as const, from: land.from - 3, to: pavilion.x },
    { sector: 'public' as const, from: pavilion.x, to: land.to + 3 },
  ]
  return halves.flatMap(({ sector, from, to }) => {
    const id = `idea/${idea.id}/${sector}/path`
    if (!came.has(sector))
      return on(
        'path',
        ...evenly(from, to, 11 * k).map(({ at }, index): Piece => {
          return { id: `${id}/dash/${index}`, part: parts.pathDash, x: at, y, scale: k, tinted: 'land' }
        }),
      )
    const thread = evenly(from, to, 12 * k).map(({ at, stretch }, index): Piece => {
      return { id: `${id}/stitch/${index}`, part: parts.stitch, x: at, y, scale: k, stretch, tinted: 'land' }
    })
    const ground = { id, part: parts.path, x: from, y, scale: k, stretch: (to - from) / (100 * k) }
    return on('path', { ...ground, tinted: 'land' }, ...thread)
  })
}
