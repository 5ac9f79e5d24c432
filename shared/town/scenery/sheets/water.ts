import { chance } from '../../../rules/swap/chance.ts'
import { n } from '../../art/cut.ts'
import type { Layout, Point } from '../../layout/board.ts'
import type { Hour } from '../../town.ts'
import { lineThrough, path } from './curve.ts'
import { paint } from './paint.ts'

type Roll = () => number
type River = { left: number; right: number; top: number; width: number; height: number }

const riverOf = ({ frame, banks }: Layout): River => {
  const xs = (points: Point[]) => points.map(({ x }) => x)
  const left = Math.min(...xs(banks.ideaDriven.shore)) - 20
  const right = Math.max(...xs(banks.public.shore)) + 20
  return { left, right, top: 0, width: right - left, height: frame.height }
}

/** Broad bands that the current has drawn: deep and shallow by day, the colours of the sky at dawn. */
function bands(river: River, hour: Hour, roll: Roll): string {
  const dawn = [paint.pink, paint.pink, paint.seaL, paint.seaDawn, paint.seaDawn, paint.seaFar]
  return Array.from({ length: 6 }, (_, index) => {
    const y = (river.height * (index + 0.4)) / 6
    const [height, long, phase] = [14 + roll() * 10, 180 + roll() * 80, roll() * 9]
    const edge: Point[] = []
    for (let x = river.left; x <= river.right + 20; x += 20)
      edge.push({ x, y: y + Math.sin(x / long + phase) * height + Math.sin(x / 67 + phase * 3) * 3 })
    const d = `${lineThrough(edge)}V${n(river.height)}H${n(river.left)}Z`
    const day = index % 2 === 1 ? paint.seaD : paint.sea
    return path(d, hour === 'dawn' ? { fill: dawn[index] ?? paint.seaL } : { fill: day, 'fill-opacity': '.8' })
  }).join('')
}

/** The sun that comes up over the river's end. */
function sun({ left, width }: River, top: number): string {
  const rings: [number, string, string][] = [
    [0.62, paint.paper, '.28'],
    [0.5, paint.paper, '.4'],
    [0.36, paint.straw, '1'],
  ]
  return rings
    .map(
      ([size, fill, opacity]) =>
        `<circle cx="${n(left + width / 2)}" cy="${n(top)}" r="${n(size * width)}" fill="${fill}" fill-opacity="${opacity}"/>`,
    )
    .join('')
}

/** Low afternoon light on the water. */
const glitter = ({ left, width, height }: River, roll: Roll): string =>
  Array.from({ length: 26 }, () => {
    const y = height * (0.05 + roll() * 0.95)
    const long = (20 + roll() * 60) * (1 - (0.4 * y) / height)
    const x = left + width / 2 + (roll() - 0.5) * width * 0.7 - long / 2
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(long)}" height="3" rx="1.5" fill="${paint.straw}" fill-opacity=".38"/>`
  }).join('')

/** Small waves, drawn with a brush. */
function waves({ left, width, height }: River, hour: Hour, roll: Roll): string {
  const stroke = hour === 'dawn' ? paint.white : paint.seaL
  const strokes = Array.from({ length: Math.round((width * height) / 9000) }, () => {
    const [x, y, long] = [left + roll() * width, roll() * height, 9 + roll() * 8]
    return `M${n(x)} ${n(y)}q${n(long / 2)} -6 ${n(long)} 0t${n(long)} 0`
  })
  return path(strokes.join(''), {
    ...{ stroke, 'stroke-width': 2, fill: 'none', 'stroke-linecap': 'round', 'stroke-opacity': '.7' },
  })
}

/** Stars in the river, when it is dark. */
const stars = ({ left, width, height }: River, roll: Roll): string =>
  Array.from(
    { length: Math.round((width * height) / 20000) },
    () =>
      `<circle cx="${n(left + roll() * width)}" cy="${n(roll() * height)}" r="${n(0.8 + roll())}" fill="${paint.white}" fill-opacity=".75"/>`,
  ).join('')

/** The river, from edge to edge of what the banks leave open. */
export function water(layout: Layout, seed: string, hour: Hour): string {
  const river = riverOf(layout)
  const roll = chance(`${seed} water`)
  const ground = `<rect width="${n(layout.frame.width)}" height="${n(river.height)}" fill="${hour === 'dawn' ? paint.straw : paint.sea}"/>`
  const isDark = hour === 'night' || hour === 'evening'
  return [
    ground,
    bands(river, hour, roll),
    hour === 'dawn' ? sun(river, layout.frame.isScreen ? 110 : 66) : '',
    hour === 'afternoon' ? glitter(river, roll) : '',
    waves(river, hour, roll),
    isDark ? stars(river, roll) : '',
  ].join('')
}
