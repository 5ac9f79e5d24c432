import { box, circle, cut, dashes, flat, line, strip } from '../cut.ts'
import { lying, standing } from '../frame.ts'
import { palette as p } from '../palette.ts'
import type { Part } from '../part.ts'

/** Half a step of a deck, and half a deck's width. */
const [half, edge] = [4.6, 6.2]

/** Both rails of one step, with the pale upper edge that keeps the deck apart from the water. */
const rails = [
  flat(box(-half, -edge - 1.3, half * 2, 2.6) + box(-half, edge - 1.3, half * 2, 2.6), p.falu),
  flat(box(-half, -edge - 2.3, half * 2, 1), p.white),
]

const step = { left: 6, up: 10, right: 6, down: 10 }
const plank = (colour: string): Part =>
  standing(
    step,
    [
      flat(box(-half, -5, half * 2, 10), p.ink, 0.5),
      flat(`M-3.9 -5.8h7.4l.4 11.4h-7.6z`, colour),
      line('M-2.4 -2.5h3.6M-.6 2.2h3', p.wood, 0.7, 0.6),
      ...rails,
    ],
    '0 0',
  )

const ghost = (colour: string): Part =>
  lying(step, [flat(box(-half, -6, half * 2, 12), p.white, 0.14), line(`M-3 ${-edge}h6M-3 ${edge}h6`, colour, 1.9)])

/** What a bridge is laid of. */
export const deck: Record<string, Part> = {
  'deck/plank': plank(p.straw),
  'deck/plankWarm': plank(p.paper2),
  'deck/gap': standing(
    step,
    [flat(box(-half, -5, half * 2, 10), p.ink, 0.5), dashes('M-3 -4.2h6v8.4h-6z', p.white, 0.9, '2.4 1.8'), ...rails],
    '0 0',
  ),
  'deck/ghost/white': ghost(p.white),
  'deck/ghost/ink': ghost(p.ink),
  'deck/shadow': lying({ left: 2, up: 16, right: 102, down: 8 }, [
    flat('M0 -5Q50 -23 100 -5V6Q50 -12 0 6z', p.ink, 0.34),
  ]),
  'deck/leg': standing(
    { left: 9, up: 3, right: 9, down: 25 },
    [
      flat('M-1.9 0h3.8v19h-3.8z', p.bark),
      flat('M-1.9 8h3.8v4h-3.8z', p.ink, 0.35),
      line('M-7 19.5q7 3.5 14 0M-4 22.5q4 1.6 8 0', p.seaL, 1.4),
    ],
    '0 0',
  ),
  'deck/pole': standing({ left: 6, up: 31, right: 6, down: 6 }, [
    strip('M0 1V-27', p.ink, 2.6),
    flat(circle(0, -28, 2), p.ink),
  ]),
  'deck/line': lying({ left: 2, up: 3, right: 102, down: 14 }, [line('M0 0Q50 20 100 0', p.paper, 2.4)]),
  path: lying({ left: 1, up: 6, right: 101, down: 9 }, [
    flat('M0 -3h100v10h-100z', p.moss, 0.55),
    flat('M0 -5h100v10h-100z', p.paper2),
  ]),
  'path/stitch': lying({ left: 7, up: 3, right: 7, down: 3 }, [line('M-3.6 0h7.2', p.falu, 2.4)]),
  'path/dash': lying({ left: 7, up: 3, right: 7, down: 3 }, [line('M-2.5 0h5', p.paper, 2, 0.8)]),
}

const crackEdge = 'M-7 -8L0 -3L-6 2L-1 8'

/** What an event card leaves on a deck. */
export const cracks: Record<string, Part> = {
  'crack/open': lying({ left: 11, up: 10, right: 12, down: 10 }, [
    flat(`${crackEdge}H8L3 2L9 -3L4 -8z`, p.glass),
    line(`${crackEdge}M4 -8L9 -3L3 2L8 8`, p.white, 1.4),
  ]),
  'crack/mark': standing(
    { left: 14, up: 2, right: 15, down: 30 },
    [
      strip('M0 0V6', p.ink, 2),
      cut(circle(0, 16, 10.5), p.white),
      dashes(circle(0, 16, 10.5), p.ink, 1.6, '3.5 2.3'),
      line('M-3.2 13.5q0 -3.5 3.3 -3.5q3.5 0 3.3 3.2q-.3 1.7 -2.2 2.6q-1.2 .7 -1.2 2.2M0 21.3v.2', p.ink, 2.2),
    ],
    '2 2',
  ),
  'crack/mended': lying({ left: 12, up: 11, right: 12, down: 11 }, [
    flat('M-9 -6.5l17 -2.2l2 14.4l-17 2.2z', p.ink, 0.3),
    flat('M-10 -7.5l17 -2.2l2 14.4l-17 2.2z', p.white),
    dashes('M-8.3 -6l14 -1.8l1.6 11.4l-14 1.8z', p.slate, 0.8, '1.6 1.6'),
    line('M-2 -8l2.5 5l-4 3.5l3 5', p.ink, 1.2, 0.6),
    line('M-6 -3.5L3.5 -5.5M-6.5 .8L4.5 -1.2M-5 5L6 2.8', p.coral, 2.1),
  ]),
}
