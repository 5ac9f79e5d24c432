import { FileJson } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { pageCarrier } from '#game/net/carrier.ts'
import { readEarlier } from '#game/net/doors.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { type EarlierFault, mostInFile } from '#shared/views/report/before/reading.ts'
import { useSay } from '../../../desk/text.ts'
import { dayInWords } from '../../../desk/time.ts'
import { useDoorWords } from '../../../list/doorWords.ts'
import styles from '../../plan.module.css'
import type { PlanDraft } from '../../planDraft.ts'
import { Coming } from './Coming.tsx'
import { useClosed } from './useClosed.ts'

type EarlierStepProps = { plan: PlanDraft; onChange: (plan: PlanDraft) => void; isMade: boolean }

/** Which workshop a reunion follows up: one that is closed here, or an export from anywhere; and what comes along from it. */
export function EarlierStep({ plan, onChange, isMade }: EarlierStepProps) {
  const say = useSay()
  const { earlier } = plan
  const chosen = useRef<HTMLFieldSetElement>(null)
  const [choices, setChoices] = useState(0)
  const choose = (next: PlanDraft) => {
    onChange(next)
    setChoices(choices + 1)
  }
  // Whoever has chosen is led to what comes along: the button that was pressed is gone.
  useEffect(() => {
    if (choices > 0) chosen.current?.focus()
  }, [choices])
  return (
    <div className={styles.step}>
      <h1>{say('earlierTitle')}</h1>
      <p className="measure">{say('earlierLead')}</p>
      {isMade && <Note>{say('earlierFixed')}</Note>}
      {earlier && (
        <fieldset ref={chosen} tabIndex={-1} aria-label={say('earlierComes')} className={styles.comesWhole}>
          <Coming earlier={earlier} isRehearsal={plan.isEarlierRehearsal ?? false} />
        </fieldset>
      )}
      {!isMade && <Sources plan={plan} onChange={choose} />}
    </div>
  )
}

function Sources({ plan, onChange }: Omit<EarlierStepProps, 'isMade'>) {
  const say = useSay()
  const doorWord = useDoorWords()
  const { language } = useLanguage()
  const closed = useClosed()
  const field = useRef<HTMLInputElement>(null)
  const [isReading, setReading] = useState(false)
  const [fault, setFault] = useState<{ in: 'here' | 'file'; text: string }>()
  const faultIn = (why: EarlierFault, where?: string) => say(`fault.file.${why}`, { where: where || 'none' })
  const read = async (from: Parameters<typeof readEarlier>[1], earlierId?: string) => {
    setReading(true)
    setFault(undefined)
    const answer = await readEarlier(pageCarrier(), from)
    setReading(false)
    const tell = (text: string) => setFault({ in: earlierId ? 'here' : 'file', text })
    if ('refusal' in answer) return tell(answer.refusal === 'tooLarge' ? faultIn('tooLarge') : doorWord(answer.refusal))
    if ('fault' in answer) return tell(faultIn(answer.fault, answer.where))
    onChange({ ...plan, earlier: answer.earlier, isEarlierRehearsal: answer.isRehearsal, earlierId })
  }
  const readFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > mostInFile) setFault({ in: 'file', text: faultIn('tooLarge') })
    else await read({ file: await file.text() })
  }
  return (
    <>
      <Sheet title={say('earlierHere')} level={2}>
        {closed === undefined && <p>{say('fetching')}</p>}
        {closed?.length === 0 && <p className="muted">{say('earlierNone')}</p>}
        <ul className={styles.library}>
          {closed?.map(({ id, title, day, place }) => (
            <li key={id}>
              <div>
                <h3>{title}</h3>
                <p className="small muted">{[day && dayInWords(day, language), place].filter(Boolean).join(' · ')}</p>
              </div>
              {plan.earlierId === id ? (
                <b className={styles.taken}>{say('earlierChosen')}</b>
              ) : (
                <Button
                  isSmall
                  unavailable={isReading ? say('earlierReading') : undefined}
                  onPress={() => void read({ workshopId: id }, id)}
                >
                  {say('earlierChoose')} <span className="unseen">{title}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div role="status">{fault?.in === 'here' && <Note kind="warn">{fault.text}</Note>}</div>
      </Sheet>
      <Sheet title={say('earlierFile')} level={2}>
        <p>{say('earlierFileExplain')}</p>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          onChange={event => {
            void readFile(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <div>
          <Button
            icon={FileJson}
            unavailable={isReading ? say('earlierReading') : undefined}
            onPress={() => field.current?.click()}
          >
            {say('earlierPick')}
          </Button>
        </div>
        <div role="status">{fault?.in === 'file' && <Note kind="warn">{fault.text}</Note>}</div>
      </Sheet>
    </>
  )
}
