import type { ReactNode } from 'react'
import { isOwnRoles, partIn } from '#shared/rules/phases/programmes.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import type { Connection } from '../../../live/liveStore.ts'
import { ConnectionStatus } from '../../../parts/messages/ConnectionStatus.tsx'
import { PhaseTag } from '../../../parts/shell/PhaseTag.tsx'
import { classes } from '../../../parts/tokens/classes.ts'
import styles from '../frame.module.css'
import { useText } from '../words.ts'

const shownAs = {
  on: 'connected',
  connecting: 'reconnecting',
  off: 'reconnecting',
  removed: 'lost',
  noSeat: 'lost',
  ended: 'lost',
  outdated: 'lost',
  wrongOrigin: 'lost',
} as const satisfies Record<Connection, string>

/** The tags on the water: the phase and its part of six, that this is a rehearsal, and whether we are in touch. */
export function WhereWeAre() {
  const { connection } = useLive()
  const { clock, rehearsalOf } = useShared()
  const t = useText()
  const sub = useSub()
  return (
    <>
      <PhaseTag
        name={t(`phase.${clock.kind}`)}
        sub={
          <>
            {sub}
            {rehearsalOf !== undefined && (
              <span className={styles.short}>
                {sub && ' · '}
                {t('rehearsal')}
              </span>
            )}
          </>
        }
      />
      {rehearsalOf !== undefined && (
        <div className={classes('tag', styles.ownTag)}>
          <b>{t('rehearsal')}</b>
        </div>
      )}
      <ConnectionStatus
        state={shownAs[connection]}
        isQuietWhenConnected
        words={{
          connected: t('connection.on'),
          reconnecting: t('connection.again'),
          lost: t('connection.lost'),
        }}
      />
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
