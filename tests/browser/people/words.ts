import chipsJson from '#assets/content/choices/chips.json' with { type: 'json' }
import decidersJson from '#assets/content/choices/deciders.json' with { type: 'json' }
import noReasonsJson from '#assets/content/choices/noReasons.json' with { type: 'json' }
import surveyJson from '#assets/content/evening/survey.json' with { type: 'json' }
import { readChips, readDeciders, readNoReasons } from '#shared/content/choices.ts'
import { readSurvey } from '#shared/content/evening.ts'
import { confirm as confirmWords } from '#shared/text/sv/confirm.ts'
import { console } from '#shared/text/sv/console.ts'
import { exportWords } from '#shared/text/sv/export/sections.ts'
import { join } from '#shared/text/sv/join.ts'
import { playAgree } from '#shared/text/sv/playAgree.ts'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { playGather } from '#shared/text/sv/playGather.ts'
import { playRounds } from '#shared/text/sv/playRounds.ts'
import { words } from '#shared/text/sv/words.ts'
import { type Catalogue, translator } from '#shared/text/translate.ts'

const swedish = <Key extends string>(catalogue: Catalogue<Key>) => translator('sv', { sv: catalogue, en: catalogue })

/** The words that people find their way by, as each face says them. */
export const word = swedish(words)
export const door = swedish(join)
export const frame = swedish(playFrame)
export const gather = swedish(playGather)
export const agree = swedish(playAgree)
export const rounds = swedish(playRounds)
export const confirm = swedish(confirmWords)
export const desk = swedish(console)
export const paper = swedish(exportWords)

/** The decks that people choose from. */
export const chips = readChips(chipsJson).map(({ label }) => label.sv)
export const deciders = readDeciders(decidersJson)
export const noReasons = readNoReasons(noReasonsJson).map(({ label }) => label.sv)
export const survey = readSurvey(surveyJson)
