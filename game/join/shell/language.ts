import type { Reading } from '#shared/content/wording.ts'
import type { Language } from '#shared/model/workshop.ts'

const kept = 'language'

/** What this browser remembers; where it may remember nothing, nothing. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text on this device, or forgets it. */
export function remember(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still gets in; it only has to type again after a reload.
  }
}

/** The ways to read, in the order they are offered. */
export const readings: readonly Reading[] = ['sv', 'easy', 'en']

/** The reader's own choice, else Swedish. */
export const chosenReading = (): Reading => readings.find(reading => reading === recall(kept)) ?? 'sv'

export const chooseReading = (reading: Reading): void => remember(kept, reading)

/** Lättläst is a way to read Swedish. */
export const languageOf = (reading: Reading): Language => (reading === 'en' ? 'en' : 'sv')

/** Fills the named places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
