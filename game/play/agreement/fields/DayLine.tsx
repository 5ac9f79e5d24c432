import { useEffect, useRef, useState } from 'react'
import { isPast } from '#shared/rules/agreement/lines.ts'
import { useNow } from '../../../live/useNow.ts'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useText } from '../words.ts'

type DayLineProps = { day: string | undefined; onDay: (day: string | undefined) => void }

/** Whoever types the year digit by digit has been in the years 2, 20 and 202 before the day is meant. */
const isMeant = (day: string): boolean => /^2\d{3}-/.test(day)

/** The day of the first step. What is being typed stays as it is until it is a whole day, whatever the server says meanwhile. */
export function DayLine({ day, onDay }: DayLineProps) {
  const t = useText()
  const [typed, setTyped] = useState(day ?? '')
  const now = useNow(60_000)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) setTyped(day ?? '')
  }, [day])
  const change = (next: string) => {
    isTyping.current = true
    setTyped(next)
    if (isMeant(next)) onDay(next)
  }
  const leave = () => {
    isTyping.current = false
    if (typed === '' && day !== undefined) onDay(undefined)
    else if (!isMeant(typed)) setTyped(day ?? '')
  }
  return (
    <TextField
      label={t('agree.date')}
      type="date"
      value={typed}
      onChange={change}
      onLeave={leave}
      error={isMeant(typed) && isPast(typed, now) ? t('agree.pastDay') : undefined}
    />
  )
}
