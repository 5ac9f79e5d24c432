import { chance } from '../../../rules/swap/chance.ts'
import { n } from '../../art/cut.ts'
import type { BankSpot, Layout, Point } from '../../layout/board.ts'
import type { Hour } from '../../town.ts'
import { corner, lineThrough, path } from './curve.ts'
import { fields } from './fields.ts'
import { paint } from './paint.ts'

/** From the bank towards the water: the left bank's river is to the right. */
const towards = ({ sector }: BankSpot) => (sector === 'ideaDriven' ? 1 : -1)

/** The shoreline so many pixels further out in the water, run off both ends of the board. */
function edge(bank: BankSpot, out: number): Point[] {
  const moved = bank.shore.map(({ x, y }) => ({ x: x + towards(bank) * out, y }))
  const [first, last] = [moved[0], moved.at(-1)]
  if (!first || !last) return []
  return [{ x: first.x, y: first.y - 60 }, ...moved, { x: last.x, y: last.y + 60 }]
}

/** All the land of a bank inside such an edge. */
function sheet(bank: BankSpot, width: number, out: number): string {
  const line = edge(bank, out)
  const far = towards(bank) > 0 ? -60 : width + 60
  const [first, last] = [line[0], line.at(-1)]
  return first && last ? `M${n(far)} ${n(first.y)}${lineThrough(line).replace('M', 'L')}L${n(far)} ${n(last.y)}Z` : ''
}

/** A road of paper with a verge and a rut, as wide as asked. */
function ribbon(d: string, width: number): string {
  const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return [
    path(d, {
      ...{ ...round, stroke: paint.verge, 'stroke-width': width + 3, 'stroke-opacity': '.5' },
      transform: 'translate(1 3)',
    }),
    path(d, { ...round, stroke: paint.paper2, 'stroke-width': width }),
    path(d, { ...round, stroke: paint.rut, 'stroke-width': 1.8, 'stroke-dasharray': '1 9' }),
  ].join('')
}

/** The morning, in rings from the river's end over the land: a hall that looks up sees which hour it is. */
function morning({ width, height }: Layout['frame'], clip: string): string {
  const ring = (size: number) =>
    `<circle cx="${n(width / 2)}" cy="0" r="${n(size * Math.max(width, height))}" fill="${paint.morning}" fill-opacity=".2"/>`
  return `<g clip-path="url(#${clip})">${[0.55, 0.41, 0.28].map(ring).join('')}</g>`
}

/** One bank: sheets of paper stacked towards the water, its fields, and the roads that lead to every bridge. */
export function bank(spot: BankSpot, { frame, k }: Layout, seed: string, hour: Hour): string {
  const clip = `land-${spot.sector}`
  const cut = (out: number, fill: string, more: Record<string, string> = {}) =>
    path(sheet(spot, frame.width, out), { fill, ...more })
  const xs = edge(spot, 0).map(({ x }) => x)
  const inner = towards(spot) > 0 ? 0 : Math.min(...xs)
  const reach = towards(spot) > 0 ? Math.max(...xs) : frame.width - inner
  const box = { x: inner, y: 0, width: reach, height: frame.height }
  const wide = Math.max(1, k * 0.8)
  const paths = spot.paths.map(({ from, to }) => corner(from, to, 14 * wide)).join('')
  return [
    path(lineThrough(edge(spot, 20)), {
      ...{
        fill: 'none',
        stroke: hour === 'dawn' ? paint.white : paint.seaL,
        'stroke-width': 2,
        'stroke-opacity': '.55',
      },
      'stroke-dasharray': '26 9',
    }),
    cut(10, paint.depth, {
      'fill-opacity': '.36',
      transform: `translate(${towards(spot) > 0 ? 6 : 3} 9)`,
    }),
    cut(9, paint.paper),
    cut(3, paint.straw),
    cut(-3, paint.moss),
    cut(-6, paint.leaf),
    `<clipPath id="${clip}">${path(sheet(spot, frame.width, -10), {})}</clipPath>`,
    fields(box, clip, 11, Math.max(1, frame.font / 17), chance(`${seed} ${spot.sector}`)),
    hour === 'dawn' ? morning(frame, clip) : '',
    ribbon(paths, 9 * wide),
    ribbon(lineThrough(spot.road), 11 * wide),
  ].join('')
}
