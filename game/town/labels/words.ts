import { town as english } from '#shared/text/en/town.ts'
import { town as swedish } from '#shared/text/sv/town.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import type { TownWords } from '#shared/town/layout/board.ts'
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

/** The words that the layout sets on the board. */
export const wordsOf = ({ t, day }: Say): TownWords => ({
  banks: { ideaDriven: t('bank.ideaDriven'), public: t('bank.public') },
  folded: count => t('folded', { count }),
  flag: (iso, more) => (more > 0 ? t('flag.more', { day: day(iso), more }) : t('flag.one', { day: day(iso) })),
  noes: count => t('noes', { count }),
})
