import { chance } from '../../../rules/swap/chance.ts'
import { n } from '../../art/cut.ts'
import type { IslandSpot, Layout, Point } from '../../layout/board.ts'
import type { Hour } from '../../town.ts'
import { grown, path, smoothRing } from './curve.ts'
import { fields } from './fields.ts'
import { paint } from './paint.ts'

type Shades = { under: string; top: string }
/** How a piece of land lies in the water at an hour: its shades, and how broad its shores are drawn. */
type Land = Shades & { hour: Hour; size?: number }

/** Green by day's work; dark until somebody has had an idea for it. */
const living: Shades = { under: paint.moss, top: paint.leaf }
const dark: Shades = { under: paint.spruce, top: paint.moss }

/** Paper stacked in the water: a ripple, a shadow, sand and grass. */
function pebble(ring: Point[], { under, top, hour, size = 1 }: Land): string {
  const cut = (by: number, fill: string, more: Record<string, string> = {}) =>
    path(smoothRing(grown(ring, by * size)), { fill, ...more })
  return [
    cut(19, 'none', {
      ...{
        stroke: hour === 'dawn' ? paint.white : paint.seaL,
        'stroke-width': '2',
        'stroke-opacity': '.55',
        'stroke-dasharray': '26 9',
      },
    }),
    cut(9, paint.depth, { 'fill-opacity': '.38', transform: 'translate(5 10)' }),
    cut(8, paint.paper),
    cut(3, paint.straw),
    cut(-1, under),
    cut(-2, top, { transform: 'translate(-1 -3)' }),
  ].join('')
}

const within = (y: number, lanes: IslandSpot['lanes'], k: number) => lanes.some(lane => Math.abs(y - lane.y) < 12 * k)

/** Tufts of grass along the island's edge: the only trees out here are booked steps. */
function tufts({ box, lanes }: IslandSpot, k: number, roll: () => number): string {
  const tuft = 'm-3 0q-1 -4 -3 -6m3 6v-8m3 8q1 -4 3 -6'
  const spots = Array.from({ length: 9 }, () => {
    const turn = roll() * Math.PI * 2
    return {
      x: box.x + box.width / 2 + Math.cos(turn) * box.width * 0.42,
      y: box.y + box.height / 2 + Math.sin(turn) * box.height * 0.4,
    }
  }).filter(({ y }) => !within(y, lanes, k))
  return path(spots.map(({ x, y }) => `M${n(x)} ${n(y)}${tuft}`).join(''), {
    ...{ fill: 'none', stroke: paint.moss, 'stroke-width': 1.8, 'stroke-linecap': 'round' },
  })
}

/** One challenge's island. */
function island(spot: IslandSpot, { k }: Layout, seed: string, hour: Hour, index: number): string {
  const clip = `island-${index}`
  const isDark = spot.lanes.length === 0 && spot.sparks.length === 0
  const roll = chance(`${seed} ${spot.challengeId}`)
  const inner = `<clipPath id="${clip}">${path(smoothRing(grown(spot.ring, -7)), {})}</clipPath>`
  const green = isDark ? '' : inner + fields(spot.box, clip, 4, Math.min(1, k * 0.8), roll)
  return pebble(spot.ring, { ...(isDark ? dark : living), hour }) + green + tufts(spot, k, roll)
}

/** Every island, the islet of those that wait, and the bench's. */
export function islands(layout: Layout, seed: string, hour: Hour): string {
  const { bench, folded } = layout
  return [
    ...layout.islands.map((spot, index) => island(spot, layout, seed, hour, index)),
    folded ? pebble(folded.ring, { ...dark, hour }) : '',
    pebble(bench.ring, { ...living, hour, size: 0.8 }),
  ].join('')
}
