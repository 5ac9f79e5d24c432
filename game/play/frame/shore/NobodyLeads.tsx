import { Check } from 'lucide-react'
import { agreedTo, phaseAhead } from '#shared/rules/seats/leading/autopilot.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { useNow } from '../../../live/useNow.ts'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useText } from '../words.ts'

/** The facilitator is gone for a while; where that was ticked beforehand, the room may go on when its time has come. */
export function NobodyLeads() {
  const shared = useShared()
  const { seatIds, presence } = useLive()
  const now = useNow()
  const t = useText()
  const next = phaseAhead(shared, now)
  if (!next) return <Note>{t('facilitator.away')}</Note>
  const connected = Object.keys(presence).filter(id => presence[id]?.isConnected)
  const here = seatIds.filter(id => shared.seats[id]?.state === 'present')
  const { said, of } = agreedTo(shared, connected)
  return (
    <Note title={t('goOn.title')} actions={here.map(id => <Yes key={id} seatId={id} isNamed={here.length > 1} />)}>
      {t('goOn.words', { phase: t(`phase.${next.kind}`) })} <span role="status">{t('goOn.count', { said, of })}</span>
    </Note>
  )
}

/** One person's yes, which can be taken back. */
function Yes({ seatId, isNamed }: { seatId: string; isNamed: boolean }) {
  const { clock, seats } = useShared()
  const t = useText()
  const send = useSend(seatId)
  const isOn = clock.goingOn?.[seatId] !== undefined
  return (
    <Button
      isSmall
      icon={isOn ? Check : undefined}
      isPressed={isOn}
      onPress={() => send({ type: 'goOn', from: clock.phaseId, isOn: !isOn })}
    >
      {isNamed ? t('goOn.yesOf', { name: seats[seatId]?.name ?? '' }) : t('goOn.yes')}
    </Button>
  )
}
