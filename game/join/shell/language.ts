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

/** The reader's own choice, else Swedish. */
export const chosenLanguage = (): Language => (recall(kept) === 'en' ? 'en' : 'sv')

export const chooseLanguage = (language: Language): void => remember(kept, language)

/** Fills the named places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
