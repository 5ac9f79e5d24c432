import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { mostOnDevice } from '#shared/rules/swap/seating/tablets.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { pageCarrier } from '../../../net/carrier.ts'
import { join } from '../../../net/doors.ts'
import { newId, nextAttempt } from '../../../net/ids.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useSay } from '../notices/saying.ts'
import { useBackCloses } from '../notices/useBack.ts'
import { useLimits, useText } from '../words.ts'

/** ”Delar ni platta?”, in plain sight while people come in: whoever sits here too gets a seat of their own. */
export function ShareHere() {
  const { clock } = useShared()
  const { seatIds } = useLive()
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  useBackCloses(isOpen, () => setOpen(false))
  if ((clock.kind !== 'open' && clock.kind !== 'prelude') || seatIds.length >= mostOnDevice) return null
  if (!isOpen)
    return (
      <div>
        <Button icon={UserPlus} isSmall onPress={() => setOpen(true)}>
          {t(seatIds.length > 1 ? 'share.more' : 'share.open')}
        </Button>
      </div>
    )
  return (
    <Sheet kind="sunk" isTight>
      <AddSeat onDone={() => setOpen(false)} />
    </Sheet>
  )
}

/** ”Vi delar platta”: one more person on this device, who gets a seat of their own. */
export function AddSeat({ onDone }: { onDone?: () => void }) {
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
  if (seatIds.length >= mostOnDevice) return <p className="small muted">{t('share.full')}</p>

  const add = async () => {
    const typed = name.trim()
    if (isAsking) return
    if (!typed) return setError(t('share.nameMissing'))
    setAsking(true)
    const answer = await join(pageCarrier(), id, typed, attempt)
    setAsking(false)
    if ('refusal' in answer) {
      setAttempt(nextAttempt(attempt, answer.refusal))
      return setError(t(answer.refusal === 'doorLocked' ? 'share.locked' : 'share.failed'))
    }
    say(t('share.done', { name: typed }))
    setName('')
    setError(undefined)
    setAttempt(newId())
    onDone?.()
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
        autoFocus={onDone !== undefined}
        onChange={next => {
          setName(next)
          setError(undefined)
        }}
      />
      <div className="row wrap">
        <Button icon={UserPlus} type="submit" unavailable={isAsking ? t('share.asking') : undefined}>
          {t('share.add')}
        </Button>
        {onDone && (
          <Button kind="quiet" onPress={onDone}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
