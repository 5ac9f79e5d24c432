import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from '../plan.module.css'
import type { PlanDraft } from '../planDraft.ts'

type StepProps = { plan: PlanDraft; onChange: (plan: PlanDraft) => void }

/** What the evening is called, where and when it is, and what it will not decide. */
export function PlaceStep({ plan, onChange }: StepProps) {
  const say = useSay()
  const word = useWords()
  const set = (part: Partial<PlanDraft>) => onChange({ ...plan, ...part })
  const tooLong = (excess: number) => say('tooLong', { excess })
  const counter = (count: number, most: number) => word('of', { count, most })
  return (
    <div className={styles.step}>
      <h1>{say('placeTitle')}</h1>
      <Sheet>
        <div className="stack">
          <TextField
            label={say('workshopTitle')}
            hint={say('workshopTitleHint')}
            value={plan.title}
            onChange={title => set({ title })}
            maxLength={60}
            tooLong={tooLong}
            counter={counter}
          />
          <TextField
            label={say('place')}
            hint={say('placeHint')}
            value={plan.place}
            onChange={place => set({ place })}
            maxLength={80}
            tooLong={tooLong}
          />
          <div className={styles.pair}>
            <TextField label={say('day')} type="date" value={plan.day} onChange={day => set({ day })} />
            <TextField
              label={say('startsAt')}
              type="time"
              value={plan.startsAt}
              onChange={startsAt => set({ startsAt })}
            />
          </div>
          <TextField
            label={say('howMany')}
            hint={say('howManyHint')}
            inputMode="numeric"
            value={plan.people > 0 ? String(plan.people) : ''}
            onChange={text => set({ people: Math.min(300, Number(text.replace(/\D/g, '')) || 0) })}
          />
        </div>
      </Sheet>
      <Sheet>
        <TextArea
          label={say('notToday')}
          hint={say('notTodayHint')}
          value={plan.notToday}
          onChange={notToday => set({ notToday })}
          maxLength={160}
          tooLong={tooLong}
          counter={counter}
        />
      </Sheet>
    </div>
  )
}
