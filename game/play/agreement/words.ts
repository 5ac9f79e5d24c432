import { playAgree as agreeEn } from '#shared/text/en/playAgree.ts'
import { playMerge as mergeEn } from '#shared/text/en/playMerge.ts'
import { playInReunion as inReunionEn, playReunion as reunionEn } from '#shared/text/en/playReunion.ts'
import { playRounds as roundsEn } from '#shared/text/en/playRounds.ts'
import { playTable as tableEn } from '#shared/text/en/playTable.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { agree as agreeEasy } from '#shared/text/sv/easy/play/agree.ts'
import { gather as gatherEasy } from '#shared/text/sv/easy/play/gather.ts'
import { inReunion as inReunionEasy, reunion as reunionEasy } from '#shared/text/sv/easy/play/reunion.ts'
import { words as wordsEasy } from '#shared/text/sv/easy/words.ts'
import { playAgree as agreeSv } from '#shared/text/sv/playAgree.ts'
import { playMerge as mergeSv } from '#shared/text/sv/playMerge.ts'
import { playInReunion as inReunionSv, playReunion as reunionSv } from '#shared/text/sv/playReunion.ts'
import { playRounds as roundsSv } from '#shared/text/sv/playRounds.ts'
import { playTable as tableSv } from '#shared/text/sv/playTable.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { textsWhere, useLanguage } from '../../live/Texts.tsx'
import { apart, whereMeetingAgain } from '../frame/words.ts'

const texts = {
  sv: { ...wordsSv, ...agreeSv, ...roundsSv, ...tableSv, ...mergeSv, ...reunionSv },
  en: { ...wordsEn, ...agreeEn, ...roundsEn, ...tableEn, ...mergeEn, ...reunionEn },
}
const easy = { ...wordsEasy, ...gatherEasy, ...agreeEasy, ...reunionEasy }

/** The words of the participant's face, from the agreement to the end. */
export const useText = whereMeetingAgain(
  textsWhere(texts, apart, easy),
  textsWhere({ sv: { ...texts.sv, ...inReunionSv }, en: { ...texts.en, ...inReunionEn } }, apart, {
    ...easy,
    ...inReunionSv,
    ...inReunionEasy,
  }),
)

const looks = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A day as people write it: ”torsdag 25 februari”, or ”25 feb” where room is short. */
export function useDay(): (day: string, look?: keyof typeof looks) => string {
  const { language } = useLanguage()
  return (day, look = 'long') =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { ...looks[look], timeZone: 'UTC' })
      .format(new Date(`${day}T12:00:00Z`))
      .replace(/\.$/, '')
}
