/** A disc that empties with the time. `share` is what is left, from 1 to 0. */
export function Dial({ share, className }: { share: number; className?: string | undefined }) {
  const left = Math.min(1, Math.max(0, share))
  const angle = left * Math.PI * 2
  const [x, y] = [20 + 17 * Math.sin(angle), 20 - 17 * Math.cos(angle)]
  const wedge = `M20 20V3A17 17 0 ${left > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="17" data-part="ground" />
      {left >= 0.999 ? (
        <circle cx="20" cy="20" r="17" data-part="left" />
      ) : (
        left > 0 && <path d={wedge} data-part="left" />
      )}
      <circle cx="20" cy="20" r="17" data-part="rim" />
    </svg>
  )
}
