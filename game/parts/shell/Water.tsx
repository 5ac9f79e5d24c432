const curves = [
  'C90 8 170 30 280 20S470 6 600 18 800 32 930 18 1110 10 1200 20',
  'C120 30 210 10 340 18S560 32 690 20 900 8 1010 18 1130 28 1200 18',
] as const
const starts = [26, 16] as const

const above = (curve: 0 | 1, down: number) => `M0 ${starts[curve] + down}${curves[curve]}`

/** Small waves on a stretch of water, the same every time for the same seed. */
export function waves(width: number, height: number, count: number, seed: number): string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 4294967296
  }
  return Array.from({ length: count }, () => {
    const x = Math.floor(next() * width)
    const y = Math.floor(next() * height)
    const half = 8 + Math.floor(next() * 8)
    return `M${x} ${y}q${half / 2} -6 ${half} 0t${half} 0`
  }).join('')
}

const strokes = [waves(1600, 110, 26, 7), waves(1600, 110, 26, 8)] as const

/** The water of a shore and its edge: water, its shade, foam and sand, with open air under so that paper slides below. */
export function Water({ curve = 0 }: { curve?: 0 | 1 }) {
  // The curve ends at a known height, so each band is the same curve moved down and closed along the top.
  const band = (down: number, fill: string) => (
    <path d={`${above(curve, 0)}V-20H0Z`} transform={`translate(0 ${down})`} fill={fill} />
  )
  return (
    <>
      <svg className="shore-waves" viewBox="0 0 1600 110" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
        <path d={strokes[curve]} />
      </svg>
      <svg className="shore-edge" viewBox="0 0 1200 46" preserveAspectRatio="none" aria-hidden="true">
        {band(14, 'var(--shore)')}
        {band(10, 'var(--water-edge)')}
        {band(4, 'var(--water-bg)')}
        {band(4, 'var(--shadow-ink)')}
        {band(-1, 'var(--water-bg)')}
      </svg>
    </>
  )
}
