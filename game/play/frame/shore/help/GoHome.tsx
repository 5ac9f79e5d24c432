import { useState } from 'react'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { useText } from '../../words.ts'

/** ”Jag går hem nu”: asked once more in place, since others take over what one speaks for. */
export function GoHome({ seatId, isNamed }: { seatId: string; isNamed: boolean }) {
  const { seats, clock } = useShared()
  const t = useText()
  const send = useSend(seatId)
  const [isSure, setSure] = useState(false)
  const seat = seats[seatId]
  if (!seat || seat.hasLeft || clock.kind === 'closed') return null
  if (!isSure)
    return (
      <div>
        <Button kind="quiet" onPress={() => setSure(true)}>
          {isNamed ? t('gone.goNamed', { name: seat.name }) : t('gone.go')}
        </Button>
      </div>
    )
  return (
    <section className="stack stack-close" aria-label={t('gone.sure', { name: seat.name })}>
      <p className="measure">
        <b>{t('gone.sure', { name: seat.name })}</b> {t('gone.what')}
      </p>
      <div className="row wrap">
        {/* biome-ignore lint/a11y/noAutofocus: the safe choice, right where the question is asked. */}
        <button type="button" className="btn" autoFocus onClick={() => setSure(false)}>
          {t('gone.stay')}
        </button>
        <Button
          onPress={() => {
            setSure(false)
            void send({ type: 'leave' })
          }}
        >
          {t('gone.yes')}
        </Button>
      </div>
    </section>
  )
}
