import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Seat } from '#shared/model/seat.ts'
import { useSay } from '../../desk/text.ts'

/** Somebody without a device at hand has gone home, or is back: the facilitator types it in for them. */
export function Leaving({ seat: { id: seatId, name, state } }: { seat: Seat }) {
  const say = useSay()
  const send = useSend()
  const isGone = state === 'gone'
  return (
    <div className="stack stack-close">
      {!isGone && <p className="small muted">{say('leaveWhat')}</p>}
      <div>
        <Button
          isSmall
          onPress={() => void send({ type: 'typeFor', seatId, command: { type: isGone ? 'comeBack' : 'leave' } })}
        >
          {say(isGone ? 'isBack' : 'hasGone', { name })}
        </Button>
      </div>
    </div>
  )
}
