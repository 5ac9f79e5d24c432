import { ArrowRight, Flag } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { CodeLevel, CodeStep } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../../parts/forms/BigChoice.tsx'
import { MiniTag } from '../../../../parts/marks/MiniTag.tsx'
import { Task } from '../../../frame/Task.tsx'
import { useText } from '../../words.ts'
import { PlankRow } from '../PlankRow.tsx'
import tableStyles from '../table.module.css'
import styles from './grid.module.css'
import { useGridWords } from './words.ts'

type TodayProps = {
  seatId: string
  idea: Idea
  title: string
  lead: string
  /** The room has come to the marking: the first step that is not marked lies open. */
  isTime: boolean
  onWish: () => void
  children: ReactNode
}

/** Six steps of a decision, one open at a time, each to be marked at one of four levels; the closed ones make the map. */
export function Today({ seatId, idea, title, lead, isTime, onWish, children }: TodayProps) {
  const t = useText()
  const words = useGridWords()
  const send = useSend(seatId)
  const { grid, gridWish } = idea.agreement
  const [pressed, setPressed] = useState<CodeStep>()
  const [first] = useState(() => CodeStep.options.find(step => grid[step] === undefined))
  const open = pressed ?? (isTime ? first : undefined)
  const at = open ? CodeStep.options.indexOf(open) : -1
  const next = at < 0 ? undefined : CodeStep.options[at + 1]
  const marked = CodeStep.options.filter(step => grid[step] !== undefined).length
  const mark = (step: CodeStep, level: CodeLevel | undefined) =>
    void send({ type: 'markGrid', ideaId: idea.id, step, level })
  const isOver = at < 0 || next === undefined
  return (
    <Task
      title={title}
      lead={lead}
      main={
        (isTime || at >= 0) && (
          <Button kind="main" iconAfter={ArrowRight} onPress={isOver ? onWish : () => setPressed(next)}>
            {t(isOver ? 'grid.toWish' : 'grid.next')}
          </Button>
        )
      }
      saved={
        <p className="small muted" role="status">
          {t('grid.count', { count: marked, all: CodeStep.options.length })}
        </p>
      }
    >
      {children}
      <ol className={tableStyles.lines} aria-label={t('grid.steps')}>
        {words.steps.map(({ key, name, line }, at) => {
          const level = grid[key]
          return (
            <PlankRow
              key={key}
              sign={at + 1}
              question={name}
              summary={
                <span className={styles.says}>
                  <Cells level={level} />
                  <span>{level ? words.level(level) : <span className="muted">{t('grid.unmarked')}</span>}</span>
                  {gridWish?.step === key && (
                    <MiniTag icon={Flag}>{t('grid.wishTag', { level: words.small(gridWish.level) })}</MiniTag>
                  )}
                </span>
              }
              isDone={level !== undefined}
              isOpen={open === key}
              onOpen={() => setPressed(key)}
              takesFocus={pressed === key}
            >
              <p>{line}</p>
              <BigChoice
                legend={t('grid.pick')}
                options={words.levels.map(one => ({ key: one.key, label: one.name, aside: one.line }))}
                chosen={level}
                onChange={next => mark(key, next)}
              />
              {level && (
                <div>
                  <Button kind="quiet" isSmall onPress={() => mark(key, undefined)}>
                    {t('grid.clear')}
                  </Button>
                </div>
              )}
            </PlankRow>
          )
        })}
      </ol>
    </Task>
  )
}

/** The four levels as places in a row, one of them taken: no bar that fills, for higher is not better. */
function Cells({ level }: { level: CodeLevel | undefined }) {
  return (
    <span className={styles.cells} aria-hidden="true">
      {CodeLevel.options.map(key => (
        <span key={key} data-taken={key === level} />
      ))}
    </span>
  )
}
