import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from '../plan.module.css'
import type { PlannedChallenge } from '../planDraft.ts'

type Text = Exclude<keyof PlannedChallenge, 'lamps' | 'isVoiceInvented'>

/** One challenge: its name and its question first, the rest folded. */
export function ChallengeForm({
  challenge,
  onChange,
}: {
  challenge: PlannedChallenge
  onChange: (challenge: PlannedChallenge) => void
}) {
  const say = useSay()
  const word = useWords()
  const props = (key: Text, maxLength: number) => ({
    label: say(`challenge.${key}`),
    value: challenge[key],
    onChange: (text: string) => onChange({ ...challenge, [key]: text }),
    maxLength,
    tooLong: (excess: number) => say('tooLong', { excess }),
    counter: (count: number, most: number) => word('of', { count, most }),
  })
  return (
    <div className="stack">
      <TextField {...props('title', 60)} autoFocus={challenge.title === ''} />
      <TextArea {...props('question', 140)} hint={say('questionHint')} />
      <details className={`fold ${styles.fold}`}>
        <summary>{say('moreChallenge')}</summary>
        <div className="stack">
          <TextField {...props('place', 80)} />
          <TextField {...props('affected', 140)} />
          <TextField {...props('responsible', 80)} hint={say('responsibleHint')} />
          <TextArea {...props('situation', 160)} />
          <TextField {...props('source', 80)} />
          <TextArea {...props('decided', 140)} />
          <TextArea {...props('goodIn12', 140)} />
          <TextField {...props('missingVoices', 140)} />
        </div>
      </details>
      <details className={`fold ${styles.fold}`}>
        <summary>{say('townVoice')}</summary>
        <div className="stack">
          <p className="small">{say('townVoiceExplain')}</p>
          <TextArea {...props('townVoice', 160)} hint={say('townVoiceHint')} />
          <TextField {...props('townQuestion', 80)} hint={say('townQuestionHint')} />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={!challenge.isVoiceInvented}
              onChange={event => onChange({ ...challenge, isVoiceInvented: !event.target.checked })}
            />
            <span>
              <b>{say('realVoice')}</b>
              <span className="small muted">{say('realVoiceExplain')}</span>
            </span>
          </label>
        </div>
      </details>
    </div>
  )
}
