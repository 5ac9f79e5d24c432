import { glyphOf, pawnOf } from '../../art/kit.ts'
import type { Lane } from '../../layout/board.ts'
import type { TownIdea } from '../../town.ts'
import { glow, type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'
import type { Piece } from '../piece.ts'
import type { Setting } from './setting.ts'

/** The parties' pawns at their pavilion; a place that somebody said no to keeps an inviting light, and so does one that is sought. */
export function people(idea: TownIdea, lane: Lane, { k, isPortrait, actors }: Setting): Laid[] {
  const scale = k * (isPortrait ? 0.5 : 0.54)
  const placed = lane.pawns.flatMap(({ actorId, sector, x, y }): Laid[] => {
    const party = idea.parties.find(one => one.actorId === actorId)
    if (party?.lantern === 'chair') return invitation(`idea/${idea.id}/chair/${actorId}`, x, y, k)
    const actor = actors.get(actorId)
    if (!actor) return []
    const from = { x: sector === 'ideaDriven' ? lane.from : lane.to, y: lane.y }
    const id = `idea/${idea.id}/pawn/${actorId}`
    const body: Piece = {
      id: `${id}/body`,
      part: pawnOf(sector, actor.shade),
      x,
      y,
      scale,
      tinted: 'pawns',
      enters: 'walk',
      from,
    }
    return on('pawn', body, { ...body, id: `${id}/sign`, part: glyphOf(actor.sign) })
  })
  const { chair } = lane
  return [...placed, ...(chair ? invitation(`idea/${idea.id}/chair`, chair.x, chair.y, k) : [])]
}

/** An empty chair is no broader than the pawn whose place it keeps: it is drawn smaller, and its lantern moves it aside. */
const chair = { scale: 0.8, aside: 3 }

const invitation = (id: string, x: number, y: number, k: number): Laid[] => [
  ...on('lamp', {
    ...{ id, part: parts.chair, x: x - chair.aside * k, y, scale: k * chair.scale },
    ...{ tinted: 'none', enters: 'light' },
  }),
  ...glow(`${id}/glow`, x, y - 12 * k, 24 * k, 0.7),
]
