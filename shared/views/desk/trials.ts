import type { Happening, Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { mostCards, openCard } from '../../rules/agreement/trial.ts'
import { partnershipsAt } from './rounds.ts'

/** A table and its event cards: the one that waits for an answer, those it has answered, and whether it may have more. */
export type Trial = { idea: Idea; open: Happening | undefined; answered: Happening[]; mayDraw: boolean }

/** Every partnership with its cards. */
export const trialsOf = (shared: Shared): Trial[] =>
  partnershipsAt(shared).map(idea => {
    const cards = Object.values(idea.happenings).sort((one, other) => one.at - other.at)
    const open = openCard(idea)
    return {
      idea,
      open,
      answered: cards.filter(({ result }) => result !== undefined),
      mayDraw: open === undefined && cards.length < mostCards,
    }
  })

/** True while some table has had no card at all. */
export const lacksCards = (shared: Shared): boolean =>
  partnershipsAt(shared).some(({ happenings }) => Object.keys(happenings).length === 0)

/** The card that a table looks at now: the one that waits, else the last that it answered. */
const cardNow = ({ open, answered }: Trial): Happening | undefined => open ?? answered.at(-1)

/** What the wall shows of the cards in a market: one for everybody, or one a table. */
export type CardsShown =
  | { kind: 'none' }
  | { kind: 'one'; card: Happening }
  | { kind: 'each'; tables: { idea: Idea; card: Happening }[] }

export function cardsShown(shared: Shared, marketId: string): CardsShown {
  const tables = trialsOf(shared)
    .filter(({ idea }) => idea.marketId === marketId)
    .flatMap(trial => {
      const card = cardNow(trial)
      return card ? [{ idea: trial.idea, card }] : []
    })
  const [first] = tables
  if (!first) return { kind: 'none' }
  const isSame = ({ card }: (typeof tables)[number]) => card.title === first.card.title && card.text === first.card.text
  return tables.every(isSame) ? { kind: 'one', card: first.card } : { kind: 'each', tables }
}
