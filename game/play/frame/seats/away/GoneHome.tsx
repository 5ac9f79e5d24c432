import type { Seat } from '#shared/model/seat.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Task } from '../../Task.tsx'
import { useText } from '../../words.ts'

/** Somebody has gone home before the others: what stays here of theirs, and the way back. */
export function GoneHome({ seat }: { seat: Seat }) {
  const { actors } = useShared()
  const t = useText()
  const send = useSend(seat.id)
  const home = actors[seat.homeId ?? '']
  return (
    <Task
      title={t('gone.title', { name: seat.name })}
      main={
        <Button kind="main" onPress={() => void send({ type: 'comeBack' })}>
          {t('gone.back')}
        </Button>
      }
    >
      <div className="stack stack-close">
        <p className="measure">{home ? t('gone.tile', { actor: home.name }) : t('gone.plain')}</p>
        {home && <p className="measure">{t('gone.link')}</p>}
      </div>
    </Task>
  )
}
