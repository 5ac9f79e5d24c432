import { ArrowUpDown, RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { advisedFor } from '#shared/views/clock/planning.ts'
import { useSay, useWords } from '../../desk/text.ts'
import planStyles from '../plan.module.css'
import type { PlanDraft } from '../planDraft.ts'
import { Choices } from './Choices.tsx'
import {
  type Choice,
  chosenOf,
  type Drawn,
  isDrawnChanged,
  isDrawnOtherwise,
  withDrawn,
  withoutChanges,
  withProgramme,
} from './drawn.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { clockAfter } from './ProgrammeBar.tsx'
import styles from './programme.module.css'

type ProgrammeStepProps = {
  plan: PlanDraft
  onChange: (plan: PlanDraft) => void
  /** The workshop exists: a reunion remains one, and nothing else becomes one. */
  isMade: boolean
}

/** Which programme, and how: another choice is never a loss, for each keeps what was changed in it. */
export function ProgrammeStep({ plan, onChange, isMade }: ProgrammeStepProps) {
  const say = useSay()
  const word = useWords()
  const { language } = useLanguage()
  const choice: Choice = plan
  const choose = (next: Choice) => onChange({ ...plan, ...next })
  const { programme } = plan
  const isReunion = programme === 'reunion45'
  const name = word(`programme.${programme}`)
  const { id, next } = advisedFor(plan.people)
  const advice = { count: plan.people, first: word(`programme.${id}`), next: next ? word(`programme.${next}`) : '' }
  return (
    <div className={styles.page}>
      <h1>{say('programmeTitle')}</h1>
      {isReunion && isMade ? (
        <Note>{say('reunionStays')}</Note>
      ) : (
        <p className="measure">{say(next ? 'advise.two' : 'advise.one', advice)}</p>
      )}
      <FormAdvice plan={plan} onChange={onChange} />
      <Choices
        choice={choice}
        advised={isReunion ? [] : [id, ...(next ? [next] : [])]}
        isMade={isMade}
        onChoose={chosen => choose(withProgramme(choice, chosen))}
      />
      <section className={styles.chosen} aria-labelledby="chosen">
        <h2 id="chosen">{isDrawnChanged(choice) ? say('changed', { name }) : name}</h2>
        <PlanEditor
          key={programme}
          id={programme}
          drawn={chosenOf(choice)}
          onChange={drawn => choose(withDrawn(choice, drawn))}
          clockAt={minutes => clockAfter(plan.startsAt, minutes, language === 'sv' ? '.' : ':')}
          isFree={programme === 'custom'}
          above={
            <TextField
              label={say('startsAt')}
              type="time"
              value={plan.startsAt}
              onChange={startsAt => onChange({ ...plan, startsAt })}
            />
          }
        >
          <div className={styles.whole}>
            <BackToReady key={programme} choice={choice} onChange={choose} />
            {programme !== 'custom' && !isReunion && !plan.drawn.custom && (
              <Button kind="quiet" isSmall icon={ArrowUpDown} onPress={() => choose(withProgramme(choice, 'custom'))}>
                {say('toOwnOrder')}
              </Button>
            )}
          </div>
        </PlanEditor>
      </section>
      <Sheet title={say('autopilot')} level={2}>
        <label className={planStyles.check}>
          <input
            type="checkbox"
            checked={plan.hasAutopilot}
            onChange={event => onChange({ ...plan, hasAutopilot: event.target.checked })}
          />
          <span>
            <b>{say('autopilotTick')}</b>
            <span className="small muted">{say('autopilotExplain')}</span>
          </span>
        </label>
      </Sheet>
    </div>
  )
}

/** The programme for the screen and the form that goes with it, where one has been chosen without the other. */
function FormAdvice({ plan, onChange }: { plan: PlanDraft; onChange: (plan: PlanDraft) => void }) {
  const say = useSay()
  const { programme, meeting } = plan
  if (meeting.form === 'remote' && programme !== 'remote90') return <Note>{say('remoteSoon')}</Note>
  if (programme !== 'remote90') return null
  if (meeting.form !== 'onSite') return <Note title={say('coLeader')}>{say('coLeaderWhy')}</Note>
  return (
    <Note
      kind="warn"
      actions={
        <Button isSmall onPress={() => onChange({ ...plan, meeting: { ...meeting, form: 'remote' } })}>
          {say('makeRemote')}
        </Button>
      }
    >
      {say('remoteHere')}
    </Note>
  )
}

/** The programme as it comes, and back again for whoever pressed by mistake. */
function BackToReady({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const say = useSay()
  const [before, setBefore] = useState<Drawn>()
  if (isDrawnOtherwise(choice))
    return (
      <Button
        kind="quiet"
        isSmall
        icon={RotateCcw}
        onPress={() => {
          setBefore(chosenOf(choice))
          onChange(withoutChanges(choice))
        }}
      >
        {say('readyOnes')}
      </Button>
    )
  if (!before) return null
  return (
    <Button
      kind="quiet"
      isSmall
      icon={Undo2}
      onPress={() => {
        setBefore(undefined)
        onChange(withDrawn(choice, before))
      }}
    >
      {say('backAgain')}
    </Button>
  )
}
