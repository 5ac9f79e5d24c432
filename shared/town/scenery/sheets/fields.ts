import { n } from '../../art/cut.ts'
import type { Box } from '../../layout/board.ts'
import { path } from './curve.ts'
import { paint } from './paint.ts'

/** Fields in slightly different greens, every other one with rows of seed, cut off by their own land. */
export function fields(box: Box, clip: string, count: number, size: number, roll: () => number): string {
  const greens = [paint.leafPale, paint.leafLight, paint.leafDeep]
  const drawn = Array.from({ length: count }, (_, index) => {
    const [x, y] = [box.x + roll() * box.width, box.y + roll() * box.height]
    const [wide, high, turn] = [(60 + roll() * 50) * size, (30 + roll() * 26) * size, (roll() - 0.5) * 30]
    const rows = [-2, -1, 0, 1, 2].map(row => `M${n(x - wide * 0.7)} ${n(y + row * 9)}h${n(wide * 1.4)}`).join('')
    const seeds = path(rows, {
      ...{ stroke: paint.moss, 'stroke-width': 1.6, 'stroke-dasharray': '2 7', 'stroke-linecap': 'round' },
      'stroke-opacity': '.75',
    })
    const ground = `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(wide)}" ry="${n(high)}" fill="${greens[index % 3]}"/>`
    return `<g transform="rotate(${n(turn)} ${n(x)} ${n(y)})">${ground}${index % 2 === 1 ? seeds : ''}</g>`
  })
  return `<g clip-path="url(#${clip})">${drawn.join('')}</g>`
}
