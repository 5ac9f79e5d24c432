import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ConfirmDialog } from '#game/parts/actions/ConfirmDialog.tsx'
import { useNoContact, useSay } from '../../desk/text.ts'

/** Ends the evening, after a question that says what stays. */
export function EndNow({ isMain }: { isMain?: boolean }) {
  const { clock } = useShared()
  const say = useSay()
  const send = useSend()
  const noContact = useNoContact()
  const [isAsking, setAsking] = useState(false)
  const isLast = clock.kind === 'checkOut'
  const early = isLast ? 'ordinary' : 'danger'
  const kind = isMain ? 'main' : early
  return (
    <>
      <Button kind={kind} isWide={isMain} unavailable={noContact} onPress={() => setAsking(true)}>
        {isLast ? say('endEvening') : say('endNow')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('endSure')}
        confirm={say('endYes')}
        cancel={say('wait')}
        isDanger
        unavailable={noContact}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void send({ type: 'end' })
        }}
      >
        <p>{say('endKeeps')}</p>
      </ConfirmDialog>
    </>
  )
}
