/** How the time feels: calm, the last fifth, the last minute, over, or paused. */
export type TimeMood = 'calm' | 'soon' | 'last' | 'over' | 'paused'

/** The mood of a timer, from whole seconds. Nothing ends by itself at any of them. */
export function timeMood(secondsLeft: number, totalSeconds: number, isPaused = false): TimeMood {
  if (isPaused) return 'paused'
  if (secondsLeft <= 0) return 'over'
  if (secondsLeft <= 60) return 'last'
  return secondsLeft <= totalSeconds / 5 ? 'soon' : 'calm'
}

/** The moments that are said aloud, in seconds left. */
export const spokenMoments = [300, 60, 0] as const
export type SpokenMoment = (typeof spokenMoments)[number]

/** The moment passed since the last look, if any; time that is added or jumps back passes none. */
export function momentPassed(before: number, now: number): SpokenMoment | undefined {
  return spokenMoments.findLast(moment => before > moment && now <= moment)
}

/** Time left as people read it: 8.40, or 1.05.00 from an hour up. */
export function timeFigures(seconds: number, separator = '.'): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (figure: number) => String(figure).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? [hours, two(minutes), two(rest)].join(separator) : [minutes, two(rest)].join(separator)
}
