import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './Qr.module.css'

type QrProps = {
  text: string
  label: string
  /** `fill` takes the width it lies on, which keeps the quiet edge that cameras need. */
  size?: 'small' | 'fill'
}

/** A code for cameras, ink on paper; the same address always stands in letters beside it. */
export function Qr({ text, label, size = 'small' }: QrProps) {
  const edge = size === 'fill' ? 0 : 4
  const { width, path } = useMemo(() => {
    const { data, size: dots } = encode(text, { ecc: 'M', border: edge })
    const marks = data.flatMap((row, y) => row.flatMap((isDot, x) => (isDot ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { width: dots, path: marks.join('') }
  }, [text, edge])
  return (
    <svg
      className={styles[size]}
      viewBox={`0 0 ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fffaef" />
      <path d={path} fill="#1e2f38" />
    </svg>
  )
}
