import { Check } from 'lucide-react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { useMay, useText } from '../words.ts'

/** Phases in which people work and tell when they are done; in the others the room listens or is at the door. */
const working: readonly PhaseKind[] = [
  'findChallenges',
  'swap1',
  'gatherIdeas',
  'gatherClose',
  'swap2',
  'formulate',
  'trial',
  'homecoming',
  'followUpTalk',
  'followUpSteps',
  'codeGrid',
]

/** ”Jag är klar”, where no other button says it: the facilitator sees it. It can be taken back at any time. */
export function ReadyMark({ seatId }: { seatId: string }) {
  const { seats, clock } = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const seat = seats[seatId]
  if (!seat || !working.includes(clock.kind)) return null
  return (
    <Button
      kind={seat.isReady ? 'ordinary' : 'main'}
      icon={seat.isReady ? Check : undefined}
      isPressed={seat.isReady}
      sub={t(seat.isReady ? 'ready.waiting' : 'ready.tells')}
      unavailable={may('ready')}
      onPress={() => send({ type: 'ready', isReady: !seat.isReady })}
    >
      {t('ready')}
    </Button>
  )
}
