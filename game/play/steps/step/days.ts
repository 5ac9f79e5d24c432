const dayMs = 24 * 60 * 60_000

/** The day it is for a reader, as 2027-02-25. */
export function today(now: number): string {
  const date = new Date(now)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The same day of the week, so many weeks on. */
export const weeksOn = (now: number, weeks: number): string => today(now + weeks * 7 * dayMs)
