import { Check, CircleQuestionMark, Clock, type LucideIcon, Pencil } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import type { Happening, TrialResult } from '#shared/model/partnership.ts'
import { trialsOf } from '#shared/views/desk/trials.ts'
import { mentionOf } from '#shared/views/status.ts'
import { useSay } from '../../../desk/text.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'
import { DrawCard } from './DrawCard.tsx'

const icons: Record<TrialResult | 'waits', LucideIcon> = {
  waits: Clock,
  holds: Check,
  change: Pencil,
  openQuestion: CircleQuestionMark,
}

/** Provet: which table has which card, what each has answered, and a card for one that is ready for it. */
export function TrialDesk() {
  const shared = useShared()
  const say = useSay()
  const isShown = useIsShown()
  const marketName = useMarketName()
  const trials = trialsOf(shared).filter(({ idea }) => isShown(idea))
  return (
    <Sheet title={say('trialTitle')}>
      <p>{say('trialExplain')}</p>
      <DataTable
        caption={say('trialTables')}
        rows={trials}
        rowKey={({ idea }) => idea.id}
        columns={[
          {
            key: 'table',
            head: say('partnership'),
            cell: ({ idea }) => (
              <>
                {softHyphens(mentionOf(idea))}
                {marketName(idea.marketId) && <p className={styles.from}>{marketName(idea.marketId)}</p>}
              </>
            ),
            isRowHead: true,
          },
          {
            key: 'cards',
            head: say('card'),
            cell: ({ open, answered }) => {
              const cards = [...(open ? [open] : []), ...answered]
              if (cards.length === 0) return <span className="muted">{say('noCardYet')}</span>
              return (
                <ul className={styles.cards}>
                  {cards.map(card => (
                    <Card key={card.id} card={card} />
                  ))}
                </ul>
              )
            },
          },
        ]}
      />
      <DrawCard trials={trials} />
    </Sheet>
  )
}

/** A card by its title, what the table said to it, and all of it for whoever wants to read. */
function Card({ card: { title, text, question, result, note } }: { card: Happening }) {
  const say = useSay()
  const state = result ?? 'waits'
  const Icon = icons[state]
  return (
    <li>
      <p className={styles.answer} data-state={state}>
        <Icon /> <b>{say(`card.${state}`)}</b>
      </p>
      {note && <p>{note}</p>}
      <details className={styles.cardWords}>
        <summary>{title}</summary>
        <p>{text}</p>
        <p>
          <b>{question}</b>
        </p>
      </details>
    </li>
  )
}
