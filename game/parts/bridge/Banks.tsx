import { bank } from './arc.ts'
import styles from './Bridge.module.css'

type Bank = { cx: number; cy: number; rx: number; ry: number }

const layers = [
  [13, 10, 'var(--shadow-ink)'],
  [11, 0, 'var(--water-edge)'],
  [5, 0, 'var(--shore)'],
  [0, 0, 'var(--moss)'],
  [-2, -4, 'var(--leaf)'],
] as const

/** Land on either side, cut from five papers. */
export function Banks({ banks }: { banks: readonly Bank[] }) {
  return (
    <g className={styles.land}>
      {banks.map(({ cx, cy, rx, ry }) =>
        layers.map(([grow, down, fill]) => (
          <path key={`${cx} ${grow}`} d={bank(cx, cy, rx, ry, grow, down)} fill={fill} />
        )),
      )}
    </g>
  )
}

/** A spruce that stands at x, y. */
export function Spruce({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} className={styles.land}>
      <ellipse cx="7" cy="3" rx="13" ry="3.5" fill="var(--shadow-ink)" />
      <path d="M0 4V-12" stroke="var(--ink)" strokeWidth="2.6" />
      <path d="M-15 -6L0 -28L15 -6ZM-12 -20L0 -40L12 -20ZM-8.5 -34L0 -52L8.5 -34Z" fill="var(--spruce)" />
    </g>
  )
}

/** A cottage of the idea-driven bank. Its windows are lit in the evening. */
export function Cottage({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <g className={styles.land}>
        <path d="M-28 4h64v-36h-64z" fill="var(--shadow-ink)" />
        <path d="M-30 0V-36L0 -58L30 -36V0Z" fill="var(--coral)" />
        <path d="M-40 -32L0 -62L40 -32L36 -27L0 -54L-36 -27Z" fill="var(--falu)" />
        <path d="M-7 0v-22h14V0Z" fill="var(--spruce)" />
        <path d="M0 -62v-20" stroke="var(--ink)" strokeWidth="2" />
        <path d="M0 -82h17l-5 5l5 5H0Z" fill="var(--falu)" />
      </g>
      <path d="M-24 -8v-12h11v12ZM13 -8v-12h11v12ZM-5 -36h10v9H-5Z" className={styles.window} />
    </g>
  )
}

/** A house of the public bank. */
export function TownHouse({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  const windows = [-24, -10, 4, 18].flatMap(left => [-58, -42, -26].map(top => `M${left} ${top}h7v10h-7Z`)).join('')
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <g className={styles.land}>
        <path d="M-27 4h64v-60h-64z" fill="var(--shadow-ink)" />
        <path d="M-31 0V-66H31V0Z" fill="var(--straw)" />
        <path d="M-36 -64h72l-9 -13h-54Z" fill="var(--glass)" />
        <path d="M-6 -77v-11h12v11Z" fill="var(--straw)" />
        <path d="M-9 -87h18L0 -99Z" fill="var(--glass)" />
        <path d="M-6 0v-14h12V0Z" fill="var(--falu)" />
      </g>
      <path d={windows} className={styles.window} />
    </g>
  )
}
