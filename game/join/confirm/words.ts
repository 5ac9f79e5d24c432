import type { Bilingual } from '#shared/content/bilingual.ts'
import { type Reading, saidIn } from '#shared/content/wording.ts'
import { confirm as confirmEn } from '#shared/text/en/confirm.ts'
import { confirm as confirmSv } from '#shared/text/sv/confirm.ts'
import { confirm as confirmEasy } from '#shared/text/sv/easy/confirm.ts'
import decidersJson from '../../../assets/content/choices/deciders.json' with { type: 'json' }
import noReasonsJson from '../../../assets/content/choices/noReasons.json' with { type: 'json' }
import { fill, languageOf } from '../shell/language.ts'

const texts: Record<Reading, Readonly<Record<keyof typeof confirmSv, string>>> = {
  sv: confirmSv,
  easy: { ...confirmSv, ...confirmEasy },
  en: confirmEn,
}

/** The sentences of this page, filled in, and a day as people write it. */
export type Say = {
  (key: keyof typeof confirmSv, values?: Readonly<Record<string, string>>): string
  /** A text of a deck, as this reader has it. */
  pick(text: Bilingual): string
  day(time: number | string): string
  list(names: readonly string[]): string
}

export function sayIn(reading: Reading): Say {
  const language = languageOf(reading)
  const say = (key: keyof typeof confirmSv, values: Readonly<Record<string, string>> = {}) =>
    fill(texts[reading][key], values)
  const tongue = language === 'sv' ? 'sv-SE' : 'en-GB'
  const days = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone: 'Europe/Stockholm' })
  const lists = new Intl.ListFormat(tongue, { type: 'conjunction' })
  return Object.assign(say, {
    pick: (text: Bilingual) => saidIn(text, reading),
    // A day is never divided at the end of a line.
    day: (time: number | string) => days.format(new Date(time)).replaceAll(' ', '\u00A0'),
    list: (names: readonly string[]) => lists.format(names),
  })
}

type Option = { key: string; label: Bilingual; yes?: Bilingual }

/** Who may decide at home, and the reasons for a no, as the decks have them; the deck's own test has read them. */
export const deciders: readonly Option[] = decidersJson
export const noReasons: readonly Option[] = noReasonsJson
