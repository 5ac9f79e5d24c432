import type { Happening } from '#shared/model/partnership.ts'
import { type CardsShown, cardsShown, trialsOf } from '#shared/views/desk/trials.ts'
import { useShared } from '../../../live/Live.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { ByMarket, shownMarkets } from '../../frame/markets.tsx'
import { useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './rounds.module.css'

/** The event cards: one large where all have the same, else each table's question beside its name. */
export function Cards({ line }: { line: string }) {
  const shared = useShared()
  const markets = shownMarkets(shared).map(market => ({ market, cards: cardsShown(shared, market.id) }))
  const [first] = markets
  if (first?.cards.kind === 'one' && markets.every(({ cards }) => isSame(cards, first.cards)))
    return <OneCard card={first.cards.card} line={line} />
  const isAny = markets.some(({ cards }) => cards.kind !== 'none')
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {isAny && <ByMarket sideBySide={1}>{market => <OfMarket cards={cardsShown(shared, market.id)} />}</ByMarket>}
    </div>
  )
}

const isSame = (one: CardsShown, other: CardsShown): boolean =>
  one.kind === 'one' && other.kind === 'one' && one.card.title === other.card.title && one.card.text === other.card.text

function OneCard({ card, line }: { card: Happening; line: string }) {
  return (
    <div className={styles.oneCard}>
      <p className={styles.cardName}>{card.title}</p>
      <p className={styles.cardText}>{card.text}</p>
      <Sentence>{card.question}</Sentence>
      <p className={stages.aside}>{line}</p>
    </div>
  )
}

function OfMarket({ cards }: { cards: CardsShown }) {
  if (cards.kind === 'none') return null
  if (cards.kind === 'one')
    return (
      <div className={styles.cardHere}>
        <p className={styles.cardName}>{cards.card.title}</p>
        <p className={styles.cardText}>{cards.card.text}</p>
        <p className={styles.cardQuestion}>{cards.card.question}</p>
      </div>
    )
  return (
    <ul className={styles.cards} data-many={cards.tables.length > 4}>
      {cards.tables.map(({ idea, card }) => (
        <li key={idea.id}>
          <b>{softHyphens(idea.name || idea.text)}</b>
          <span>{card.question}</span>
        </li>
      ))}
    </ul>
  )
}

/** The sentence, and how many tables have answered their card. */
export function Answered({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const trials = trialsOf(shared)
  const count = trials.filter(({ open, answered }) => open === undefined && answered.length > 0).length
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {trials.length > 0 && <p className={stages.below}>{t('trial.answered', { count, all: trials.length })}</p>}
    </div>
  )
}
