import { n } from '../../art/cut.ts'
import type { Point } from '../../layout/board.ts'

const pair = ({ x, y }: Point) => `${n(x)} ${n(y)}`

/** A straight line through points. */
export const lineThrough = (points: Point[]): string =>
  points.map((point, at) => `${at === 0 ? 'M' : 'L'}${pair(point)}`).join('')

/** A soft closed curve through a ring of points. */
export function smoothRing(ring: Point[]): string {
  const count = ring.length
  const at = (index: number): Point => ring[(index + count) % count] ?? { x: 0, y: 0 }
  const curves = ring.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)]
    const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
    const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
    return `C${pair(leave)} ${pair(arrive)} ${pair(to)}`
  })
  return `M${pair(at(0))}${curves.join('')}Z`
}

/** The ring so many pixels further out, or further in where it is negative. */
export function grown(ring: Point[], by: number): Point[] {
  const count = Math.max(1, ring.length)
  const middle = {
    x: ring.reduce((sum, { x }) => sum + x, 0) / count,
    y: ring.reduce((sum, { y }) => sum + y, 0) / count,
  }
  const reach = (axis: 'x' | 'y') => Math.max(1, ...ring.map(point => Math.abs(point[axis] - middle[axis])))
  const [width, height] = [reach('x'), reach('y')]
  return ring.map(({ x, y }) => {
    const out = { x: (x - middle.x) / width, y: (y - middle.y) / height }
    const length = Math.hypot(out.x, out.y) || 1
    return { x: x + (out.x / length) * by, y: y + (out.y / length) * by }
  })
}

/** One end of the road, rounded: the corner where a path turns into it. */
export const corner = (from: Point, into: Point, down: number): string => {
  const side = Math.sign(into.x - from.x)
  const turn = { x: into.x - side * Math.min(24, Math.abs(into.x - from.x)), y: from.y }
  return `M${pair(from)}L${pair(turn)}Q${n(into.x - side * 4)} ${n(from.y)} ${n(into.x)} ${n(from.y + down)}`
}

export const path = (d: string, attributes: Record<string, string | number>): string =>
  `<path d="${d}"${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : value}"`)
    .join('')}/>`
