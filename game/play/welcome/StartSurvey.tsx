import { useId, useState } from 'react'
import type { SurveyAnswer } from '#shared/model/reflection.ts'
import { useLive } from '../../live/Live.tsx'
import { useSend } from '../../live/useSend.ts'
import { Button } from '../../parts/actions/Button.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { survey, useSaid } from '../frame/decks.ts'
import { useSay } from '../frame/notices/saying.ts'
import { Personal } from '../frame/seats/Personal.tsx'
import { useMay, useText } from '../frame/words.ts'
import styles from './welcome.module.css'

type Grades = Partial<Pick<SurveyAnswer, 'understand' | 'knowWho' | 'willAct'>>

const kept = (seatId: string) => `survey-start-${seatId}`
const asked = survey.statements.filter(({ moments }) => moments.includes('start'))

/** Three statements before the evening, a tap each. Nobody has to, and no name goes with them. */
export function StartSurvey({ seatId }: { seatId: string }) {
  const { seatIds } = useLive()
  const t = useText()
  const said = useSaid()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const [chosen, setState] = useState<'open' | 'done' | undefined>(
    localStorage.getItem(kept(seatId)) ? 'done' : undefined,
  )
  // Whoever gets company at the tablet is not asked anything personal until they want to be.
  const state = chosen ?? (seatIds.length > 1 ? 'shut' : 'open')
  const [grades, setGrades] = useState<Grades>({})
  const isAnswered = Object.keys(grades).length > 0
  if (state === 'done') return <p className="small muted">{t('survey.done')}</p>

  const leave = async () => {
    const reply = await send({ type: 'answerSurvey', moment: 'start', ...grades, sentence: '' })
    if (!reply.ok && reply.refusal !== 'alreadyAnswered') return
    close(t('survey.thanks'))
  }
  const close = (message?: string) => {
    localStorage.setItem(kept(seatId), 'yes')
    setGrades({})
    setState('done')
    if (message) say(message)
  }
  if (state === 'shut')
    return (
      <Sheet title={t('survey.title')}>
        <div className="stack">
          <p>{t('survey.lead')}</p>
          <div>
            <Button onPress={() => setState('open')}>{t('survey.open')}</Button>
          </div>
        </div>
      </Sheet>
    )
  return (
    <Personal seatId={seatId}>
      <Sheet title={t('survey.title')}>
        <div className="stack">
          <p className="small muted measure">{said(survey.privacy)}</p>
          {asked.map(({ key, statement }) => (
            <Scale
              key={key}
              statement={said(statement)}
              chosen={key === 'wasHeard' || key === 'wasWorth' ? undefined : grades[key]}
              onChange={grade => setGrades({ ...grades, [key]: grade })}
            />
          ))}
          <div className="row wrap">
            <Button
              unavailable={may('answerSurvey') ?? (isAnswered ? undefined : t('survey.none'))}
              onPress={() => leave()}
            >
              {t('survey.send')}
            </Button>
            <Button kind="quiet" onPress={() => close()}>
              {t('survey.skip')}
            </Button>
          </div>
        </div>
      </Sheet>
    </Personal>
  )
}

type ScaleProps = { statement: string; chosen: number | undefined; onChange: (grade: number) => void }

/** One statement and five taps; the ends say what they mean. */
export function Scale({ statement, chosen, onChange }: ScaleProps) {
  const said = useSaid()
  const name = useId()
  const { scale } = survey
  const [first, last] = [scale[0], scale.at(-1)]
  return (
    <fieldset>
      <legend className="label">{statement}</legend>
      <div className={styles.scale}>
        {scale.map(({ value, label }) => (
          <label key={value} className={styles.grade}>
            <input
              className="over"
              type="radio"
              name={name}
              checked={chosen === value}
              onChange={() => onChange(value)}
              aria-label={`${value}: ${said(label)}`}
            />
            <span className={styles.gradeFace}>{value}</span>
          </label>
        ))}
      </div>
      <p className={`${styles.ends} small muted`} aria-hidden="true">
        <span>{first && said(first.label)}</span>
        <span>{last && said(last.label)}</span>
      </p>
    </fieldset>
  )
}
