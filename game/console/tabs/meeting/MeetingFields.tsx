import { BigChoice } from '#game/parts/forms/BigChoice.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { isMeetingUrl } from '#shared/model/ids.ts'
import type { Form, Shared } from '#shared/model/workshop.ts'
import { useSay } from '../../desk/text.ts'
import styles from './meeting.module.css'

/** How people meet, as a facilitator writes it. */
export type MeetingDraft = { form: Form; meetingUrl: string; hasThreads: boolean }

const forms: readonly Form[] = ['onSite', 'hybrid', 'remote']
const hows = ['1', '2', '3', '4', '5'] as const

/** True when a link has been written that nobody can follow. */
export const isWrongLink = ({ form, meetingUrl }: MeetingDraft): boolean =>
  form !== 'onSite' && meetingUrl.trim() !== '' && !isMeetingUrl(meetingUrl.trim())

/** How people meet now; messages are on once they no longer share a hall, unless they are switched off. */
export const meetingOf = ({ form, meetingUrl = '', hasThreads }: Shared): MeetingDraft => ({
  form,
  meetingUrl,
  hasThreads: form === 'onSite' || hasThreads === true,
})

type MeetingFieldsProps = { meeting: MeetingDraft; onChange: (meeting: MeetingDraft) => void }

/** På plats, hybrid or på distans, in plain words; at a distance also the link, the messages and how it works. */
export function MeetingFields({ meeting, onChange }: MeetingFieldsProps) {
  const say = useSay()
  const { form, meetingUrl, hasThreads } = meeting
  const set = (part: Partial<MeetingDraft>) => onChange({ ...meeting, ...part })
  return (
    <div className="stack">
      <BigChoice<Form>
        legend={say('howYouMeet')}
        options={forms.map(key => ({ key, label: say(`form.${key}`), aside: say(`form.${key}.aside`) }))}
        chosen={form}
        onChange={chosen => set({ form: chosen })}
      />
      {form !== 'onSite' && (
        <>
          <section aria-label={say('how.place')}>
            <h3 className={styles.how}>{say('how.place')}</h3>
            <ul className={styles.hows}>
              {hows.map(at => (
                <li key={at}>{say(`how.${form}.${at}`)}</li>
              ))}
            </ul>
          </section>
          <TextField
            label={say('meetingUrl')}
            hint={say('meetingUrlHint')}
            value={meetingUrl}
            error={isWrongLink(meeting) ? say('meetingUrlWrong') : undefined}
            onChange={next => set({ meetingUrl: next })}
            maxLength={300}
            tooLong={excess => say('tooLong', { excess })}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={hasThreads}
              onChange={event => set({ hasThreads: event.target.checked })}
              aria-describedby="threads-hint"
            />
            <b>{say('hasThreads')}</b>
          </label>
          <p id="threads-hint" className="small muted measure">
            {say('hasThreadsHint')}
          </p>
        </>
      )}
    </div>
  )
}
