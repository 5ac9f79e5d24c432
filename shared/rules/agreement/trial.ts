import type { DrawHappening, EventCard, ResolveHappening } from '../../messages/agreement/trial.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { partId } from '../../model/ids.ts'
import type { Happening, Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { isHome, ownsAt } from '../partnership/standing.ts'
import { chance, mixed } from '../swap/chance.ts'
import { isFormulated, mayWrite } from './agreement.ts'

type TrialOrder = Extract<Order, { type: 'drawHappening' | 'resolveHappening' }>
type TrialEvent = Extract<Event, { type: 'happeningDrawn' | 'happeningResolved' }>

/** The most cards that one partnership is given. */
export const mostCards = 3

/** The card that a partnership has not answered yet. */
export const openCard = (idea: Idea): Happening | undefined =>
  Object.values(idea.happenings).find(({ result }) => result === undefined)

export function decide(state: Workshop, order: TrialOrder, stamp: Stamp): Decision {
  return order.type === 'drawHappening' ? draw(state, order, stamp) : resolve(state.shared, order, stamp)
}

/** Partnerships live on after the gathering: only they are tried. */
const isTried = ({ wasFormed, state }: Idea): boolean => wasFormed && state === 'live'

function draw(state: Workshop, order: DrawHappening, stamp: Stamp): Decision {
  const { shared } = state
  const chosen = order.ideaId ? shared.ideas[order.ideaId] : undefined
  if (order.ideaId && !chosen) return refuse('unknown')
  if (chosen && !isTried(chosen)) return refuse('notAPartnership') // T1
  if (chosen && openCard(chosen)) return refuse('cardWaits') // T2
  if (chosen && Object.keys(chosen.happenings).length >= mostCards) return refuse('noMoreCards') // T2
  if (stamp.by.kind === 'seat') {
    if (!chosen || order.own || !mayWrite(shared, stamp.by.seatId, chosen)) return refuse('notYourIdea') // T3
    if (shared.clock.kind === 'formulate' && !isFormulated(shared, chosen)) return refuse('notFormulated') // T3
  }
  const { by } = stamp
  const isIn = ({ marketId }: Idea) => by.kind !== 'host' || by.marketId === marketId // M7
  const tables = chosen
    ? [chosen]
    : Object.values(shared.ideas).filter(
        idea => isTried(idea) && isIn(idea) && Object.keys(idea.happenings).length === 0,
      )
  const given = Object.values(shared.ideas).flatMap(keysOf)
  const events = tables.flatMap((idea): Event[] => {
    const card = order.own ? { key: 'own', ...order.own } : cardFor(state, order, idea, given, stamp.cards ?? [])
    if (!card) return []
    given.push(card.key)
    return [{ type: 'happeningDrawn', ideaId: idea.id, cardId: partId(stamp.id, `h${idea.number}`), ...card }]
  })
  return events.length > 0 ? accept(...events) : refuse('noMoreCards')
}

const keysOf = ({ happenings }: Idea): string[] => Object.values(happenings).map(({ key }) => key)

/** A card that this partnership has not had, and that as few others as possible have, those who draw at the same time among them. */
function cardFor(
  { seed }: Workshop,
  { principle: wanted }: DrawHappening,
  idea: Idea,
  given: readonly string[],
  deck: readonly EventCard[],
) {
  const times = (card: EventCard) => given.filter(key => key === card.key).length
  const had = keysOf(idea)
  const [card] = mixed(deck, chance(`${seed}:trial:${idea.number}:${had.length}`))
    .filter(({ key, principle }) => !had.includes(key) && (!wanted || principle === wanted))
    .sort((one, other) => times(one) - times(other))
  return card // T4
}

function resolve(shared: Shared, order: ResolveHappening, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const idea = shared.ideas[order.ideaId]
  const card = idea?.happenings[order.cardId]
  if (!idea || !card) return refuse('unknown')
  const may = isHome(shared) ? ownsAt(shared, by, idea) : mayWrite(shared, by, idea)
  if (!may) return refuse('notYourIdea') // T5
  if (card.result !== undefined && card.by !== by) return refuse('alreadyAnswered') // T5
  if (order.result !== 'holds' && order.note === '') return refuse('needsNote') // T6
  const { ideaId, cardId, result, note } = order
  const answered: Event = { type: 'happeningResolved', ideaId, cardId, result, note, by }
  if (result !== 'openQuestion' || card.result === 'openQuestion') return accept(answered)
  return accept(answered, { type: 'parked', parkedId: partId(stamp.id, 'q'), ideaId, text: note, by }) // T6
}

export function evolve({ shared }: Workshop, event: TrialEvent, time: number): void {
  const idea = shared.ideas[event.ideaId]
  if (!idea) return
  if (event.type === 'happeningDrawn') {
    const { cardId: id, key, principle, title, text, question } = event
    idea.happenings[id] = { id, key, principle, title, text, question, at: time, note: '' }
    return
  }
  const card = idea.happenings[event.cardId]
  if (card) Object.assign(card, { result: event.result, note: event.note, by: event.by })
}
