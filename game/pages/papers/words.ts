import chipsJson from '#assets/content/choices/chips.json' with { type: 'json' }
import decidersJson from '#assets/content/choices/deciders.json' with { type: 'json' }
import noReasonsJson from '#assets/content/choices/noReasons.json' with { type: 'json' }
import rulesJson from '#assets/content/evening/rules.json' with { type: 'json' }
import surveyJson from '#assets/content/evening/survey.json' with { type: 'json' }
import happeningsJson from '#assets/content/happenings.json' with { type: 'json' }
import type { Bilingual } from '#shared/content/bilingual.ts'
import { readChips, readDeciders, readNoReasons } from '#shared/content/choices.ts'
import { readRules, readSurvey } from '#shared/content/evening.ts'
import { readHappenings } from '#shared/content/happenings.ts'
import { type Reading, saidIn } from '#shared/content/wording.ts'
import { papers as papersEn } from '#shared/text/en/papers.ts'
import { playAgree as agreeEn } from '#shared/text/en/playAgree.ts'
import { playFrame as frameEn } from '#shared/text/en/playFrame.ts'
import { playGather as gatherEn } from '#shared/text/en/playGather.ts'
import { playRounds as roundsEn } from '#shared/text/en/playRounds.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { papers as papersEasy } from '#shared/text/sv/easy/papers.ts'
import { agree as agreeEasy } from '#shared/text/sv/easy/play/agree.ts'
import { gather as gatherEasy } from '#shared/text/sv/easy/play/gather.ts'
import { words as wordsEasy } from '#shared/text/sv/easy/words.ts'
import { papers as papersSv } from '#shared/text/sv/papers.ts'
import { playAgree as agreeSv } from '#shared/text/sv/playAgree.ts'
import { playFrame as frameSv } from '#shared/text/sv/playFrame.ts'
import { playGather as gatherSv } from '#shared/text/sv/playGather.ts'
import { playRounds as roundsSv } from '#shared/text/sv/playRounds.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'

export const chips = readChips(chipsJson)
export const deciders = readDeciders(decidersJson)
export const noReasons = readNoReasons(noReasonsJson)
export const { rules } = readRules(rulesJson)
export const survey = readSurvey(surveyJson)
export const happenings = readHappenings(happeningsJson)

const swedish = { ...wordsSv, ...frameSv, ...gatherSv, ...agreeSv, ...roundsSv, ...papersSv }
type Key = keyof typeof swedish

const texts: Record<Reading, Readonly<Record<Key, string>>> = {
  sv: swedish,
  easy: { ...swedish, ...wordsEasy, ...gatherEasy, ...agreeEasy, ...papersEasy },
  en: { ...wordsEn, ...frameEn, ...gatherEn, ...agreeEn, ...roundsEn, ...papersEn },
}

/** What the sheets say: a sentence of a face or of their own, and a text of a deck. */
export type Say = ((key: Key) => string) & { pick: (text: Bilingual) => string }

/** The words of the sheets, as this reader has them: the same that the screens say, so that paper and screen never differ. */
export const sayIn = (reading: Reading): Say =>
  Object.assign((key: Key) => texts[reading][key], { pick: (text: Bilingual) => saidIn(text, reading) })
