import type { Id } from '../model/ids.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isFormulated } from '../rules/agreement/agreement.ts'
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
  | { kind: 'onePair'; ideaId: Id }
  | { kind: 'unanswered'; invitationId: Id; minutes: number }
  | { kind: 'emptyAgreement'; ideaId: Id }
  | { kind: 'noAnswers'; ideaId: Id; count: number }
  | { kind: 'noStep'; ideaId: Id }

/** Nobody reads more than so many. */
export const mostAlerts = 3
const slowMs = 3 * 60_000

/** How many have done what the phase asks, or say that they are ready, counted as the room sits. */
export type Readiness = {
  unit: 'tile' | 'pair' | 'idea' | 'name' | 'table' | 'answer' | 'step' | 'person'
  ready: number
  all: number
}

export function readinessOf(shared: Shared): Readiness {
  const seats = Object.values(shared.seats).filter(({ state }) => state === 'present')
  const saysSo = (ids: readonly Id[]) => ids.some(id => shared.seats[id]?.isReady)
  const count = <One>(unit: Readiness['unit'], all: readonly One[], isDone: (one: One) => boolean): Readiness => ({
    unit,
    ready: all.filter(isDone).length,
    all: all.length,
  })
  const live = Object.values(shared.ideas).filter(({ state }) => state === 'live')
  const formed = live.filter(idea => idea.wasFormed || isFormed(shared, idea))
  const pairs = Object.values(shared.pairs).filter(({ seatIds }) =>
    seatIds.some(id => shared.seats[id]?.state === 'present'),
  )
  const sayAt = (idea: Idea) => saysSo(peopleAt(shared, idea).map(({ id }) => id))
  switch (shared.clock.kind) {
    case 'draft':
    case 'open':
    case 'prelude':
      return count('tile', seats, ({ homeId }) => homeId !== undefined)
    case 'swap1':
      return count('pair', pairs, ({ seatIds }) => saysSo(seatIds))
    case 'gatherIdeas':
      return count('idea', pairs, ({ id, seatIds }) => saysSo(seatIds) || live.some(({ pairId }) => pairId === id))
    case 'gatherMarket':
      return count('pair', pairs, ({ seatIds }) => saysSo(seatIds) || isPlaced(shared, seatIds, formed))
    case 'gatherClose':
      return count('name', formed, idea => sayAt(idea) || idea.name !== '')
    case 'formulate':
      return count('table', formed, idea => sayAt(idea) || isFormulated(shared, idea))
    case 'homecoming': {
      const tables = formed.map(idea => partiesAt(shared, idea))
      const sum = (part: 'answered' | 'parties') => tables.reduce((all, table) => all + table[part], 0)
      return { unit: 'answer', ready: sum('answered'), all: sum('parties') }
    }
    case 'followUpSteps':
      return count('step', formed, ({ id }) => Object.values(shared.steps).some(({ ideaId }) => ideaId === id))
    case 'checkOut': {
      const said = count('person', seats, ({ isReady }) => isReady)
      return { ...said, ready: Math.min(seats.length, Math.max(said.ready, shared.surveys.end)) }
    }
    default:
      return count('person', seats, ({ isReady }) => isReady)
  }
}

/** A pair has done its market when all it speaks for stands in a partnership and nobody waits for its answer. */
function isPlaced(shared: Shared, seatIds: readonly Id[], formed: readonly Idea[]): boolean {
  const roles = Object.values(shared.actors).filter(({ voices }) => voices.some(id => seatIds.includes(id)))
  const isAsked = Object.values(shared.invitations).some(
    one => isWaiting(one) && one.kind === 'invite' && roles.some(({ id }) => id === one.actorId),
  )
  return !isAsked && roles.length > 0 && roles.every(({ ideaId }) => formed.some(({ id }) => id === ideaId))
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
      return [...slow, ...(isLate(shared, now) ? onePair(shared, ideas) : []), ...lacking]
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

/** The second half of the market, and all of Uppropet. */
const isLate = ({ clock, isVoiceOpen }: Shared, now: number): boolean =>
  clock.kind !== 'gatherMarket' ||
  isVoiceOpen ||
  (clock.endsAt !== undefined && now > (clock.startedAt + clock.endsAt) / 2)

/** Both sectors stand here, and still it is no partnership: every yes came from one and the same pair. */
export const needsAnotherPair = (shared: Shared, idea: Idea): boolean =>
  idea.state === 'live' && !idea.wasFormed && missingSector(shared, idea) === undefined && !isFormed(shared, idea)

function onePair(shared: Shared, ideas: readonly Idea[]): Alert[] {
  return ideas.filter(idea => needsAnotherPair(shared, idea)).map(({ id }): Alert => ({ kind: 'onePair', ideaId: id }))
}
