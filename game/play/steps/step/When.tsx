import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useNow } from '../../../live/useNow.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import { today, weeksOn } from './days.ts'

const choices = ['1', '2', '4', 'other'] as const
type Choice = (typeof choices)[number]

/** By which choice a day that was kept is shown. */
const choiceOf = (due: string, now: number): Choice | undefined =>
  due === '' ? undefined : (choices.find(key => key !== 'other' && weeksOn(now, Number(key)) === due) ?? 'other')

/** In one, two or four weeks, or a day from the calendar; a day that has been is refused kindly. */
export function When({ due, onChange }: { due: string; onChange: (due: string) => void }) {
  const t = useText()
  const day = useDay()
  const now = useNow(60_000)
  const [picked, setPicked] = useState<Choice>()
  const choice = picked ?? choiceOf(due, now)
  const isPast = due !== '' && due < today(now)
  const pick = (next: Choice) => {
    setPicked(next)
    onChange(next === 'other' ? '' : weeksOn(now, Number(next)))
  }
  return (
    <div className="stack stack-close">
      <OneChip
        legend={t('step.when')}
        isGrid
        options={choices.map(key =>
          key === 'other'
            ? { key, label: t('step.otherDay'), icon: CalendarDays }
            : { key, label: t('step.weeks', { weeks: Number(key) }), aside: day(weeksOn(now, Number(key)), 'short') },
        )}
        chosen={choice}
        onChange={pick}
      />
      {choice === 'other' && (
        <TextField
          label={t('step.day')}
          type="date"
          value={due}
          onChange={onChange}
          error={isPast ? t('step.past') : undefined}
        />
      )}
    </div>
  )
}
