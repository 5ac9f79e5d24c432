import type { PhaseKind } from '../model/programme.ts'
import type { Shared } from '../model/workshop.ts'
import { may } from '../rules/access.ts'
import { seatView } from '../views/seatView.ts'
import type { OwnView } from '../views/seenBy.ts'
import { dice } from './dice.ts'
import { stepping, talking } from './moves/afterwards.ts'
import { arriving, survey, thinking } from './moves/arriving.ts'
import { finding, proposing } from './moves/finding.ts'
import { folding, marking, passing } from './moves/folding.ts'
import { home, welcome } from './moves/home.ts'
import { answering } from './moves/market/answering.ts'
import { apart } from './moves/market/apart.ts'
import { asking, isWaitingForOthers } from './moves/market/asking.ts'
import { hosting, wishing } from './moves/market/chairs.ts'
import { merging } from './moves/market/merging.ts'
import { telling } from './moves/meetingAgain.ts'
import { isTried, resting, trying } from './moves/rounds.ts'
import { naming, writing } from './moves/writing.ts'
import { firstOf, type Memory, type Move, once, type Persona, type Sight, type Temper } from './sight.ts'
import type { Words } from './words.ts'

/** What a participant's device knows: the shared state, its own slice, and the time. */
export type Seen = { shared: Shared; own: OwnView | undefined; time: number }

/** Whom a simulated seat is played by, and with which dice and words. */
export type Played = { seatId: string; me: Persona; seed: string; words: Words }

/** The next thing that a simulated participant does, or nothing while there is nothing to do. */
export function nextMove(seen: Seen, played: Played, memory: Memory): Move | undefined {
  const { shared, own, time } = seen
  const { seatId, me, seed, words } = played
  const view = seatView(shared, seatId)
  if (!view || view.seat.state === 'removed' || shared.clock.pausedAt !== undefined) return undefined
  const roomRoll = dice(seed)
  const sight: Sight = { shared, own, view, time, me, memory, roll: dice(`${seed}:${me.number}`), roomRoll, words }
  const allowed = (move: Move | undefined) =>
    move && may(shared, { kind: 'seat', seatId }, move.command.type, time) ? undefined : move
  // Whoever may not do what they would like is ready all the same.
  return firstOf(
    () => allowed(moves[shared.clock.kind]?.(sight)),
    () => allowed(apart(sight)),
    () => allowed(ready(sight)),
  )
}

const beforehand = (sight: Sight): Move | undefined =>
  firstOf(
    () => arriving(sight),
    () => proposing(sight),
  )

const moves: Partial<Record<PhaseKind, (sight: Sight) => Move | undefined>> = {
  open: beforehand,
  prelude: beforehand,
  findChallenges: sight =>
    firstOf(
      () => arriving(sight),
      () => finding(sight),
    ),
  swap1: arriving,
  gatherIdeas: thinking,
  gatherMarket: sight =>
    firstOf(
      () => answering(sight),
      () => asking(sight),
      () => merging(sight),
    ),
  gatherClose: sight =>
    firstOf(
      () => answering(sight),
      () => merging(sight),
      () => naming(sight),
    ),
  break: resting,
  swap2: resting,
  trial: trying,
  formulate: sight =>
    firstOf(
      () => naming(sight),
      () => writing(sight),
      () => passing(sight),
      () => folding(sight),
      () => wishing(sight),
    ),
  homecoming: home,
  followUpTalk: sight =>
    firstOf(
      () => welcome(sight),
      () => telling(sight),
      () => talking(sight),
    ),
  followUpSteps: sight =>
    firstOf(
      () => welcome(sight),
      () => stepping(sight),
      () => hosting(sight),
    ),
  codeGrid: marking,
  checkOut: sight => survey(sight, 'end'),
}

/** "Klar": said in every phase by those who wait for nothing more, so that the facilitator can see it. */
function ready(sight: Sight): Move | undefined {
  const { shared, view } = sight
  const { kind, phaseId } = shared.clock
  if (view.seat.isReady || kind === 'draft' || kind === 'closed') return undefined
  if ((kind === 'swap1' || kind === 'swap2') && !shared.isRevealed) return undefined
  if (kind === 'gatherIdeas' && view.pair && !view.pairIdea) return undefined
  if (kind === 'gatherMarket' && isWaitingForOthers(sight)) return undefined
  if (kind === 'trial' && isTried(sight)) return undefined
  return once(sight, `ready:${phaseId}`, () => ({ type: 'ready', isReady: true }), 3)
}

const paces: Record<Temper, readonly [number, number]> = {
  eager: [3, 9],
  host: [5, 12],
  sceptic: [8, 18],
  thoughtful: [12, 26],
  slow: [18, 40],
}

/** How long a persona thinks before its next move, in milliseconds of the workshop's own time. */
export function thinkingTime(me: Persona, roll: number): number {
  const [least, most] = paces[me.temper]
  return Math.round((least + (most - least) * roll) * 1_000)
}
