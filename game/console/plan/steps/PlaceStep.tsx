import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { MeetingFields } from '../../tabs/meeting/MeetingFields.tsx'
import styles from '../plan.module.css'
import { type PlanDraft, peopleFrom } from '../planDraft.ts'

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
            <TextField
              label={say('day')}
              type="date"
              value={plan.day}
              error={isPast(plan.day) ? say('dayIsPast') : undefined}
              onChange={day => set({ day })}
            />
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
            value={plan.peopleText ?? String(plan.people)}
            error={plan.peopleText === undefined ? undefined : say('peopleInFigures')}
            onChange={written => set(peopleFrom(written))}
          />
        </div>
      </Sheet>
      <Sheet>
        <div className="stack">
          <MeetingFields meeting={plan.meeting} onChange={meeting => set({ meeting })} />
          {plan.meeting.form === 'remote' && plan.programme !== 'remote90' && <Note>{say('remoteProgramme')}</Note>}
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

/** A day that has been, in this device's own calendar; it may be meant, so it is told and never stopped. */
function isPast(day: string): boolean {
  const now = new Date()
  const two = (figure: number) => String(figure).padStart(2, '0')
  return day !== '' && day < `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
