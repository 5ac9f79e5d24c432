import type { ReactNode } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../live/Live.tsx'
import { RowRead } from '../../agreement/fields/RowRead.tsx'
import { TableCard } from '../../agreement/find/TableCard.tsx'
import { MoreRead } from '../../agreement/table/more/MoreRead.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import { EmptyChairs } from '../../steps/others/EmptyChairs.tsx'
import styles from '../homecoming.module.css'
import { usePartyWords } from '../parties.ts'

/** A bridge as anybody may read it: whom it lacks first, then folded what it says. */
export function BridgePaper({ seatId, idea, children }: { seatId: string; idea: Idea; children?: ReactNode }) {
  const shared = useShared()
  const t = useText()
  const day = useDay()
  const partyWords = usePartyWords()
  const { goal, firstStep, isOpened } = idea.agreement
  const actors = standing(shared, idea)
  return (
    <TableCard idea={idea}>
      <div className="stack stack-close grow">
        <EmptyChairs seatId={seatId} idea={idea} />
        <details className={styles.fold}>
          <summary>{t('guest.read')}</summary>
          <dl className={styles.text}>
            <dt>{t('goal.question')}</dt>
            <dd>{goal.text || t('agree.nothing')}</dd>
            <dt>{t('firstStep.question')}</dt>
            <dd>
              {[firstStep.text || t('agree.nothing'), firstStep.date && day(firstStep.date)]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </dl>
          <ul>
            {actors.map(actor => (
              <RowRead key={actor.id} seatId={seatId} idea={idea} actor={actor}>
                {isOpened && <span className="small muted">{partyWords(idea, actor)}</span>}
              </RowRead>
            ))}
          </ul>
          <MoreRead idea={idea} />
        </details>
        {children}
      </div>
    </TableCard>
  )
}
