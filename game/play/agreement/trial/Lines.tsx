import { type ReactNode, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { WritesNow } from '../fields/RowRead.tsx'
import { SharedLine } from '../fields/SharedLine.tsx'
import { Parking } from '../table/around/Parking.tsx'
import { fieldsOf, isToBeChosen, type LineName, linesDone } from '../table/lines.ts'
import type { MoreName } from '../table/more/lines.ts'
import { More } from '../table/more/More.tsx'
import { PlankRow } from '../table/PlankRow.tsx'
import { RowsLine } from '../table/RowsLine.tsx'
import tableStyles from '../table/table.module.css'
import { useDay, useText } from '../words.ts'

/** The lines that a card can try: the name of a partnership bears nothing. */
export const lineNames = ['goal', 'rows', 'firstStep'] as const satisfies readonly LineName[]
type Name = (typeof lineNames)[number]

type LinesProps = { seatId: string; idea: Idea; isMending?: boolean }

/** The text of the agreement as it stands now, each line to be opened and mended where it is. */
export function Lines({ seatId, idea, isMending }: LinesProps) {
  const shared = useShared()
  const t = useText()
  const day = useDay()
  const [open, setOpen] = useState<Name | MoreName>()
  const { goal, firstStep, rows } = idea.agreement
  const done = linesDone(shared, idea)
  const written = standing(shared, idea).flatMap(({ id, name }) => {
    const row = rows[id]
    return isWritten(row) ? [{ id, name: softHyphens(name), text: row.text }] : []
  })
  const summary: Record<Name, ReactNode> = {
    goal: goal.text,
    rows:
      written.length > 0 &&
      written.map(({ id, name, text }) => (
        <span key={id} className={tableStyles.said}>
          <b>{name}:</b> {text}
        </span>
      )),
    firstStep: [firstStep.text, firstStep.date && day(firstStep.date)].filter(Boolean).join(' · '),
  }
  const body: Record<Name, ReactNode> = {
    goal: <SharedLine seatId={seatId} idea={idea} field="goal" isLabelUnseen />,
    rows: <RowsLine seatId={seatId} idea={idea} />,
    firstStep: <SharedLine seatId={seatId} idea={idea} field="firstStep" isLabelUnseen />,
  }
  return (
    <section className="stack" aria-label={t('trial.lines')}>
      <div className="row wrap between">
        <h2>{t('trial.lines')}</h2>
        <span className="small muted">{t(isMending ? 'trial.mendHint' : 'trial.linesHint')}</span>
      </div>
      <ol className={tableStyles.lines} aria-label={t('agree.lines')}>
        {lineNames.map((name, at) => (
          <PlankRow
            key={name}
            sign={at + 1}
            question={t(`${name}.question`)}
            summary={isToBeChosen(shared, idea, name) ? t('clash.title') : summary[name]}
            isDone={done[name]}
            isOpen={open === name}
            onOpen={() => setOpen(name)}
            takesFocus
            writing={<WritesNow seatId={seatId} idea={idea} fields={fieldsOf(idea, name)} />}
          >
            {body[name]}
            <div>
              <Button isSmall onPress={() => setOpen(undefined)}>
                {t('trial.closeLine')}
              </Button>
            </div>
          </PlankRow>
        ))}
      </ol>
      <More seatId={seatId} idea={idea} open={open} onOpen={setOpen} />
      <Parking seatId={seatId} idea={idea} />
    </section>
  )
}
