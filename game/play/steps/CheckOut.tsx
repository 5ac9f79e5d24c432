import { useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useShared } from '../../live/Live.tsx'
import { useText } from '../agreement/words.ts'
import { Personal } from '../frame/seats/Personal.tsx'
import { Task } from '../frame/Task.tsx'
import { Interests } from '../homecoming/guests/Interests.tsx'
import { useTop } from '../homecoming/useTop.ts'
import { Sums, usePart } from './others/Sums.tsx'
import { TalkMore } from './others/TalkMore.tsx'
import { NextDate } from './own/NextDate.tsx'
import { Survey } from './own/Survey.tsx'
import { useMyCopy } from './own/useMyCopy.tsx'

/** The last minutes: a few taps without a name, the next date, and a copy to take home. */
export function CheckOut({ seatId }: { seatId: string }) {
  const { id, seats } = useShared()
  // Only that the questions have been met, so that whoever comes back to this device is not asked again.
  const answered = `survey-end-${seatId}`
  const [isDone, setDone] = useState(() => localStorage.getItem(answered) === id)
  useTop(isDone ? 'copy' : 'survey')
  const name = seats[seatId]?.name ?? ''
  const done = () => {
    localStorage.setItem(answered, id)
    setDone(true)
  }
  const part = usePart()
  if (part && isDone) return <Sums part={part} />
  if (!isDone)
    return (
      <Personal seatId={seatId}>
        <Survey seatId={seatId} onDone={done} />
      </Personal>
    )
  return <TakeAway seatId={seatId} name={name} />
}

function TakeAway({ seatId, name }: { seatId: string; name: string }) {
  const { programme } = useShared()
  const t = useText()
  const copy = useMyCopy(seatId)
  const isReal = hasOwnTiles(programme)
  return (
    <Task title={t('out.title2', { name })} lead={t(isReal ? 'out.lead' : 'taster.leave')} main={copy.button}>
      <Interests seatId={seatId} />
      {isReal && <NextDate seatId={seatId} />}
      <TalkMore seatId={seatId} />
      {copy.paper}
    </Task>
  )
}
