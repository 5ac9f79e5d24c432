/** The mark of Komma överens: a round one and a square one with an arch of lamplight between. `height` in rem. */
export function Mark({ height = 1.7 }: { height?: number }) {
  return (
    <svg viewBox="0 0 64 40" aria-hidden="true" style={{ height: `${height}rem`, width: `${height * 1.6}rem` }}>
      <path d="M12 24Q32 2 52 24" fill="none" stroke="var(--shadow-ink)" strokeWidth="8" transform="translate(2 3)" />
      <path d="M12 24Q32 2 52 24" fill="none" stroke="var(--together)" strokeWidth="7" />
      <circle cx="12" cy="28" r="10" fill="var(--sector-idea)" />
      <rect x="43" y="18" width="19" height="19" rx="2.5" fill="var(--sector-public)" />
    </svg>
  )
}
