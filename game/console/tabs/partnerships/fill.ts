import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { FoldedName } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { fieldAt } from '#shared/rules/agreement/lines.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { partiesAt } from '#shared/views/desk/alerts.ts'
import { useSay } from '../../desk/text.ts'
import { timeOfDay } from '../../desk/time.ts'

/** How far the table has come with what this part of the evening asks for, in a few words. */
export function useFill(idea: Idea): string {
  const shared = useShared()
  const say = useSay()
  const { language } = useLanguage()
  const { agreement } = idea
  if (idea.state === 'bank') return ''
  if (shared.clock.kind === 'homecoming') {
    const { parties, answered } = partiesAt(shared, idea)
    return say('answeredHome', { answered, parties })
  }
  if (shared.clock.kind === 'followUpSteps' || shared.clock.kind === 'checkOut' || shared.clock.kind === 'closed') {
    const steps = Object.values(shared.steps).filter(({ ideaId }) => ideaId === idea.id).length
    return say('stepCount', { count: steps })
  }
  if (!idea.wasFormed) return ''
  const actors = standing(shared, idea)
  const rows = actors.filter(({ id }) => isWritten(agreement.rows[id])).length
  const done =
    Number(agreement.goal.text !== '') + Number(agreement.firstStep.text !== '') + Number(rows === actors.length)
  const last = Math.max(
    agreement.goal.at,
    agreement.firstStep.at,
    ...Object.values(agreement.folded).map(({ at }) => at),
    ...Object.values(agreement.rows).map(row => (isWritten(row) ? row.at : 0)),
  )
  const folded = FoldedName.options.filter(field => fieldAt(agreement, field).text !== '').length
  const parked = Object.values(agreement.parked).filter(({ text, isSettled }) => text !== '' && !isSettled).length
  return [
    last > 0 ? say('writtenAt', { done, time: timeOfDay(last, language) }) : say('written', { done }),
    folded > 0 && say('foldedToo', { count: folded }),
    parked > 0 && say('parkedOpen', { count: parked }),
  ]
    .filter(Boolean)
    .join(' ')
}
