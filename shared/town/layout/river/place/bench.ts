import type { Bands } from '../../bands.ts'
import type { Layout } from '../../board.ts'
import { fitted, labelAt, noLabel, paperOf } from '../../text/labels.ts'
import type { Tools } from '../sketch/crowd.ts'
import type { Shores } from './island.ts'
import { ringIn } from './ring.ts'

/** The bench at scale 1: eight cushions, 13 apart, on a seat 110 wide that is 32 high with its back. */
const seat = 110
const back = 32
const cushion = 13

/** So much water lies over and under it: less, and the shores round the last island would reach it. */
const water = 14

/** The bench for honest noes on its islet in mid-river: up to eight cushions, and the count beside it. */
export function benchOf(noes: number, bands: Bands, shores: Shores, { frame, styles, set }: Tools): Layout['bench'] {
  const height = bands.height - bands.riverBottom
  const middle = bands.height - height * 0.46
  const from = shores.left.edge(middle) + 24
  const to = shores.right.edge(middle) - 24
  const text = noes > 0 ? frame.words.noes(noes) : ''
  const count = fitted(set, text, styles.count, to - from - 30 - seat * 0.6, 1)
  const paper = text ? paperOf(count, styles.count) : { width: 0, height: 0 }
  const room = height - 2 * water
  const scale = Math.min(Math.max(0.95, frame.font / 16), (to - from - 36 - paper.width) / seat, room / back)
  const width = seat * scale + (text ? 8 + paper.width : 0)
  const left = (from + to) / 2 - width / 2
  const x = left + (seat * scale) / 2
  const foot = bands.height - water - (room - back * scale) / 2
  const y = foot - 9 * scale
  const shown = Math.min(8, noes)
  return {
    x,
    y: foot,
    scale,
    ring: ringIn(
      {
        x: left - 14,
        y: y - 13 * scale,
        width: width + 28,
        height: Math.min(32 * scale, bands.height - y + 13 * scale - 8),
      },
      'bench',
      60,
    ),
    cushions: Array.from({ length: shown }, (_, turn) => ({
      x: x + (turn - (shown - 1) / 2) * cushion * scale,
      y: foot - 13 * scale,
    })),
    count: text
      ? labelAt(count, styles.count, { x: left + seat * scale + 8, y: y - paper.height / 2 })
      : noLabel({ x: left + width, y }),
  }
}
