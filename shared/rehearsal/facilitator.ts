import type { Seat } from '../model/seat.ts'
import type { Shared } from '../model/workshop.ts'
import { isWaiting } from '../rules/partnership/standing.ts'
import { isFinding, proposalsOf } from '../rules/phases/challenges.ts'
import { phaseAt } from '../rules/phases/entering.ts'
import { hasOwnTiles } from '../rules/phases/programmes.ts'
import { handQueue } from '../rules/seats/hands.ts'
import { presentSeats } from '../rules/seats/presence.ts'
import { unfit } from '../rules/swap/outside.ts'
import type { DeskView } from '../views/seenBy.ts'
import { dice, pick } from './dice.ts'
import { type Memory, type Move, once } from './sight.ts'
import type { Words } from './words.ts'

/** What a facilitator's console knows, and how many things the big screen has to show in this phase. */
export type Overview = { shared: Shared; desk: DeskView; time: number; screenSteps: number }

/** How a simulated facilitator leads: for how many, in whose words, and how much of each phase must pass before a ready room goes on. */
export type Leading = { expected: number; patience: number; seed: string; words: Words }

/** The next thing that a simulated facilitator does, or nothing while the room needs its time. */
export function facilitatorMove(overview: Overview, leading: Leading, memory: Memory): Move | undefined {
  const { shared, desk } = overview
  if (shared.clock.kind === 'closed') return undefined
  if (shared.clock.pausedAt !== undefined) return { about: 'resume', command: { type: 'resume' } }
  const asking = Object.keys(desk.help)[0]
  if (asking) return { about: `helped:${asking}`, command: { type: 'helped', seatId: asking } }
  return (
    inPhase(overview, leading, memory) ??
    giveWord(overview, memory) ??
    screen(overview, leading) ??
    onward(overview, leading, memory)
  )
}

/** As many as a room can work with, whatever was written beforehand. */
const usualChallenges = 3

function inPhase(overview: Overview, leading: Leading, memory: Memory): Move | undefined {
  const { shared, desk } = overview
  const { words, seed } = leading
  const roll = dice(`${seed}:facilitator`)
  switch (shared.clock.kind) {
    case 'prelude':
    case 'findChallenges':
      return isReady(shared) ? (group(shared, memory) ?? adopt(shared, memory)) : undefined
    case 'swap1':
    case 'swap2': {
      if (shared.isRevealed) return undefined
      const about = `${shared.clock.round}:${desk.deal?.attempt ?? 0}`
      const isFit = shared.isDealt && unfit(shared, desk).length === 0
      return isFit
        ? attempt(memory, `reveal:${about}`, { type: 'reveal' })
        : attempt(memory, `deal:${about}`, { type: 'deal' })
    }
    case 'gatherMarket': {
      const isHalf = passed(overview) >= 0.5 || readyShare(shared) >= 0.5
      return isHalf && !shared.isVoiceOpen ? attempt(memory, 'voice', { type: 'openVoice' }) : undefined
    }
    case 'trial':
      return attempt(memory, `cards:${shared.clock.phaseId}`, { type: 'drawHappening' })
    case 'homecoming': {
      if (!isReady(shared)) return undefined
      const closed = Object.values(shared.ideas).find(({ wasFormed, agreement }) => wasFormed && !agreement.isOpened)
      return closed ? attempt(memory, `open:${closed.id}`, { type: 'openAnswers', ideaId: closed.id }) : undefined
    }
    case 'followUpTalk': {
      const text = pick(words.lines.insight, roll('debrief'))
      return text
        ? attempt(memory, 'debrief', { type: 'note', scope: 'debrief', text, tag: 'insight', isExported: true })
        : undefined
    }
    default:
      return undefined
  }
}

/** Two who have proposed the same are laid together, the later under the earlier. */
function group(shared: Shared, memory: Memory): Move | undefined {
  const heads = proposalsOf(shared).sort((one, other) => one.at - other.at)
  for (const head of heads) {
    const later = heads.find(one => one.id !== head.id && one.title === head.title && one.at >= head.at)
    if (later && !later.isAdopted)
      return attempt(memory, `group:${later.id}`, { type: 'groupProposal', proposalId: later.id, underId: head.id })
  }
  return undefined
}

/** The proposal with most dots becomes a challenge, as long as the room can work with one more. */
function adopt(shared: Shared, memory: Memory): Move | undefined {
  const [first] = proposalsOf(shared).filter(({ isAdopted }) => !isAdopted)
  if (!first || Object.keys(shared.challenges).length >= usualChallenges) return undefined
  const { id: proposalId, title, question } = first
  const adopted = { type: 'adoptChallenge', proposalId, title, question: question || title } as const
  return attempt(memory, `adopt:${proposalId}`, adopted)
}

