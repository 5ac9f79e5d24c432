import type { Sector } from '../../../model/actor.ts'
import type { Lane, Point } from '../../layout/board.ts'
import type { TownIdea } from '../../town.ts'
import { glow, type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'
import type { Piece } from '../piece.ts'
import type { Setting } from './setting.ts'

type OnArch = (sector: Sector) => (share: number) => Point

/** The line that lanterns hang from: pole, two posts, pole. */
function line(id: string, lane: Lane, sector: Sector, at: (share: number) => Point, k: number): Laid[] {
  const posts = sector === 'ideaDriven' ? lane.posts.slice(0, 2) : lane.posts.slice(3, 5)
  const feet = [at(0.02), at(0.98)]
  const tops = [...feet, ...posts].map(({ x, y }) => ({ x, y: y - 27 * k })).toSorted((a, b) => a.x - b.x)
  const poles = feet.map(({ x, y }, index): Piece => {
    return { id: `${id}/pole/${index}`, part: parts.pole, x, y, scale: k, tinted: 'bridges' }
  })
  const strings = tops.slice(1).map((to, index): Piece => {
    const from = tops[index] ?? to
    const long = Math.hypot(to.x - from.x, to.y - from.y)
    const place = { x: from.x, y: from.y, scale: k * 0.5, stretch: long / (50 * k) }
    const turn = Math.atan2(to.y - from.y, to.x - from.x)
    return { id: `${id}/line/${index}`, part: parts.line, ...place, turn, tinted: 'bridges' }
  })
  return on('stand', ...poles, ...strings)
}

/** Owners' lanterns over a formed bridge, from homecoming on; on the big screen only those that are lit. */
export function lanterns(idea: TownIdea, lane: Lane, setting: Setting, onArch: OnArch): Laid[] {
  if (!setting.isHome || idea.state !== 'bridge') return []
  const { k, dashes, isScreen } = setting
  const lines = (['ideaDriven', 'public'] as const).flatMap(sector =>
    line(`idea/${idea.id}/${sector}`, lane, sector, onArch(sector), k),
  )
  const scale = k * 0.92 * lane.lanternScale
  const hung = lane.lanterns.flatMap(({ actorId, sector, x, y }): Laid[] => {
    const state = idea.parties.find(party => party.actorId === actorId)?.lantern ?? 'none'
    const id = `idea/${idea.id}/lantern/${actorId}`
    if (state === 'none' || state === 'chair')
      return isScreen || state === 'chair'
        ? []
        : on('mark', {
            ...{ id: `${id}/waits`, part: parts.lanternWaits(sector, dashes), x, y, scale, tinted: 'none' },
          })
    const slip: Piece = { id: `${id}/slip`, part: parts.slip, x, y, scale, tinted: 'none', enters: 'light' }
    return [
      ...on('mark', { id, part: parts.lantern(sector), x, y, scale, tinted: 'none', enters: 'light' }),
      ...(state === 'asks' ? on('mark', slip) : []),
      ...glow(`${id}/glow`, x, y + 9 * k * lane.lanternScale, 30 * k * lane.lanternScale, 0.95),
    ]
  })
  return [...lines, ...hung]
}
