import { classes } from '../tokens/classes.ts'
import { type Arc, pointOn } from './arc.ts'
import styles from './Bridge.module.css'

/** The planks: laid in straw with red rails, or dashed where a line of the agreement is still to be written. */
export function Deck({ arc, laid, half }: { arc: Arc; laid: readonly boolean[]; half: number }) {
  const count = Math.round((arc.to - arc.from) / 11.5)
  return (
    <g>
      {Array.from({ length: count + 1 }, (_, k) => {
        const share = k / count
        const section = Math.min(laid.length - 1, Math.floor(share * laid.length))
        const { x, y, lean } = pointOn(arc, share)
        const rail = `M-5.2 ${1.5 - half}h10.4M-5.2 ${half - 1.5}h10.4`
        return (
          <g key={share} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${lean.toFixed(1)})`}>
            <rect className={styles.wished} x="-4" y={-half} width="8" height={half * 2} rx="1.5" />
            <g className={classes(styles.plank, styles.land, laid[section] && styles.laid)}>
              <rect x="-4.5" y={3 - half} width="9.5" height={half * 2} rx="1.5" fill="var(--shadow-ink)" />
              <rect x="-5" y={-half} width="9.5" height={half * 2} rx="1.5" fill="var(--straw)" />
              <path d={rail} stroke="var(--falu)" strokeWidth="3.4" />
            </g>
          </g>
        )
      })}
    </g>
  )
}