/** One of so many has had their answer while they waited. */
const oneAnsweredOf = 8

/** Whoever is first in the queue of hands gets the word, or has been answered already; when nobody waits, nobody has it. */
function giveWord({ shared }: Overview, memory: Memory): Move | undefined {
  const [first, second] = handQueue(shared)
  if (first && second && second.number % oneAnsweredOf === 0)
    return attempt(memory, `answered:${second.id}:${second.handAt}`, { type: 'lowerHand', seatId: second.id })
  if (first) return attempt(memory, `word:${first.id}:${first.handAt}`, { type: 'giveWord', seatId: first.id })
  return shared.speakerId
    ? attempt(memory, `over:${shared.clock.phaseId}:${shared.speakerId}`, { type: 'giveWord' })
    : undefined
}

/** Shows what the screen has for this phase, one thing at a time and spread over the phase. */
function screen(overview: Overview, { patience }: Leading): Move | undefined {
  const { shared, screenSteps } = overview
  const step = shared.clock.step + 1
  if (step >= screenSteps || shared.clock.kind === 'open') return undefined
  const isTime = patience === 0 || passed(overview) >= (step / screenSteps) * patience
  return isTime ? { about: `show:${shared.clock.phaseId}:${step}`, command: { type: 'show', step } } : undefined
}

/** Goes on when the room is ready and has had its time, or when the time is out. */
function onward(overview: Overview, { expected, patience, words }: Leading, memory: Memory): Move | undefined {
  const { shared, time } = overview
  const { kind, phaseId, endsAt } = shared.clock
  const isIn = ({ homeId }: Seat) => homeId !== undefined || !hasOwnTiles(shared.programme)
  if (kind === 'open' && presentSeats(shared).filter(isIn).length < expected) return undefined
  const isOver = endsAt !== undefined && time >= endsAt
  const isDone = isReady(shared) && !isAnybodyAsked(shared) && passed(overview) >= patience
  if (kind !== 'draft' && !isOver && !isDone) return undefined
  if ((kind === 'swap1' || kind === 'swap2') && !shared.isRevealed) return undefined
  if (lacksChallenges(shared)) return findChallenge(shared, words, memory)
  if (kind === 'checkOut') return { about: 'end', command: { type: 'end' } }
  return { about: `next:${phaseId}`, command: { type: 'next', from: phaseId, anyway: true } }
}

/** True where the swap is next, or thinking, and there is nothing to think about. */
function lacksChallenges(shared: Shared): boolean {
  const next = phaseAt(shared, 1)?.kind
  return Object.keys(shared.challenges).length === 0 && (next === 'swap1' || next === 'gatherIdeas')
}

/** A proposal is taken up; without any, somebody says one aloud and it is typed in, after a step back where that is needed. */
function findChallenge(shared: Shared, words: Words, memory: Memory): Move | undefined {
  const { kind, phaseId } = shared.clock
  const taken = adopt(shared, memory)
  if (taken) return taken
  if (kind === 'swap1') return attempt(memory, `back:${phaseId}`, { type: 'back', from: phaseId })
  if (!isFinding(shared)) return attempt(memory, `ask:${phaseId}`, { type: 'askBeforehand', isOn: true })
  const [seat] = presentSeats(shared)
  const [said] = words.challenges
  return seat && said
    ? attempt(memory, `said:${seat.id}`, {
        type: 'typeFor',
        seatId: seat.id,
        command: { type: 'proposeChallenge', ...said },
      })
    : undefined
}

const attempt = (memory: Memory, about: string, command: Move['command']): Move | undefined =>
  once({ memory }, about, () => command)

/** How much of the phase has passed, from 0 to 1. */
function passed({ shared, time }: Overview): number {
  const { startedAt, endsAt } = shared.clock
  return endsAt === undefined || endsAt <= startedAt ? 1 : (time - startedAt) / (endsAt - startedAt)
}

function readyShare(shared: Shared): number {
  const seats = presentSeats(shared)
  return seats.length === 0 ? 0 : seats.filter(({ isReady: said }) => said).length / seats.length
}

/** True when everybody who is here has said "Klar". */
export const isReady = (shared: Shared): boolean => readyShare(shared) === 1

const isAnybodyAsked = (shared: Shared): boolean =>
  shared.clock.kind === 'gatherMarket' &&
  Object.values(shared.invitations).some(
    one =>
      isWaiting(one) && (shared.actors[one.actorId]?.voices ?? []).some(id => shared.seats[id]?.state === 'present'),
  )
