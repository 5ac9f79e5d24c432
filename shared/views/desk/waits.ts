import type { Idea } from '../../model/partnership.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'
import { isWritten } from '../../rules/agreement/agreement.ts'
import { openCard } from '../../rules/agreement/trial.ts'
import { isHome, standing } from '../../rules/partnership/standing.ts'
import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import { peopleAt, type SeatView, seatView } from '../seatView.ts'
import { mergesFor } from './merges.ts'

/** Something that waits for one person now, and the tile or the idea that it is about. */
export type Wait =
  | { kind: 'tile' | 'verdict' | 'idea' }
  | { kind: 'question' | 'row' | 'homeAnswer'; actorId: string; ideaId: string }
  | { kind: 'merge' | 'name' | 'agreement' | 'card' | 'step'; ideaId: string }

/** What waits for somebody in the phase that is on; what a table does together only where nobody there has a device. */
export function waitsFor(shared: Shared, seatId: string): Wait[] {
  const view = seatView(shared, seatId)
  if (!view) return []
  const { seat, home, pair, pairIdea, roles, toAnswer } = view
  const answers = toAnswer.map(({ actorId, ideaId }): Wait => ({ kind: 'question', actorId, ideaId }))
  switch (shared.clock.kind) {
    case 'open':
    case 'prelude':
    case 'findChallenges':
    case 'swap1':
      return hasOwnTiles(shared.programme) && !home ? [{ kind: 'tile' }] : []
    case 'gatherIdeas':
      return pair && !pairIdea && roles.length > 0 && isAlone(shared, pair.seatIds, seat) ? [{ kind: 'idea' }] : []
    case 'gatherMarket':
    case 'gatherClose':
      return [...answers, ...merges(shared, seatId), ...named(shared, view)]
    case 'break':
      return home && home.verdicts[seatId] === undefined ? [{ kind: 'verdict' }] : []
    case 'formulate':
    case 'trial':
      return atTable(shared, view)
    case 'homecoming':
      return [...homeAnswer(view), ...answers]
    case 'followUpSteps':
      return [...answers, ...withoutStep(shared, view)]
    default:
      return answers
  }
}

/** True when nobody else among these has a device to do it with. */
const isAlone = ({ seats }: Shared, seatIds: readonly string[], seat: Seat): boolean =>
  seatIds.every(id => id === seat.id || seats[id]?.state !== 'present' || seats[id]?.hasNoDevice === true)

const isAloneAt = (shared: Shared, idea: Idea, seat: Seat): boolean => {
  const people = isHome(shared)
    ? standing(shared, idea).flatMap(({ owners }) => owners)
    : peopleAt(shared, idea).map(({ id }) => id)
  return isAlone(shared, people, seat)
}

const merges = (shared: Shared, seatId: string): Wait[] =>
  mergesFor(shared, seatId).flatMap(({ isAsked, from }) =>
    isAsked ? [{ kind: 'merge' as const, ideaId: from.id }] : [],
  )

const named = (shared: Shared, { ideas, seat }: SeatView): Wait[] =>
  shared.clock.kind === 'gatherClose'
    ? ideas
        .filter(idea => idea.wasFormed && !idea.name && isAloneAt(shared, idea, seat))
        .map(({ id }): Wait => ({ kind: 'name', ideaId: id }))
    : []

/** The rows of the tiles that somebody speaks for, and what the table writes together. */
function atTable(shared: Shared, { roles, ideas, seat }: SeatView): Wait[] {
  const formed = ideas.filter(({ wasFormed }) => wasFormed)
  return formed.flatMap((idea): Wait[] => {
    const { agreement } = idea
    const rows = roles.filter(({ id, ideaId }) => ideaId === idea.id && !isWritten(agreement.rows[id]))
    const isOpen = openCard(idea) !== undefined
    const lacksText = !agreement.goal.text || !agreement.firstStep.text
    return [
      ...rows.map(({ id: actorId }): Wait => ({ kind: 'row', actorId, ideaId: idea.id })),
      ...(lacksText && isAloneAt(shared, idea, seat) ? [{ kind: 'agreement' as const, ideaId: idea.id }] : []),
      ...(isOpen && isAloneAt(shared, idea, seat) ? [{ kind: 'card' as const, ideaId: idea.id }] : []),
    ]
  })
}

const homeAnswer = ({ home, homeTable }: SeatView): Wait[] =>
  home && homeTable && !homeTable.agreement.answered.includes(home.id)
    ? [{ kind: 'homeAnswer', actorId: home.id, ideaId: homeTable.id }]
    : []

const withoutStep = (shared: Shared, { homeTable, seat }: SeatView): Wait[] =>
  homeTable &&
  isAloneAt(shared, homeTable, seat) &&
  !Object.values(shared.steps).some(({ ideaId }) => ideaId === homeTable.id)
    ? [{ kind: 'step', ideaId: homeTable.id }]
    : []
