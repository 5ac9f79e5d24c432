import { useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useText } from '../agreement/words.ts'
import { Personal } from '../frame/seats/Personal.tsx'
import { Task } from '../frame/Task.tsx'
import { Interests } from '../homecoming/guests/Interests.tsx'
import { useTop } from '../homecoming/useTop.ts'
import { TalkMore } from './others/TalkMore.tsx'
import { NextDate } from './own/NextDate.tsx'
import { Survey } from './own/Survey.tsx'
import { useMyCopy } from './own/useMyCopy.tsx'
import { SumSheet, usePart } from './talk/Sums.tsx'

/** Only that the questions have been met, so that whoever comes back to this device is not asked again. */
const answeredKey = (seatId: string) => `survey-end-${seatId}`

/** The last minutes: a few taps without a name, the next date, and a copy to take home. */
export function CheckOut({ seatId }: { seatId: string }) {
  const { id, seats } = useShared()
  const answered = answeredKey(seatId)
  const [isDone, setDone] = useState(() => localStorage.getItem(answered) === id)
  useTop(isDone ? 'copy' : 'survey')
  const name = seats[seatId]?.name ?? ''
  const done = () => {
    localStorage.setItem(answered, id)
    setDone(true)
  }
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
  const part = usePart()
  const isReal = hasOwnTiles(programme)
  return (
    <Task title={t('out.title2', { name })} lead={t(isReal ? 'out.lead' : 'taster.leave')} main={copy.button}>
      <Interests seatId={seatId} />
      <NextAtTablet seatId={seatId} />
      {part && <SumSheet part={part} />}
      {isReal && <NextDate seatId={seatId} />}
      <TalkMore seatId={seatId} />
      {copy.paper}
    </Task>
  )
}

/** Whoever shares the tablet and has not met the questions yet: their turn, behind a sheet of their own. */
function NextAtTablet({ seatId }: { seatId: string }) {
  const { id, seats } = useShared()
  const { seatIds } = useLive()
  const t = useText()
  const next = seatIds
    .filter(other => other !== seatId && seats[other]?.state === 'present')
    .find(other => localStorage.getItem(answeredKey(other)) !== id)
  if (!next) return null
  const name = seats[next]?.name ?? ''
  return <Note title={t('out.handOver', { name })}>{t('out.handOverWords', { name })}</Note>
}
