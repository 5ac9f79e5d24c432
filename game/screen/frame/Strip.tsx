import { useEffect, useState } from 'react'
import { partIn } from '#shared/rules/phases/programmes.ts'
import { clockFace } from '#shared/views/clock/clockFace.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import { useNow } from '../../live/useNow.ts'
import { Mark } from '../../parts/shell/Mark.tsx'
import { Countdown } from '../../parts/shell/time/Countdown.tsx'
import { useText } from '../words.ts'
import styles from './frame.module.css'

/** Where the evening is, and how long is left; `isQuiet` leaves the wall to the one who speaks. */
export function Strip({ isQuiet }: { isQuiet: boolean }) {
  const { connection } = useLive()
  const { clock, title, rehearsalOf, programme } = useShared()
  const t = useText()
  const { part, all } = partIn(programme, clock)
  const isOff = connection === 'off'
  const name = clock.kind === 'open' || clock.kind === 'draft' ? title : t(`phase.${clock.kind}`)
  return (
    <header className={styles.strip}>
      {!isQuiet && (
        <p className={styles.tag} data-off={isOff || undefined}>
          <Mark height={2.6} />
          <span>
            <b>{name}</b>
            {!isOff && part > 0 && clock.kind !== 'open' && <small>{t('part.of', { part, all })}</small>}
            <small role="status">{isOff && t('off')}</small>
          </span>
        </p>
      )}
      {isQuiet && (
        <p className={styles.quiet} role="status">
          {isOff && t('off')}
        </p>
      )}
      {rehearsalOf && <p className={styles.mark}>{t('rehearsal')}</p>}
      <span className={styles.gap} />
      {clock.kind === 'open' && <FullScreenHint />}
      {!isQuiet && <TimeLeft />}
    </header>
  )
}

function TimeLeft() {
  const shared = useShared()
  const now = useNow()
  const t = useText()
  const { state, leftMs, totalMs } = clockFace(shared, now)
  if (state === 'paused' && totalMs === 0) return <p className={styles.mark}>{t('paused')}</p>
  if (state === 'none' || shared.clock.kind === 'closed') return null
  return (
    <p className={styles.time} data-state={state} role="timer" aria-live="off">
      {state === 'over' ? (
        <b>{t('time.over')}</b>
      ) : (
        <>
          <Countdown secondsLeft={leftMs / 1000} size="screen" separator={shared.language === 'sv' ? '.' : ':'} />
          <small>{t(state === 'calm' || state === 'paused' ? 'time.left' : `time.${state}`)}</small>
        </>
      )}
    </p>
  )
}

/** Said until somebody has done it, and only before the start. */
function FullScreenHint() {
  const t = useText()
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull ? null : <p className={styles.hint}>{t('fullScreen')}</p>
}
