import { type ReactNode, useEffect, useState } from 'react'
import { isOwnRoles, partIn } from '#shared/rules/phases/programmes.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { ConnectionStatus, type Touch } from '../../../parts/messages/ConnectionStatus.tsx'
import { PhaseTag } from '../../../parts/shell/PhaseTag.tsx'
import { classes } from '../../../parts/tokens/classes.ts'
import styles from '../frame.module.css'
import { useText } from '../words.ts'

/** So long it says that contact is back. */
const backMs = 5_000

function useTouch(): Touch {
  const { connection } = useLive()
  const [wasOff, setWasOff] = useState(false)
  const isOff = connection === 'off'
  useEffect(() => {
    if (isOff) setWasOff(true)
    const timer = setTimeout(() => setWasOff(isOff), backMs)
    return () => clearTimeout(timer)
  }, [isOff])
  if (isOff) return 'off'
  return wasOff ? 'back' : 'on'
}

/** The tags on the water: the phase and its part of six, or in its place whether we are in touch, and that this is a rehearsal. */
export function WhereWeAre() {
  const { clock, rehearsalOf } = useShared()
  const t = useText()
  const sub = useSub()
  const touch = useTouch()
  return (
    <>
      <PhaseTag
        name={t(`phase.${clock.kind}`)}
        isOff={touch === 'off'}
        sub={
          <>
            {touch === 'on' && sub}
            {touch === 'on' && rehearsalOf !== undefined && (
              <span className={styles.short}>
                {sub && ' · '}
                {t('rehearsal')}
              </span>
            )}
            <ConnectionStatus
              state={touch}
              words={{ off: t('touch.off'), stays: t('touch.stays'), back: t('touch.back') }}
            />
          </>
        }
      />
      {rehearsalOf !== undefined && (
        <div className={classes('tag', styles.ownTag)}>
          <b>{t('rehearsal')}</b>
        </div>
      )}
    </>
  )
}

const partKeys = ['part.1', 'part.2', 'part.3', 'part.4', 'part.5', 'part.6'] as const

function useSub(): ReactNode {
  const { programme, clock } = useShared()
  const t = useText()
  const { kind } = clock
  const { part, all } = partIn(programme, clock)
  const short = t('part.of', { part, all })
  const key = partKeys[part - 1]
  if (isOwnRoles(programme)) return part > 0 && short
  if (!key) return undefined
  const name = t(key)
  if (name === t(`phase.${kind}`)) return short
  return (
    <>
      <span className={styles.short}>{short}</span>
      <span className={styles.long}>{t('part.ofNamed', { part, name })}</span>
    </>
  )
}
