import { useCallback } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { namedTime, type ScreenStep, screenLine } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { addressesOf, useLinks } from '../../desk/links.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { codeInGroups, hostOf, timeOfDay } from '../../desk/time.ts'

/** The sentence that a step puts on the screen, in the facilitator's own language. */
export function useLineOf(): (step: ScreenStep) => string {
  const shared = useShared()
  const { door } = useLinks()
  const { language } = useLanguage()
  const say = useSay()
  const word = useWords()
  return useCallback(
    step => {
      const time = namedTime(shared)
      return screenLine(step, shared, evening, {
        language,
        code: codeInGroups(door?.code ?? ''),
        address: hostOf(addressesOf(door).addresses[0] ?? ''),
        time: time === undefined ? say('timeSoon') : timeOfDay(time, language),
        whatIf: word('whatIf'),
        panel: part => word(`sums.${part}`),
      })
    },
    [shared, door, language, say, word],
  )
}
