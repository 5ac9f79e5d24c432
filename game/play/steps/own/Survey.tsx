import { useState } from 'react'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useText } from '../../agreement/words.ts'
import { survey, useSaid } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'
import { useLimits, useMay } from '../../frame/words.ts'
import { Scale } from './Scale.tsx'

const most = 160
type StatementKey = (typeof survey)['statements'][number]['key']

/** The survey before people part: a tap a statement, one sentence if they like, and nothing left on the device. */
export function Survey({ seatId, onDone }: { seatId: string; onDone: () => void }) {
  const { seats } = useShared()
  const t = useText()
  const said = useSaid()
  const limits = useLimits()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const [grades, setGrades] = useState<Partial<Record<StatementKey, number>>>({})
  const [sentence, setSentence] = useState('')
  const statements = survey.statements.filter(({ moments }) => moments.includes('end'))
  const give = async () => {
    const reply = await send({ type: 'answerSurvey', moment: 'end', ...grades, sentence: sentence.trim() })
    if (reply.ok || reply.refusal === 'alreadyAnswered') onDone()
  }
  const why = () => {
    if (Object.keys(grades).length === 0 && sentence.trim() === '') return t('out.needsOne')
    return codePoints(sentence.trim()) > most ? t('answer.tooLong') : may('answerSurvey')
  }
  return (
    <Task
      title={t('out.title', { name: seats[seatId]?.name ?? '' })}
      lead={said(survey.privacy)}
      more={
        <Button kind="quiet" onPress={onDone}>
          {t('out.skip')}
        </Button>
      }
      main={
        <Button kind="main" unavailable={why()} onPress={() => give()}>
          {t('out.send')}
        </Button>
      }
    >
      {statements.map(({ key, statement }) => (
        <Scale
          key={key}
          legend={said(statement)}
          points={survey.scale.map(({ value, label }) => ({ value, label: said(label) }))}
          chosen={grades[key]}
          onChange={value => setGrades(now => ({ ...now, [key]: value }))}
        />
      ))}
      <TextArea
        label={said(survey.sentence.prompt)}
        value={sentence}
        onChange={setSentence}
        hint={said(survey.sentence.helper)}
        maxLength={most}
        {...limits}
      />
    </Task>
  )
}
