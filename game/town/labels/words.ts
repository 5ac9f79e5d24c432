import { town as english } from '#shared/text/en/town.ts'
import { town as swedish } from '#shared/text/sv/town.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import type { Language } from '../../live/Texts.tsx'

const catalogues = { sv: swedish, en: english }
type Key = keyof typeof swedish

/** What the town says, in one language. */
export type Say = { t: Translate<Key>; day: (iso: string) => string; listed: (names: string[]) => string }

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

const sayIn = (language: Language): Say => {
  const days = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' })
  const lists = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  return {
    t: translator(language, catalogues),
    day: iso => days.format(Date.parse(`${iso}T12:00:00`)).replace('.', ''),
    listed: names => lists.format(names),
  }
}

export const says: Record<Language, Say> = { sv: sayIn('sv'), en: sayIn('en') }
