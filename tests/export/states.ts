import type { Order, Who } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { Decider } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { apply, decide } from '#shared/rules/story.ts'
import { evening } from '../support/evening.ts'

export const facilitator: Who = { kind: 'facilitator' }
export const seat = (seatId: string): Who => ({ kind: 'seat', seatId })

/** The state after one more order, which the rules must allow. */
export function play(state: Workshop, order: Order, by: Who, after = 1000): Workshop {
  const stamp = { id: `order-${state.number}`, time: state.time + after, by }
  const { events, refusal } = decide(state, order, stamp)
  if (refusal) throw new Error(`${order.type} was refused: ${refusal}`)
  return events.reduce((now, event) => apply(now, { number: now.number + 1, time: stamp.time, event }), state)
}

export const next = (state: Workshop): Workshop =>
  play(state, { type: 'next', from: state.shared.clock.phaseId, anyway: true }, facilitator)

export const until = (state: Workshop, kind: Workshop['shared']['clock']['kind']): Workshop =>
  state.shared.clock.kind === kind ? state : until(next(state), kind)

export const formedIn = ({ shared }: Workshop): Idea[] =>
  Object.values(shared.ideas)
    .filter(({ wasFormed, state }) => wasFormed && state === 'live')
    .sort((one, other) => one.number - other.number)

/** The home tiles at a partnership. */
export const homesAt = (state: Workshop, ideaId: string): Actor[] => {
  const idea = state.shared.ideas[ideaId]
  return idea ? standing(state.shared, idea).filter(({ origin }) => origin === 'home') : []
}

export type Said = 'us' | Exclude<Decider, 'us'> | 'yesIf' | 'no' | 'away'

/** An owner's answer on the text as it stands; whoever is away has left the room and says nothing. */
export function say(state: Workshop, actor: Actor, said: Said, by?: Who, after?: number): Workshop {
  const owner = actor.owners[0] ?? ''
  if (said === 'away')
    return actor.owners.reduce((now, seatId) => play(now, { type: 'markGone', seatId }, { kind: 'shell' }), state)
  const idea = state.shared.ideas[actor.ideaId ?? '']
  if (!idea) throw new Error('only who stands somewhere answers')
  const { goal, firstStep, rows } = idea.agreement
  const answer = {
    type: 'answerHome' as const,
    actorId: actor.id,
    answer: said === 'yesIf' || said === 'no' ? said : ('yes' as const),
    decider: said === 'yesIf' || said === 'no' ? ('us' as const) : said,
    ...(said === 'yesIf' ? { condition: 'nyckeln kan hämtas på lördagar' } : {}),
    ...(said === 'no' ? { reason: 'tooFew' as const } : {}),
    goalVersion: goal.version,
    firstStepVersion: firstStep.version,
    rowVersion: rows[actor.id]?.version ?? 0,
  }
  return by === facilitator
    ? play(state, { type: 'typeFor', seatId: owner, command: answer }, facilitator, after)
    : play(state, answer, by?.kind === 'owner' ? by : seat(owner), after)
}

/** A room that has written its agreements and come home, and nobody has answered yet. */
export const atHome = (seats = 24, seed = 7): Workshop => next(evening({ seats, seed, until: 'formulate' }).state)

const every: readonly Said[] = [
  'us',
  'committee',
  'yesIf',
  'no',
  'away',
  'manager',
  'unknown',
  'board',
  'annualMeeting',
]

/** An evening where every kind of answer was given somewhere, closed. */
export function everyAnswer(): Workshop {
  let state = atHome()
  let turn = 0
  for (const { id } of formedIn(state))
    for (const actor of homesAt(state, id)) {
      state = say(state, actor, every[turn % every.length] ?? 'us')
      turn += 1
    }
  return until(state, 'closed')
}
