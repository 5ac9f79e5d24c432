import { readCodeGrid } from '#shared/content/choices.ts'
import { readDebrief, readRules, readScripts } from '#shared/content/evening.ts'
import type { Language } from '#shared/model/workshop.ts'
import { screen as screenEn } from '#shared/text/en/screen.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { screen as screenSv } from '#shared/text/sv/screen.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import type { EveningDecks } from '#shared/views/screen.ts'
import codeGridJson from '../../assets/content/choices/codeGrid.json' with { type: 'json' }
import debriefJson from '../../assets/content/evening/debrief.json' with { type: 'json' }
import rulesJson from '../../assets/content/evening/rules.json' with { type: 'json' }
import scriptsJson from '../../assets/content/evening/scripts.json' with { type: 'json' }
import { useShared } from '../live/Live.tsx'

/** Where the screen's sentences come from. */
export const decks: EveningDecks = {
  scripts: readScripts(scriptsJson),
  rules: readRules(rulesJson),
  debrief: readDebrief(debriefJson),
}

/** The European code's grid in words. */
export const codeGrid = readCodeGrid(codeGridJson)

const catalogues = { sv: { ...wordsSv, ...screenSv }, en: { ...wordsEn, ...screenEn } }
type Key = keyof typeof catalogues.sv

/** The screen's words in each language. */
export const texts: Record<Language, Translate<Key>> = {
  sv: translator('sv', catalogues),
  en: translator('en', catalogues),
}

/** The screen speaks the workshop's language, whatever the device that shows it prefers. */
export const useText = (): Translate<Key> => texts[useShared().language]

/** A time of day as 17.30, or 17:30 in English. */
export function timeOfDay(at: number, language: Language): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const moment = new Date(at)
  return [two(moment.getHours()), two(moment.getMinutes())].join(language === 'sv' ? '.' : ':')
}

/** A day as 25 februari. */
export const dayAndMonth = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'long' }).format(
    Date.parse(`${day}T12:00:00`),
  )

/** The code as people read it aloud: two groups of three. */
export const codeInGroups = (code: string): string => code.replace(/^(.{3})(.{3})$/, '$1 $2')

/** An address as people type it: without its protocol and without the QR code's own path. */
export const typedAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/k\/.*$/, '')
