import type { Step } from '../../model/reflection.ts'
import type { Language } from '../../model/workshop.ts'

const opening: Record<Language, RegExp> = { sv: /^jag\s+/i, en: /^I\s+/ }
const subject: Record<Language, string> = { sv: 'Jag', en: 'I' }

/** What a phone has begun with a capital goes on as it would in the middle of a sentence; ABF stays ABF. */
const inSentence = (what: string): string =>
  /^\p{Lu}\p{Ll}/u.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what

/** What somebody does, as they say it: with one ”Jag” before it, however they wrote it. */
export const saidByMe = (what: string, language: Language): string =>
  what === '' ? '' : `${subject[language]} ${inSentence(what.replace(opening[language], ''))}`

/** Whom a step is meant to be done with, and who have not said that they are in. */
export const askedStill = ({ asked = [], by, joined }: Step): string[] =>
  asked.filter(id => id !== by && !joined.includes(id)) // R12
