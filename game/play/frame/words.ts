import type { OrderType } from '#shared/messages/story.ts'
import { may } from '#shared/rules/access.ts'
import { distance as distanceEn } from '#shared/text/en/distance.ts'
import { playApart as apartEn, playMixed as mixedEn } from '#shared/text/en/playApart.ts'
import { playFrame as frameEn } from '#shared/text/en/playFrame.ts'
import { playGather as gatherEn } from '#shared/text/en/playGather.ts'
import { playMerge as mergeEn } from '#shared/text/en/playMerge.ts'
import { playInReunion as inReunionEn, playReunion as reunionEn } from '#shared/text/en/playReunion.ts'
import { playRounds as roundsEn } from '#shared/text/en/playRounds.ts'
import { playSeat as seatEn } from '#shared/text/en/playSeat.ts'
import { refusals as refusalsEn } from '#shared/text/en/refusals.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { distance as distanceSv } from '#shared/text/sv/distance.ts'
import { apart as apartEasy, mixed as mixedEasy } from '#shared/text/sv/easy/play/apart.ts'
import { gather as gatherEasy } from '#shared/text/sv/easy/play/gather.ts'
import { inReunion as inReunionEasy, reunion as reunionEasy } from '#shared/text/sv/easy/play/reunion.ts'
import { refusals as refusalsEasy } from '#shared/text/sv/easy/refusals.ts'
import { words as wordsEasy } from '#shared/text/sv/easy/words.ts'
import { playApart as apartSv, playMixed as mixedSv } from '#shared/text/sv/playApart.ts'
import { playFrame as frameSv } from '#shared/text/sv/playFrame.ts'
import { playGather as gatherSv } from '#shared/text/sv/playGather.ts'
import { playMerge as mergeSv } from '#shared/text/sv/playMerge.ts'
import { playInReunion as inReunionSv, playReunion as reunionSv } from '#shared/text/sv/playReunion.ts'
import { playRounds as roundsSv } from '#shared/text/sv/playRounds.ts'
import { playSeat as seatSv } from '#shared/text/sv/playSeat.ts'
import { refusals as refusalsSv } from '#shared/text/sv/refusals.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { useLiveInside, useShared } from '../../live/Live.tsx'
import { textsOf, textsWhere, useLanguage } from '../../live/Texts.tsx'

/** What is said otherwise to those who do not share a hall. */
export const apart = {
  mixed: { sv: mixedSv, en: mixedEn, easy: mixedEasy },
  apart: { sv: apartSv, en: apartEn, easy: apartEasy },
}

/** One `useText` for most workshops, and another for those where people meet again: some things are said otherwise there. */
export const whereMeetingAgain =
  <Words>(useUsual: () => Words, useAgain: () => Words): (() => Words) =>
  () => {
    const usual = useUsual()
    const again = useAgain()
    return useLiveInside()?.shared?.earlier ? again : usual
  }

const texts = {
  sv: { ...wordsSv, ...frameSv, ...gatherSv, ...roundsSv, ...seatSv, ...mergeSv, ...distanceSv, ...reunionSv },
  en: { ...wordsEn, ...frameEn, ...gatherEn, ...roundsEn, ...seatEn, ...mergeEn, ...distanceEn, ...reunionEn },
}
const easy = { ...wordsEasy, ...gatherEasy, ...reunionEasy }

/** The words of the participant's face, from the open door to the roll call, and of the further rounds. */
export const useText = whereMeetingAgain(
  textsWhere(texts, apart, easy),
  textsWhere({ sv: { ...texts.sv, ...inReunionSv }, en: { ...texts.en, ...inReunionEn } }, apart, {
    ...easy,
    ...inReunionSv,
    ...inReunionEasy,
  }),
)

/** What a refusal says to the one who was refused. */
export const useRefusals = textsOf({ sv: refusalsSv, en: refusalsEn }, refusalsEasy)

/** Why a seat may not send something now, in words; nothing when it may. */
export function useMay(seatId: string): (type: OrderType, now?: number) => string | undefined {
  const shared = useShared()
  const refusal = useRefusals()
  return (type, now) => {
    const no = may(shared, { kind: 'seat', seatId }, type, now)
    return no && refusal(no)
  }
}

/** Names as a sentence lists them: Amira, Bo och Cecilia. */
export function useListed(): (names: readonly string[]) => string {
  const { language } = useLanguage()
  return names => new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** A time of day as people write it: 18.06, or 18:06 in English. */
export function useTimeOfDay(): (at: number) => string {
  const { language } = useLanguage()
  return at => {
    const time = new Date(at)
    const two = (figure: number) => String(figure).padStart(2, '0')
    return `${two(time.getHours())}${language === 'sv' ? '.' : ':'}${two(time.getMinutes())}`
  }
}

/** Counter and over-length words that every written field takes. */
export function useLimits() {
  const t = useText()
  return {
    counter: (count: number, most: number) => t('of', { count, most }),
    tooLong: (excess: number) => t('field.tooLong', { excess }),
  }
}
