import { chance } from '../../../rules/swap/chance.ts'
import type { Box, Layout, Point } from '../../layout/board.ts'
import { type Laid, on } from '../layers.ts'
import { parts } from '../parts.ts'

/** What boats and swans keep clear of: islands, lanes, tags, knots and the bench. */
function taken({ islands, folded, bench, banks, k, frame }: Layout): Box[] {
  const around = ({ x, y, width, height }: Box, by: number): Box => ({
    ...{ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by },
  })
  const lanes = islands.flatMap(island => island.lanes)
  return [
    ...islands.map(({ box }) => around(box, 22 * k)),
    ...islands.map(({ tag, knot, knotScale }) =>
      around(
        { ...tag.box, x: knot.x - 31 * knotScale, width: tag.box.x + tag.box.width - knot.x + 31 * knotScale },
        10 * k,
      ),
    ),
    ...lanes.map(({ from, to, y }) => ({ x: from, y: y - 46 * k, width: to - from, height: 76 * k })),
    ...lanes.flatMap(({ sign, flag }) => [sign, ...(flag ? [flag] : [])].map(({ box }) => around(box, 8))),
    ...(folded ? [around(folded.tag.box, 40)] : []),
    ...Object.values(banks).map(({ name }) => around(name.box, 20)),
    around(bench.count.box, 30),
    {
      x: bench.x - 120 * bench.scale,
      y: bench.y - 50 * bench.scale,
      width: 240 * bench.scale,
      height: 90 * bench.scale,
    },
    { x: 0, y: 0, width: frame.width, height: frame.isScreen ? 130 : 90 },
  ]
}

/** Whether a boat here, with its sail, would lie under a box, in units of k. */
const covers = ({ x, y }: Point, box: Box, k: number) =>
  x > box.x - 20 * k && x < box.x + box.width + 20 * k && y > box.y - 16 * k && y < box.y + box.height + 28 * k

/** Where a shore runs at a height of the board. */
function shoreAt(shore: Point[], y: number): number {
  const below = shore.findIndex(point => point.y >= y)
  return shore[below === -1 ? shore.length - 1 : below]?.x ?? 0
}

/** A few boats and swans in open water. They never move. */
export function life(layout: Layout, seed: string): Laid[] {
  const { banks, k, frame } = layout
  const roll = chance(`${seed} life`)
  const boxes = taken(layout)
  const found: Point[] = []
  for (let attempt = 0; attempt < 400 && found.length < 5; attempt += 1) {
    const y = 80 + roll() * (frame.height - 150)
    const [left, right] = [shoreAt(banks.ideaDriven.shore, y), shoreAt(banks.public.shore, y)]
    const at = { x: left + 45 + roll() * Math.max(0, right - left - 90), y }
    const isOpen = !boxes.some(box => covers(at, box, k))
    if (isOpen && found.every(({ x, y: other }) => Math.hypot(at.x - x, at.y - other) > 110 * k)) found.push(at)
  }
  return found.flatMap(({ x, y }, index) => {
    const part = index % 3 === 1 ? parts.swan : parts.boat(index % 3)
    return on('stand', { id: `life/${index}`, part, x, y, scale: k * 0.6, tinted: 'houses' })
  })
}
