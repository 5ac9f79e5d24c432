import { useSyncExternalStore } from 'react'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { HalfScreen } from '../../../parts/shell/tablet/HalfScreen.tsx'
import { useText } from '../words.ts'
import { RoleBar } from './RoleBar.tsx'
import { SeatFace } from './SeatFace.tsx'
import styles from './seats.module.css'

const wide = matchMedia('(min-width: 45rem)')
const watch = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether two people can share the screen half each. */
export const useIsWide = (): boolean => useSyncExternalStore(watch, () => wide.matches)

const inHalf = { kind: 'half' } as const

/** A pair with one tablet between them after the turn: a half each, and the far one can be turned. */
export function Halves({ near, far }: { near: SeatView; far: SeatView }) {
  const { clock } = useShared()
  const t = useText()
  const half = (view: SeatView) => ({
    name: view.seat.name,
    head: <RoleBar view={view} isNamed />,
    children: (
      <div className={styles.half} data-half>
        <SeatFace seatId={view.seat.id} place={inHalf} />
      </div>
    ),
  })
  return (
    <>
      <h1 className="unseen">{t(`phase.${clock.kind}`)}</h1>
      <HalfScreen near={half(near)} far={half(far)} turn={t('half.turn')} />
    </>
  )
}
