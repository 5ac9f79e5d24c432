import { CalendarDays, Target, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { hasClash } from '#shared/rules/agreement/lines.ts'
import { hasDeclined } from '#shared/rules/agreement/party.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../live/Live.tsx'
import { StatusPill } from '../../parts/marks/StatusPill.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { Tile } from '../../parts/paper/Tile.tsx'
import { RowLine } from '../agreement/fields/RowLine.tsx'
import { Contributions, RowRead } from '../agreement/fields/RowRead.tsx'
import { SharedLine } from '../agreement/fields/SharedLine.tsx'
import { Suggestion } from '../agreement/Suggestion.tsx'
import { Floor } from '../agreement/table/around/Floor.tsx'
import { Parking } from '../agreement/table/around/Parking.tsx'
import type { MoreName } from '../agreement/table/more/lines.ts'
import { More } from '../agreement/table/more/More.tsx'
import { useDay, useText } from '../agreement/words.ts'
import { useIdeaTitle } from '../frame/notices/ideaTitle.ts'
import { useListed, useMay, useTimeOfDay } from '../frame/words.ts'
import { WhoIsMissing } from '../steps/others/WhoIsMissing.tsx'
import { Conditions } from './answer/Conditions.tsx'
import styles from './homecoming.module.css'
import { PromiseLine } from './PromiseLine.tsx'

type ReadProps = { seatId: string; idea: Idea; actor: Actor }
type Open = 'row' | 'goal' | 'firstStep' | MoreName

/** What was proposed in one's own name: to read, and to change until one recognises oneself. */
export function Read({ seatId, idea, actor }: ReadProps) {
  const shared = useShared()
  const t = useText()
  const day = useDay()
  const listed = useListed()
  const may = useMay(seatId)
  const timeOfDay = useTimeOfDay()
  const titleOf = useIdeaTitle()
  const [open, setOpen] = useState<Open>()
  const { goal, firstStep, rows } = idea.agreement
  const row = rows[actor.id]
  const others = standing(shared, idea).filter(other => other.id !== actor.id && !hasDeclined(idea, other))
  const isShut = may('writeOwnRow', shared.clock.startedAt) !== undefined
  const toggle = (line: Open) => setOpen(now => (now === line ? undefined : line))
  const lines = { row: row?.clashes, goal: goal.clashes, firstStep: firstStep.clashes }
  const isClashing = (line: keyof typeof lines) => Object.keys(lines[line] ?? {}).length > 0
  const common = { isShut, closed: t('home.closeLine') }
  const ownRow = (
    <>
      <span>{isWritten(row) ? row.text : <span className="muted">{t('home.notWritten')}</span>}</span>
      <Contributions chips={isWritten(row) ? row.chips : []} />
    </>
  )
  return (
    <>
      {hasClash(idea) && <Note kind="warn">{t('home.clash')}</Note>}
      <div className={styles.tile}>
        <Tile sector={actor.sector}>
          <div className={styles.tileHead}>
            <h2>{titleOf(idea)}</h2>
            <StatusPill kind="gameIdea">{t('status.gameIdea')}</StatusPill>
          </div>
          <p className="small muted">
            {others.length > 0 ? t('home.with', { names: listed(others.map(({ name }) => name)) }) : t('home.alone')}
          </p>
          <ul className={styles.promises}>
            <PromiseLine
              {...common}
              icon={UserRound}
              name={t('home.row')}
              change={t('home.changeRow')}
              isOpen={open === 'row' || isClashing('row')}
              onToggle={() => toggle('row')}
              editor={<RowLine seatId={seatId} idea={idea} actor={actor} label={t('home.rowLabel')} isAtHome />}
            >
              {isShut ? (
                ownRow
              ) : (
                <Suggestion seatId={seatId} idea={idea} actor={actor} isAtHome isWriting={false}>
                  {ownRow}
                </Suggestion>
              )}
              <Conditions idea={idea} actor={actor} />
            </PromiseLine>
            <PromiseLine
              {...common}
              icon={Target}
              name={t('home.goal')}
              change={t('home.changeGoal')}
              isOpen={open === 'goal' || isClashing('goal')}
              onToggle={() => toggle('goal')}
              editor={<SharedLine seatId={seatId} idea={idea} field="goal" />}
            >
              <span>{goal.text || <span className="muted">{t('agree.nothing')}</span>}</span>
            </PromiseLine>
            <PromiseLine
              {...common}
              icon={CalendarDays}
              name={t('home.first')}
              change={t('home.changeFirst')}
              isOpen={open === 'firstStep' || isClashing('firstStep')}
              onToggle={() => toggle('firstStep')}
              editor={<SharedLine seatId={seatId} idea={idea} field="firstStep" />}
            >
              <span>{firstStep.text || <span className="muted">{t('agree.nothing')}</span>}</span>
              <span className="small">{firstStep.date ? day(firstStep.date) : t('home.noDay')}</span>
            </PromiseLine>
          </ul>
        </Tile>
      </div>
      {others.length > 0 && (
        <Sheet title={t('home.others')} isTight>
          <ul>
            {others.map(other => {
              const theirs = rows[other.id]
              return (
                <RowRead
                  key={other.id}
                  seatId={seatId}
                  idea={idea}
                  actor={other}
                  aside={
                    theirs?.isOwners && (
                      <span className="small muted">{t('home.changed', { time: timeOfDay(theirs.at) })}</span>
                    )
                  }
                />
              )
            })}
          </ul>
        </Sheet>
      )}
      <More seatId={seatId} idea={idea} open={open} onOpen={setOpen} />
      <Floor seatId={seatId} idea={idea} />
      <Parking seatId={seatId} idea={idea} />
      <WhoIsMissing seatId={seatId} idea={idea} />
    </>
  )
}
