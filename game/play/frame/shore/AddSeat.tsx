import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useLive, useShared } from '../../../live/Live.tsx'
import { pageCarrier } from '../../../net/carrier.ts'
import { join } from '../../../net/doors.ts'
import { newId } from '../../../net/ids.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useSay } from '../notices/saying.ts'
import { useLimits, useText } from '../words.ts'

const mostSeats = 8

/** ”Vi delar platta”: one more person on this device, who gets a seat of their own. */
export function AddSeat() {
  const { id } = useShared()
  const { seatIds } = useLive()
  const t = useText()
  const say = useSay()
  const limits = useLimits()
  const [name, setName] = useState('')
  // The same attempt gives the same seat, if the first answer was lost on the way.
  const [attempt, setAttempt] = useState(newId)
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<string>()
  if (seatIds.length >= mostSeats) return <p className="small muted">{t('share.full')}</p>

  const add = async () => {
    const typed = name.trim()
    if (!typed) return setError(t('share.nameMissing'))
    setAsking(true)
    const answer = await join(pageCarrier(), id, typed, attempt)
    setAsking(false)
    if ('refusal' in answer) return setError(t(answer.refusal === 'doorLocked' ? 'share.locked' : 'share.failed'))
    say(t('share.done', { name: typed }))
    setName('')
    setError(undefined)
    setAttempt(newId())
  }
  return (
    <form
      className="stack stack-close"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('share.label')}
        hint={t('share.hint')}
        value={name}
        maxLength={30}
        {...limits}
        error={error}
        onChange={next => {
          setName(next)
          setError(undefined)
        }}
      />
      <div>
        <Button icon={UserPlus} type="submit" unavailable={isAsking ? t('share.asking') : undefined}>
          {t('share.add')}
        </Button>
      </div>
    </form>
  )
}
