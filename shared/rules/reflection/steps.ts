import type { Step } from '../../model/reflection.ts'
import type { Language } from '../../model/workshop.ts'

const opening: Record<Language, RegExp> = { sv: /^jag\s+/i, en: /^I\s+/ }
const subject: Record<Language, string> = { sv: 'Jag', en: 'I' }

/** What somebody does, without the ”Jag” that they may have written themselves. */
export const withoutMe = (what: string, language: Language): string => what.replace(opening[language], '')

/** What somebody does, as they say it: with one ”Jag” before it, however they wrote it. */
export const saidByMe = (what: string, language: Language): string =>
  what === '' ? '' : `${subject[language]} ${withoutMe(what, language)}`

/** Whom a step is meant to be done with, and who have not said that they are in. */
export const askedStill = ({ asked = [], by, joined }: Step): string[] =>
  asked.filter(id => id !== by && !joined.includes(id)) // R12
