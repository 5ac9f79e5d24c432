import { arch, box, circle, cut, drawn, ellipse, flat, line, pane, shining, strip } from '../cut.ts'
import { framed, standing } from '../frame.ts'
import { palette as p } from '../palette.ts'
import type { Part } from '../part.ts'

const roofs = [p.sea, p.falu, p.spruce, p.harbour, p.plum, p.slate]
const window = pane(arch(-9, -29, 18, 23), 'M0 -29V-6M-9 -17H9', p.white, 1.8)
const reach = { left: 29, up: 62, right: 33, down: 8 }

/** An idea's small house: lit and with white eaves while it is alive, dark and without them in the bank. */
const pavilion = (roof: string, isBank: boolean): Part =>
  framed(
    reach,
    drawn(
      [
        cut(box(-22, -4, 44, 6), p.paper2),
        cut(box(-17, -31, 34, 28), isBank ? p.paper2 : p.paper),
        cut('M-26 -28Q-4 -34 0 -55Q4 -34 26 -28z', roof),
        line('M-12 -31Q-2 -37 0 -50M12 -31Q2 -37 0 -50', p.ink, 1.2, 0.3),
        cut(circle(0, -55, 2.6), roof),
        ...(isBank ? [] : [flat('M-26 -28.5h52v3.5h-52z', p.white)]),
        window,
      ],
      '4 3',
    ),
  )

const yarn =
  'M-21 -6q20 -16 42 -2M-22 3q22 -14 44 0M-17 12q18 -12 35 1M-11 -20q-9 20 3 42M-1 -24q-10 24 3 47M11 -20q-10 22 -1 40M-15 -14q22 4 33 28M-20 10q16 -26 34 -26'

/** A challenge's knot on its pin: the ball smaller and the end longer, the looser it is. */
const knot = (size: number, end: string): Part =>
  standing(
    { left: 36, up: 84, right: 46, down: 6 },
    [
      cut('M0 0L-10 -21H10z', p.ink),
      cut(circle(0, -48, 31), p.white),
      flat(circle(0, -48, 25 * size), p.coral),
      {
        art: `<g transform="translate(0 -48) scale(${size})">${line(yarn, p.falu, 2.6).art}</g>`,
        ...{ cast: '', lit: '' },
      },
      line(end, p.white, 6.5),
      line(end, p.coral, 3.6),
    ],
    '3 4',
  )

const cushionColours = [p.sea, p.plum, p.pink, p.moss]

/** What stands on islands. */
export const island: Record<string, Part> = {
  ...Object.fromEntries(
    roofs.flatMap((roof, at) => [
      [`pavilion/${at}`, pavilion(roof, false)],
      [`pavilion/${at}/bank`, pavilion(roof, true)],
    ]),
  ),
  'pavilion/lit': framed(reach, shining([window])),
  'knot/tied': knot(1, 'M17 -34q8 4 6 16'),
  'knot/loose': knot(0.8, 'M13 -36q13 2 12 14t12 12'),
  'knot/unwound': knot(0.5, 'M8 -40q18 -1 15 11q-3 10 5 13q9 2 13 -5'),
  bench: standing({ left: 60, up: 32, right: 64, down: 9 }, [
    flat(ellipse(4, 3, 58, 5), p.ink, 0.25),
    strip('M-46 2V-10M46 2V-10', p.ink, 4),
    strip('M-46 -27V-12M46 -27V-12', p.ink, 3),
    cut(box(-54, -29, 108, 5), p.falu),
    cut(box(-54, -21.5, 108, 4.5), p.falu),
    cut(box(-56, -12.5, 112, 6), p.straw),
  ]),
  ...Object.fromEntries(
    cushionColours.map((colour, at) => [
      `cushion/${at}`,
      standing(
        { left: 7, up: 8, right: 8, down: 3 },
        [
          cut('M-5 -5.6Q0 -6.8 5 -5.6Q6.2 -2.9 5 -.3Q0 .7 -5 -.3Q-6.2 -2.9 -5 -5.6z', colour),
          flat(circle(0, -3, 0.8), p.white),
        ],
        '1 1',
      ),
    ]),
  ),
  plate: standing({ left: 14, up: 11, right: 17, down: 13 }, [
    cut('M-10 -9l20.5 -.6q2 0 2 2l-.3 14.6q0 2 -2 2l-20 .4q-2.2 0 -2.2 -2v-14.4q0 -2 2 -2z', p.white),
  ]),
}
