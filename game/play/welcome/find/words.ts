import { playFind as findEn } from '#shared/text/en/playFind.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { find as findEasy } from '#shared/text/sv/easy/play/find.ts'
import { playFind as findSv } from '#shared/text/sv/playFind.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { textsOf } from '../../../live/Texts.tsx'

/** The words for finding challenges, and for finding each other again. */
export const useText = textsOf({ sv: { ...wordsSv, ...findSv }, en: { ...wordsEn, ...findEn } }, findEasy)
