import type { Language } from '#game/live/Texts.tsx'

/** A time of day as 17.30, or 17:30 in English. */
export function timeOfDay(at: number, language: Language): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const moment = new Date(at)
  return [two(moment.getHours()), two(moment.getMinutes())].join(language === 'sv' ? '.' : ':')
}

/** A day as torsdag 25 februari; what is no day is given back as it was written. */
export function dayInWords(day: string, language: Language): string {
  const at = Date.parse(`${day}T12:00:00`)
  if (!Number.isFinite(at)) return day
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at)
}

/** The day of a moment as 12 februari. */
export const shortDay = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'long' }).format(at)

/** The address as people type it: without what the QR code carries along. */
export const hostOf = (address: string): string => URL.parse(address)?.host ?? address

/** The code as people read it aloud: two groups of three. */
export const codeInGroups = (code: string): string => code.replace(/^(.{3})(.{3})$/, '$1 $2')
