import { glyphOf, pawnOf } from '../../art/kit.ts'
import type { Lane, Point, SparkSpot } from '../../layout/board.ts'
import type { TownActor, TownIdea } from '../../town.ts'
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
    return pawn(idea, actor, { x, y, scale, enters: 'walk', from })
  })
  const { chair } = lane
  return [...placed, ...(chair ? invitation(`idea/${idea.id}/chair`, chair.x, chair.y, k) : [])]
}

/** A pawn and the sign on it. */
function pawn(idea: TownIdea, actor: TownActor, how: Pick<Piece, 'x' | 'y' | 'scale' | 'enters' | 'from'>): Laid[] {
  const id = `idea/${idea.id}/pawn/${actor.id}`
  const body: Piece = { ...how, id: `${id}/body`, part: pawnOf(actor.sector, actor.shade), tinted: 'pawns' }
  return on('pawn', body, { ...body, id: `${id}/sign`, part: glyphOf(actor.sign) })
}

/** How large a pawn is before a spark's pavilion, and how far from its middle it stands, in units of k. */
const small = { scale: 0.38, aside: 11 }

/** The pair's own pawns in front of their spark: each at the side of its bank, several in a row. */
export function sparkPeople(idea: TownIdea, { x, y }: SparkSpot, { k, actors }: Setting): Laid[] {
  const here = (sector: TownActor['sector']) =>
    idea.parties.filter(party => party.sector === sector).flatMap(({ actorId }) => actors.get(actorId) ?? [])
  const row = [...here('ideaDriven'), ...here('public')]
  const placeOf = ({ sector }: TownActor, at: number): number => {
    if (row.length > 1) return -1 + (2 * at) / (row.length - 1)
    return sector === 'ideaDriven' ? -1 : 1
  }
  return row.flatMap((actor, at) => {
    const spot: Point = { x: x + placeOf(actor, at) * small.aside * k, y: y + k }
    return pawn(idea, actor, { ...spot, scale: k * small.scale, enters: 'rise' })
  })
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
