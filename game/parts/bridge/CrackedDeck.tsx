import { waves } from '../shell/Water.tsx'
import styles from './Bridge.module.css'

const width = 760
const height = 52
const between = 11.5
const deck = { top: 9, foot: 43 }
const count = Math.floor(width / between)
const planks = Array.from({ length: count }, (_, at) => (at + 0.5) * (width / count))
const rail = `M-5.8 ${deck.top + 2}h11.6M-5.8 ${deck.foot - 2}h11.6`

/** Where it has cracked: one edge down, the other up again. */
const crack = 'M372 4l8 12l-12 10l13 9l-9 14h12l11 -14l-13 -9l12 -10l-9 -12z'
const seam = 'M376 4l9 12l-12 10l13 9l-9 14'
/** Stitches across the seam, one below the other. */
const stitches = [13, 21.5, 30, 38.5]

type DeckState = 'whole' | 'cracked' | 'mended' | 'open'

/** A strip of the bridge seen from above: whole, cracked, sewn with yarn, or with a gap that nobody knows how to fill yet. */
export function CrackedDeck({ state }: { state: DeckState }) {
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={width} height={height} className={styles.water} />
      <path d={waves(width, height, 20, 3)} className={styles.waves} />
      {planks.map(x => (
        <g key={x} className={styles.land} transform={`translate(${x.toFixed(1)} 0)`}>
          <rect x="-4.5" y={deck.top + 3} width="9.5" height={deck.foot - deck.top} rx="1.5" fill="var(--shadow-ink)" />
          <rect x="-5" y={deck.top} width="9.5" height={deck.foot - deck.top} rx="1.5" fill="var(--straw)" />
          <path d={rail} stroke="var(--falu)" strokeWidth="3.4" />
        </g>
      ))}
      {(state === 'cracked' || state === 'open') && <path d={crack} className={styles.crack} />}
      {state === 'open' && <path d={seam} className={styles.wished} />}
      {state === 'mended' && (
        <>
          <path d={seam} className={styles.seam} />
          {stitches.map(y => (
            <path key={y} d={`M366 ${y + 3}l22 -6`} className={styles.yarn} />
          ))}
        </>
      )}
    </svg>
  )
}
