import type { Id } from '../model/ids.ts'
import type { Shared } from '../model/workshop.ts'
import { isWaiting, standing } from '../rules/partnership/standing.ts'
import { isParty } from '../rules/agreement/homecoming.ts'
import type { DeskView } from './seenBy.ts'
import { missingSector } from './status.ts'

/** Something that the facilitator may want to walk over to. */
export type Alert =
  | { kind: 'help'; seatId: Id; help: 'help' | 'pause' | 'time' | 'hand' }
  | { kind: 'noTile'; seatId: Id }
  | { kind: 'noIdea'; pairId: Id }
  | { kind: 'lacksSector'; ideaId: Id; sector: 'ideaDriven' | 'public' }
  | { kind: 'unanswered'; invitationId: Id; minutes: number }
  | { kind: 'emptyAgreement'; ideaId: Id }
  | { kind: 'noAnswers'; ideaId: Id; count: number }
  | { kind: 'noStep'; ideaId: Id }

/** Nobody reads more than so many. */
export const mostAlerts = 3
const slowMs = 3 * 60_000

/** At most three things, people who ask first, and then what holds the room back in this phase. */
export function alertsOf(shared: Shared, desk: DeskView, now: number): Alert[] {
  const asking = Object.entries(desk.help)
    .sort(([, one], [, other]) => one.at - other.at)
    .map(([seatId, { kind }]): Alert => ({ kind: 'help', seatId, help: kind }))
  return [...asking, ...ofPhase(shared, now)].slice(0, mostAlerts)
}

function ofPhase(shared: Shared, now: number): Alert[] {
  const ideas = Object.values(shared.ideas).filter(({ state }) => state === 'live')
  const formed = ideas.filter(({ wasFormed }) => wasFormed)
  switch (shared.clock.kind) {
    case 'prelude':
    case 'swap1':
      return Object.values(shared.seats)
        .filter(({ state, homeId }) => state === 'present' && !homeId)
        .map(({ id }): Alert => ({ kind: 'noTile', seatId: id }))
    case 'gatherIdeas':
      return Object.values(shared.pairs)
        .filter(({ id }) => !ideas.some(({ pairId }) => pairId === id))
        .map(({ id }): Alert => ({ kind: 'noIdea', pairId: id }))
    case 'gatherMarket':
    case 'gatherClose': {
      const slow = Object.values(shared.invitations)
        .filter(one => isWaiting(one) && now - one.at > slowMs && (shared.actors[one.actorId]?.voices.length ?? 0) > 0)
        .map(
          (one): Alert => ({ kind: 'unanswered', invitationId: one.id, minutes: Math.floor((now - one.at) / 60_000) }),
        )
      const lacking = ideas
        .filter(idea => standing(shared, idea).length > 0)
        .flatMap((idea): Alert[] => {
          const sector = missingSector(shared, idea)
          return sector ? [{ kind: 'lacksSector', ideaId: idea.id, sector }] : []
        })
      return [...slow, ...lacking]
    }
    case 'formulate':
      return formed
        .filter(({ agreement }) => !agreement.goal.text && !agreement.firstStep.text)
        .map(({ id }): Alert => ({ kind: 'emptyAgreement', ideaId: id }))
    case 'homecoming':
      return formed.flatMap((idea): Alert[] => {
        const left = standing(shared, idea).filter(
          actor => isParty(shared, actor) && !idea.agreement.answered.includes(actor.id),
        )
        return left.length > 0 && !idea.agreement.isOpened
          ? [{ kind: 'noAnswers', ideaId: idea.id, count: left.length }]
          : []
      })
    case 'followUpSteps':
      return formed
        .filter(({ id }) => !Object.values(shared.steps).some(step => step.ideaId === id))
        .map(({ id }): Alert => ({ kind: 'noStep', ideaId: id }))
    default:
      return []
  }
}
