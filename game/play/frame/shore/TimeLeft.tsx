import { clockFace } from '#shared/views/clock/clockFace.ts'
import { useShared } from '../../../live/Live.tsx'
import { useLanguage } from '../../../live/Texts.tsx'
import { useNow } from '../../../live/useNow.ts'
import { TimerTag } from '../../../parts/shell/time/TimerTag.tsx'
import { useText } from '../words.ts'

/** How long this phase has left. It advises, and never ends anything. */
export function TimeLeft() {
  const shared = useShared()
  const now = useNow()
  const t = useText()
  const { language } = useLanguage()
  const { state, leftMs, totalMs } = clockFace(shared, now)
  if (state === 'none') return null
  return (
    <TimerTag
      key={shared.clock.phaseId}
      secondsLeft={leftMs / 1000}
      totalSeconds={totalMs / 1000}
      isPaused={state === 'paused'}
      label={t('time.label')}
      separator={language === 'sv' ? '.' : ':'}
      words={{
        calm: t('time.left'),
        soon: t('time.soon'),
        last: t('time.last'),
        over: t('time.over'),
        paused: t('time.paused'),
      }}
      spoken={{ 300: t('time.spoken5'), 60: t('time.spoken1'), 0: t('time.spoken0') }}
    />
  )
}
