import { useMemo, useState } from 'react'
import { Live, useLiveStore, useShared } from '#game/live/Live.tsx'
import { Told } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ToastRegion } from '#game/parts/messages/ToastRegion.tsx'
import { useToasts } from '#game/parts/messages/toasts.ts'
import { Saying } from '#game/play/frame/notices/saying.ts'
import { RoleBar } from '#game/play/frame/seats/RoleBar.tsx'
import { SeatFace } from '#game/play/frame/seats/SeatFace.tsx'
import { seatView } from '#shared/views/seatView.ts'
import { useRefusals, useSay, useWords } from '../../../desk/text.ts'
import { useOpen } from '../../../run/sheets/open.ts'
import { onBehalf } from './onBehalf.ts'
import styles from './person.module.css'

/** Somebody without a device takes part: their own page, on the desk, where what they say is typed in for them. */
export function InTheirPlace({ seatId }: { seatId: string }) {
  const shared = useShared()
  const desk = useLiveStore()
  const say = useSay()
  const word = useWords()
  const refusal = useRefusals()
  const open = useOpen()
  const toasts = useToasts()
  const store = useMemo(() => onBehalf(desk, seatId), [desk, seatId])
  const view = seatView(shared, seatId)
  if (!view) return <p>{say('gonePerson')}</p>
  const { name } = view.seat
  return (
    <div className={styles.place}>
      <div className={styles.over}>
        <p className="small muted">
          {say(shared.clock.kind === 'homecoming' ? 'inPlaceHome' : 'inPlaceExplain', { name })}
        </p>
        <Button isSmall kind="quiet" onPress={() => open({ kind: 'person', id: seatId })}>
          {say('aboutPerson', { name })}
        </Button>
      </div>
      <Live store={store}>
        <Saying value={toasts.show}>
          <Told value={no => toasts.refuse(refusal(no))}>
            <RoleBar view={view} isNamed={view.isInRole} />
            <Task seatId={seatId} label={word(`phase.${shared.clock.kind}`)} />
            <ToastRegion label={say('notices')} undo={word('undo')} toasts={toasts} />
          </Told>
        </Saying>
      </Live>
    </div>
  )
}

/** What the phase asks of this person: it rolls by itself, and its buttons stay in sight at the foot. */
function Task({ seatId, label }: { seatId: string; label: string }) {
  const [dock, setDock] = useState<HTMLElement | null>(null)
  const place = useMemo(() => ({ kind: 'half', dock }) as const, [dock])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what rolls can be reached by keyboard, also when it is only read. */}
      <section className={styles.task} data-half tabIndex={0} aria-label={label}>
        <SeatFace seatId={seatId} place={place} />
      </section>
      <div className={styles.dock} ref={setDock} />
    </>
  )
}
