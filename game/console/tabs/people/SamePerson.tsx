import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ConfirmDialog } from '#game/parts/actions/ConfirmDialog.tsx'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay } from '../../desk/text.ts'

/** Somebody who came in twice: the other seat's tile, pair and words come along here, and that seat is removed. */
export function SamePerson({ seatId, name }: { seatId: string; name: string }) {
  const { seats, actors } = useShared()
  const say = useSay()
  const send = useSend()
  const [otherId, setOther] = useState('')
  const [isSure, setSure] = useState(false)
  const here = seats[seatId]
  const options = Object.values(seats)
    .filter(({ id, state, marketId }) => id !== seatId && state !== 'removed' && marketId === here?.marketId)
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
    .map(one => ({ key: one.id, label: [one.name, actors[one.homeId ?? '']?.name].filter(Boolean).join(', ') }))
  if (options.length === 0) return null
  const merge = async () => {
    setSure(false)
    const reply = await send({ type: 'mergeSeats', seatId, otherId })
    if (reply.ok) setOther('')
  }
  return (
    <section className="stack stack-close" aria-label={say('samePerson')}>
      <h3>{say('samePerson')}</h3>
      <p className="small">{say('samePersonExplain')}</p>
      <Choose label={say('otherSeat')} none={say('choose')} options={options} chosen={otherId} onChange={setOther} />
      <Button isSmall unavailable={otherId ? undefined : say('chooseSeat')} onPress={() => setSure(true)}>
        {say('mergeSeats')}
      </Button>
      <ConfirmDialog
        isOpen={isSure}
        title={say('mergeSure', { name, other: seats[otherId]?.name ?? '' })}
        confirm={say('mergeSeats')}
        cancel={say('wait')}
        isDanger
        onCancel={() => setSure(false)}
        onConfirm={() => void merge()}
      >
        <p>{say('mergeWhat', { name, other: seats[otherId]?.name ?? '' })}</p>
      </ConfirmDialog>
    </section>
  )
}
