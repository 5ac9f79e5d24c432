import type { Id } from '../../model/ids.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Pair } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'
import { isFormulated } from '../../rules/agreement/agreement.ts'
import { isFormed, isWaiting, standing, staysOpen } from '../../rules/partnership/standing.ts'
import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import { peopleAt } from '../seatView.ts'
import type { DeskView } from '../seenBy.ts'
import { partiesAt } from './alerts.ts'
import { bridgesOf } from './bridges.ts'
import { gridsOf } from './grids.ts'
import { picturesOf } from './rounds.ts'
import { trialsOf } from './trials.ts'

/** How many have done what the phase asks, or say that they are ready, counted as the room sits. */
export type Readiness = {
  unit: 'tile' | 'pair' | 'idea' | 'name' | 'picture' | 'table' | 'card' | 'answer' | 'step' | 'person'
  ready: number
  all: number
}

/** Phases whose task is not to write: whoever is not ready there has nothing to finish writing. */
const wordless: readonly Shared['clock']['kind'][] = ['swap1', 'swap2', 'codeGrid', 'homecoming', 'checkOut']

/** Whether those who are not ready may be in the middle of a text, which then is kept and may be finished. */
export const mayBeWriting = ({ clock }: Shared): boolean => !wordless.includes(clock.kind)

/** How far the room has come with what its phase asks. */
export function readinessOf(shared: Shared): Readiness {
  const seats = Object.values(shared.seats).filter(({ state }) => state === 'present')
  const saysSo = (ids: readonly Id[]) => ids.some(id => shared.seats[id]?.isReady)
  const count = <One>(unit: Readiness['unit'], all: readonly One[], isDone: (one: One) => boolean): Readiness => ({
    unit,
    ready: all.filter(isDone).length,
    all: all.length,
  })
  const people = () => count('person', seats, ({ isReady }) => isReady)
  const { live, formed, pairs } = hereIn(shared)
  const sayAt = (idea: Idea) => saysSo(peopleAt(shared, idea).map(({ id }) => id))
  const ownersSay = (idea: Idea) => saysSo(standing(shared, idea).flatMap(({ owners }) => owners))
  switch (shared.clock.kind) {
    case 'draft':
    case 'open':
    case 'prelude':
      return hasOwnTiles(shared.programme) ? count('tile', seats, ({ homeId }) => homeId !== undefined) : people()
    case 'swap1':
      return count('pair', pairs, ({ seatIds }) => saysSo(seatIds))
    case 'gatherIdeas':
      return count('idea', pairs, ({ id, seatIds }) => saysSo(seatIds) || live.some(({ pairId }) => pairId === id))
    case 'gatherMarket':
      return count('pair', pairs, ({ seatIds }) => saysSo(seatIds) || isPlaced(shared, seatIds, formed))
    case 'gatherClose':
      return count('name', formed, idea => sayAt(idea) || idea.name !== '')
    case 'break': {
      const owners = picturesOf(shared)
      return owners.length > 0 ? count('picture', owners, ({ hasSaid }) => hasSaid) : people()
    }
    case 'swap2':
      return count('table', formed, sayAt)
    case 'formulate':
      return count('table', formed, idea => sayAt(idea) || isFormulated(shared, idea))
    case 'trial':
      return count('card', trialsOf(shared), ({ open, answered }) => open === undefined && answered.length > 0)
    case 'homecoming': {
      const tables = formed.map(idea => partiesAt(shared, idea))
      const sum = (part: 'answered' | 'parties') => tables.reduce((all, table) => all + table[part], 0)
      return { unit: 'answer', ready: sum('answered'), all: sum('parties') }
    }
    case 'followUpTalk': {
      const told = bridgesOf(shared).filter(({ here }) => here.length > 0)
      return told.length > 0 ? count('table', told, ({ isTold, idea }) => isTold || sayAt(idea)) : people()
    }
    case 'followUpSteps':
      return count('step', formed, ({ id }) => Object.values(shared.steps).some(({ ideaId }) => ideaId === id))
    case 'codeGrid':
      return count('table', gridsOf(shared), ({ idea, isWhole }) => isWhole || ownersSay(idea))
    case 'checkOut': {
      const said = people()
      return { ...said, ready: Math.min(seats.length, Math.max(said.ready, shared.surveys.end)) }
    }
    default:
      return people()
  }
}

/** What would be left undone if the room went on now. */
export type Undone = { what: 'idea' | 'question' | 'seeking' | 'name' | 'agreement'; count: number }

/** What would be left undone, counted by what there is: whoever says that they are ready may still lack it. */
export function undoneIn(shared: Shared): Undone[] {
  const { live, formed, pairs } = hereIn(shared)
  const left = (what: Undone['what'], { length: count }: readonly unknown[]): Undone[] =>
    count > 0 ? [{ what, count }] : []
  switch (shared.clock.kind) {
    case 'gatherIdeas':
      return left(
        'idea',
        pairs.filter(({ id }) => !live.some(({ pairId }) => pairId === id)),
      )
    case 'gatherMarket':
    case 'gatherClose': {
      const asked = Object.values(shared.invitations).filter(one => isWaiting(one) && !staysOpen(shared, one))
      // Nobody can answer for a tile on the shelf.
      const heard = asked.filter(({ kind, actorId }) => kind !== 'invite' || shared.actors[actorId]?.voices.length)
      return [
        ...left('question', heard),
        ...left(
          'seeking',
          live.filter(idea => !formed.includes(idea)),
        ),
        ...left('name', shared.clock.kind === 'gatherClose' ? formed.filter(({ name }) => name === '') : []),
      ]
    }
    case 'formulate':
      return left(
        'agreement',
        formed.filter(idea => !isFormulated(shared, idea)),
      )
    default:
      return []
  }
}

/** Whether a voice from town is still to be heard; where no challenge has one, the bell only tells that it is half time. */
export const isVoiceWaiting = ({ clock, isVoiceOpen }: Shared, desk: DeskView | undefined): boolean =>
  clock.kind === 'gatherMarket' && !isVoiceOpen && Object.keys(desk?.townVoices ?? {}).length > 0

/** The ideas that live, those of them that are partnerships, and the pairs that somebody is here from. */
function hereIn(shared: Shared): { live: Idea[]; formed: Idea[]; pairs: Pair[] } {
  const live = Object.values(shared.ideas).filter(({ state }) => state === 'live')
  const formed = live.filter(idea => idea.wasFormed || isFormed(shared, idea))
  const pairs = Object.values(shared.pairs).filter(({ seatIds }) =>
    seatIds.some(id => shared.seats[id]?.state === 'present'),
  )
  return { live, formed, pairs }
}

/** A pair has done its market when all it speaks for stands in a partnership and nobody waits for its answer. */
function isPlaced(shared: Shared, seatIds: readonly Id[], formed: readonly Idea[]): boolean {
  const roles = Object.values(shared.actors).filter(({ voices }) => voices.some(id => seatIds.includes(id)))
  const isAsked = Object.values(shared.invitations).some(
    one => isWaiting(one) && one.kind === 'invite' && roles.some(({ id }) => id === one.actorId),
  )
  return !isAsked && roles.length > 0 && roles.every(({ ideaId }) => formed.some(({ id }) => id === ideaId))
}
