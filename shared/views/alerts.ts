import type { Id } from '../model/ids.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isParty } from '../rules/agreement/party.ts'
import { isFormed, isWaiting, standing } from '../rules/partnership/standing.ts'
import { peopleAt } from './seatView.ts'
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

/** How many have said that they are ready, counted as the room sits: pairs, tables, or people at home. */
export type Readiness = { unit: 'tile' | 'pair' | 'table' | 'person'; ready: number; all: number }

export function readinessOf(shared: Shared): Readiness {
  const seats = Object.values(shared.seats).filter(({ state }) => state === 'present')
  const isReady = (ids: readonly Id[]) => ids.some(id => shared.seats[id]?.isReady)
  const count = <One>(unit: Readiness['unit'], all: readonly One[], ready: (one: One) => boolean): Readiness => ({
    unit,
    ready: all.filter(ready).length,
    all: all.length,
  })
  switch (shared.clock.kind) {
    case 'draft':
    case 'open':
    case 'prelude':
      return count('tile', seats, ({ homeId }) => homeId !== undefined)
    case 'swap1':
    case 'gatherIdeas':
    case 'gatherMarket': {
      const pairs = Object.values(shared.pairs).filter(({ seatIds }) =>
        seatIds.some(id => shared.seats[id]?.state === 'present'),
      )
      return count('pair', pairs, ({ seatIds }) => isReady(seatIds))
    }
    case 'gatherClose':
    case 'formulate': {
      const tables = Object.values(shared.ideas).filter(
        idea => idea.state === 'live' && (idea.wasFormed || isFormed(shared, idea)),
      )
      return count('table', tables, idea => isReady(peopleAt(shared, idea).map(({ id }) => id)))
    }
    default:
      return count('person', seats, seat => seat.isReady)
  }
}

/** Whose answers a table waits for in Hemkomst: that they have answered may be seen, never what. */
export function partiesAt(shared: Shared, idea: Idea): { parties: number; answered: number; waiting: string[] } {
  const parties = standing(shared, idea).filter(actor => isParty(shared, actor))
  const waiting = parties.filter(({ id }) => !idea.agreement.answered.includes(id))
  return {
    parties: parties.length,
    answered: parties.length - waiting.length,
    waiting: waiting.map(({ name }) => name),
  }
}

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
        const { waiting } = partiesAt(shared, idea)
        return waiting.length > 0 && !idea.agreement.isOpened
          ? [{ kind: 'noAnswers', ideaId: idea.id, count: waiting.length }]
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
