import { useCallback } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import type { ScreenStep } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { useLinks } from '../../desk/links.ts'
import { usePick } from '../../desk/text.ts'
import { codeInGroups, hostOf, timeOfDay } from '../../desk/time.ts'

/** The sentence that a step puts on the screen, filled in as the screen fills it in. */
export function useLineOf(): (step: ScreenStep) => string {
  const shared = useShared()
  const { door } = useLinks()
  const { language } = useLanguage()
  const pick = usePick()
  return useCallback(
    ({ line, subject }) => {
      const { clock, notToday } = shared
      const honest = Object.values(shared.invitations).filter(({ state }) => state === 'no').length
      const people = Object.values(shared.seats).filter(({ state }) => state === 'present').length
      const half = clock.endsAt === undefined ? clock.startedAt : (clock.startedAt + clock.endsAt) / 2
      const values: Record<string, string> = {
        notToday,
        code: codeInGroups(door?.code ?? ''),
        address: hostOf(door?.addresses[0] ?? ''),
        time: timeOfDay(half, language),
        count: String(clock.kind === 'gatherClose' ? honest : people),
      }
      if (subject?.kind === 'rule') {
        const rule = evening.rules.rules[subject.at]
        if (rule) values.rule = pick(rule.rule)
      }
      if (subject?.kind === 'challenge') {
        const challenge = shared.challenges[subject.id]
        values.challenge = challenge?.title ?? ''
        values.voice = challenge?.townVoice ?? challenge?.title ?? ''
      }
      if (subject?.kind === 'question') {
        const question = evening.debrief.find(({ key }) => key === subject.key)
        if (question) values.question = pick(question.question)
      }
      if (subject?.kind === 'partnership') {
        const idea = shared.ideas[subject.id]
        values.partnership = idea?.name || idea?.text || ''
      }
      return pick(line, values)
    },
    [shared, door, language, pick],
  )
}
