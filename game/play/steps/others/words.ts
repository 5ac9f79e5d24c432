import { playOthers as othersEn } from '#shared/text/en/playOthers.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { others as othersEasy } from '#shared/text/sv/easy/play/others.ts'
import { playOthers as othersSv } from '#shared/text/sv/playOthers.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { textsOf } from '../../../live/Texts.tsx'

/** The words about those one wants to meet again, and those who are not in the room. */
export const useText = textsOf({ sv: { ...wordsSv, ...othersSv }, en: { ...wordsEn, ...othersEn } }, othersEasy)
