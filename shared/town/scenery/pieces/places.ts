import { houseOf, litOf } from '../../art/kit.ts'
import type { HouseSpot, IslandSpot, Layout } from '../../layout/board.ts'
import type { Town, TownActor, TownIdea } from '../../town.ts'
import { sparkPeople } from '../lane/people.ts'
import type { Setting } from '../lane/setting.ts'
import { glow, type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'

/** A building on its bank: dim while its people are out, lit at home; a dashed plot before its tile is written. */
export function house({ x, y, scale }: HouseSpot, actor: TownActor): Laid[] {
  const id = `actor/${actor.id}`
  if (!actor.isWritten) return on('mark', { id: `${id}/plot`, part: parts.plot, x, y, scale, tinted: 'none' })
  const { sign, sector, shade } = actor
  const walls = on('stand', {
    ...{ id: `${id}/house/${sign}/${shade}`, part: houseOf(sign, sector, shade), x, y, scale, tinted: 'houses' },
    enters: 'grow',
  })
  if (!actor.isLit) return walls
  return [
    ...walls,
    ...on('lamp', {
      ...{ id: `${id}/lit/${sign}`, part: litOf(sign), x, y, scale, tinted: 'none', enters: 'light' },
    }),
    ...glow(`${id}/glow`, x, y - 50 * scale, 95 * scale, 0.42),
  ]
}

/**
 * Ideas without a lane: lit while they are fresh, with their own pair in front, dark in the bank. A pavilion is the same piece
 * when it comes to stand on a lane.
 */
export const sparks = (ideas: ReadonlyMap<string, TownIdea>, spot: IslandSpot, setting: Setting): Laid[] =>
  spot.sparks.flatMap((at): Laid[] => {
    const { ideaId, x, y, isBank } = at
    const { k } = setting
    const idea = ideas.get(ideaId)
    if (!idea) return []
    const roof = idea.number % 6
    const [id, scale] = [`idea/${ideaId}/pavilion`, k * 0.74]
    if (isBank) return on('stand', { id: `${id}/true`, part: parts.pavilionBank(roof), x, y, scale, tinted: 'houses' })
    return [
      ...on('stand', {
        ...{ id: `${id}/false`, part: parts.pavilion(roof), x, y, scale, tinted: 'houses', enters: 'rise' },
      }),
      ...on('lamp', { id: `${id}/lit`, part: parts.pavilionLit, x, y, scale, tinted: 'none', enters: 'light' }),
      ...glow(`${id}/glow`, x, y - 13 * k, 30 * k, 0.8),
      ...sparkPeople(idea, at, setting),
    ]
  })

/** The challenge's knot of yarn on its pin, above the light: red thread is where to look. */
export function knot(town: Town, { challengeId, knot: at, knotScale }: IslandSpot): Laid[] {
  const state = town.challenges.find(({ id }) => id === challengeId)?.knot ?? 'tied'
  const id = `challenge/${challengeId}/knot/${state}`
  const enters = state === 'tied' ? 'rise' : 'loosen'
  return on('mark', { id, part: parts.knot(state), ...at, scale: knotScale, tinted: 'none', enters })
}

/** The bench of honest noes: one cushion for each, up to eight. */
export function bench({ bench: { x, y, scale, cushions } }: Layout): Laid[] {
  return [
    ...on('stand', { id: 'bench', part: parts.bench, x, y, scale, tinted: 'houses' }),
    // On the seat, in front of its back.
    ...cushions.flatMap((at, index) =>
      on('lamp', {
        ...{ id: `bench/${index}`, part: parts.cushion(index % 4), x: at.x, y: at.y, scale },
        ...{ tinted: 'houses', enters: 'drop' },
      }),
    ),
  ]
}

/** Trees of the shores. */
export const trees = ({ trees: all }: Layout): Laid[] =>
  all.flatMap(({ x, y, scale, kind }, index) =>
    on('stand', { id: `tree/${index}`, part: parts.tree(kind), x, y, scale, tinted: 'houses' }),
  )
