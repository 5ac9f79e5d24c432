import { useMemo, useState, useSyncExternalStore } from 'react'
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

/** A pair with one tablet between them after the turn: a half each, and the far one can be turned. */
export function Halves({ near, far }: { near: SeatView; far: SeatView }) {
  const { clock } = useShared()
  const t = useText()
  const half = (view: SeatView) => ({
    name: view.seat.name,
    head: <RoleBar view={view} isNamed />,
    children: <HalfTask seatId={view.seat.id} />,
  })
  return (
    <>
      <h1 className="unseen">{t(`phase.${clock.kind}`)}</h1>
      <HalfScreen near={half(near)} far={half(far)} turn={t('half.turn')} />
    </>
  )
}

/** The task of one half: it rolls by itself, and the way on stays in sight at its foot. */
function HalfTask({ seatId }: { seatId: string }) {
  const { clock } = useShared()
  const t = useText()
  const [dock, setDock] = useState<HTMLElement | null>(null)
  const place = useMemo(() => ({ kind: 'half', dock }) as const, [dock])
  return (
    <div className={styles.halfTask}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what rolls can be reached by keyboard, also when it is only read. */}
      <section className={styles.half} data-half tabIndex={0} aria-label={t(`phase.${clock.kind}`)}>
        <SeatFace seatId={seatId} place={place} />
      </section>
      <div className={styles.end} ref={setDock} />
    </div>
  )
}
