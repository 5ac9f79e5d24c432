import { ArrowRight } from 'lucide-react'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { StatusPill } from '../../../parts/marks/StatusPill.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { classes } from '../../../parts/tokens/classes.ts'
import { useStep } from '../../frame/decks.ts'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { Task, TaskPlace } from '../../frame/Task.tsx'
import { useTimeOfDay } from '../../frame/words.ts'
import { Crowded } from '../../market/idea/merge/Crowded.tsx'
import { Merged } from '../../market/idea/merge/Merged.tsx'
import { FieldBefore } from '../../steps/again/Before.tsx'
import { WhoIsMissing } from '../../steps/others/WhoIsMissing.tsx'
import { Excess, useMostExcess } from '../excess.ts'
import { NameLine } from '../fields/NameLine.tsx'
import { WritesNow } from '../fields/RowRead.tsx'
import { SharedLine } from '../fields/SharedLine.tsx'
import { useDay, useText } from '../words.ts'
import { Floor } from './around/Floor.tsx'
import { Parking } from './around/Parking.tsx'
import { People } from './around/People.tsx'
import { fieldsOf, isLineName, isToBeChosen, type LineName, lineNames, linesDone, written } from './lines.ts'
import { lastWrittenAt, type MoreName } from './more/lines.ts'
import { More } from './more/More.tsx'
import { PlankRow } from './PlankRow.tsx'
import { Planks } from './Planks.tsx'
import { RowsLine } from './RowsLine.tsx'
import styles from './table.module.css'

type TableProps = {
  seatId: string
  idea: Idea
  onLeave?: (() => void) | undefined
  /** What stands on top once the three questions are done. */
  early?: ReactNode
}

/** A partnership writes itself together: one line open at a time, the one that the facilitator has come to. */
export function Table({ seatId, idea, onLeave, early }: TableProps) {
  const shared = useShared()
  const { connection } = useLive()
  const t = useText()
  const day = useDay()
  const timeOfDay = useTimeOfDay()
  const titleOf = useIdeaTitle()
  const step = useStep()?.script.key
  const place = useContext(TaskPlace)
  const [open, setOpen] = useState<LineName | MoreName | undefined>(isLineName(step) ? step : 'goal')
  const [isMoved, setMoved] = useState(false)
  const paper = useRef<HTMLDivElement>(null)

  // The facilitator goes on to the next question: so does the page, unless somebody is in the middle of a sentence.
  useEffect(() => {
    if (!isLineName(step) || paper.current?.contains(document.activeElement)) return
    setMoved(false)
    setOpen(step)
  }, [step])

  const { excess, isHere, tell } = useMostExcess()
  const { goal, firstStep, rows } = idea.agreement
  const done = linesDone(shared, idea)
  const savedAt = Math.max(
    goal.at,
    firstStep.at,
    lastWrittenAt(idea.agreement),
    ...Object.values(rows).map(row => (isWritten(row) ? row.at : 0)),
  )
  const next = isLineName(open) ? lineNames[lineNames.indexOf(open) + 1] : undefined
  const isChoice = (name: LineName) => isToBeChosen(shared, idea, name)
  const isOpenChoice = isLineName(open) && isChoice(open)
  const go = (name: LineName | MoreName | undefined) => {
    setMoved(true)
    setOpen(name)
  }
  const summary: Record<LineName, string> = {
    name: [idea.name, idea.aim].filter(text => text !== '').join(' · '),
    goal: goal.text,
    rows: t('agree.rowsDone', { count: written(shared, idea).length, all: standing(shared, idea).length }),
    firstStep: [firstStep.text, firstStep.date && day(firstStep.date)].filter(Boolean).join(' · '),
  }
  const body: Record<LineName, ReactNode> = {
    name: (
      <>
        <NameLine seatId={seatId} idea={idea} />
        <Merged idea={idea} />
      </>
    ),
    goal: (
      <>
        <FieldBefore seatId={seatId} idea={idea} field="goal" />
        <SharedLine seatId={seatId} idea={idea} field="goal" isLabelUnseen />
      </>
    ),
    rows: <RowsLine seatId={seatId} idea={idea} />,
    firstStep: (
      <>
        <FieldBefore seatId={seatId} idea={idea} field="firstStep" />
        <SharedLine seatId={seatId} idea={idea} field="firstStep" isLabelUnseen />
      </>
    ),
  }
  const tooMuch = excess > 0 ? t('line.first', { excess }) : undefined
  const unsaved = isHere || connection !== 'on' ? t('saved.unsent') : undefined
  const onlyHere = tooMuch ? t('saved.draft') : unsaved
  const challenge = shared.challenges[idea.challengeId]
  return (
    <Task
      title={titleOf(idea)}
      lead={place.kind === 'whole' && t(onLeave ? 'agree.leadAlong' : 'agree.lead')}
      main={
        next && (
          <Button
            kind={isOpenChoice ? 'ordinary' : 'main'}
            iconAfter={ArrowRight}
            unavailable={tooMuch}
            onPress={() => go(next)}
          >
            {t(isOpenChoice ? 'agree.nextWithout' : 'agree.nextLine')}
          </Button>
        )
      }
      more={
        onLeave && (
          <Button kind="quiet" onPress={onLeave}>
            {t('agree.otherTable')}
          </Button>
        )
      }
      saved={
        (savedAt > 0 || onlyHere) && (
          <SavedStatus where={onlyHere ? 'device' : 'server'}>
            {onlyHere ?? t('saved.at', { time: timeOfDay(savedAt) })}
          </SavedStatus>
        )
      }
    >
      {early}
      <Crowded idea={idea} />
      <Floor seatId={seatId} idea={idea} />
      <div className={classes(styles.table, place.kind === 'half' && styles.half)}>
        <div className={styles.papers}>
          <Planks idea={idea} />
          <div className={styles.tags}>
            {challenge && <ChallengeTag>{challenge.title}</ChallengeTag>}
            <StatusPill kind="gameIdea">{t('notAContract')}</StatusPill>
          </div>
          <div className={styles.columns}>
            <div className={styles.paper} ref={paper}>
              <ol className={styles.lines} aria-label={t('agree.lines')}>
                {lineNames.map((name, at) => (
                  <PlankRow
                    key={name}
                    sign={at + 1}
                    question={t(name === 'name' ? 'agree.name' : `${name}.question`)}
                    summary={isChoice(name) ? t('clash.title') : summary[name]}
                    isDone={done[name]}
                    isOpen={open === name}
                    onOpen={() => go(name)}
                    takesFocus={isMoved}
                    writing={<WritesNow seatId={seatId} idea={idea} fields={fieldsOf(idea, name)} />}
                  >
                    <Excess value={tell}>{body[name]}</Excess>
                  </PlankRow>
                ))}
              </ol>
              <More seatId={seatId} idea={idea} open={open} onOpen={go} />
            </div>
            <div className={styles.side}>
              <People seatId={seatId} idea={idea} />
              <Parking seatId={seatId} idea={idea} />
              <WhoIsMissing seatId={seatId} idea={idea} />
            </div>
          </div>
          <p className="small muted">{t('gameIdeaNote')}</p>
        </div>
      </div>
    </Task>
  )
}
