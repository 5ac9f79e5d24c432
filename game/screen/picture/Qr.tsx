import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './picture.module.css'

/** A code for cameras, ink on paper; what it lies on keeps a quiet edge of four; the same address always stands in letters beside it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: width } = encode(text, { ecc: 'M', border: 0 })
    const dots = data.flatMap((row, y) => row.flatMap((isDot, x) => (isDot ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size: width, path: dots.join('') }
  }, [text])
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="var(--sheet)" />
      <path d={path} fill="var(--ink)" />
    </svg>
  )
}
