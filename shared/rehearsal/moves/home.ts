import type { Actor } from '../../model/actor.ts'
import type { Decider, NoReason } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import { hasClash } from '../../rules/agreement/lines.ts'
import { mostOpen, waitingFor, waitingFrom } from '../../rules/partnership/standing.ts'
import { suggestions } from '../../views/seatView.ts'
import { isStale } from '../../views/status.ts'
import { pick } from '../dice.ts'
import { firstOf, firstOwner, type Move, once, type Sight, type Temper } from '../sight.ts'
import { chooseBetweenTexts } from './writing.ts'

const noes: Record<Temper, number> = { eager: 0.06, host: 0.06, slow: 0.1, thoughtful: 0.12, sceptic: 0.3 }

/** Home again: reads and mends the own row, answers for the own organisation, or asks to come along. */
export const home = (sight: Sight): Move | undefined =>
  firstOf(
    () => chooseBetweenTexts(sight),
    () => mendRow(sight),
    () => answerHome(sight),
    () => contest(sight),
    () => showInterest(sight),
    () => welcome(sight),
  )

function mendRow(sight: Sight): Move | undefined {
  const { view, roll, words } = sight
  const { home: actor, homeTable: idea, seat } = view
  if (!actor || !idea || actor.owners[0] !== seat.id || roll('mend') >= 0.25) return undefined
  if (idea.agreement.answered.includes(actor.id)) return undefined
  const row = idea.agreement.rows[actor.id]
  const chip = pick(actor.offers, roll('mend:chip')) ?? 'knowledge'
  const text = pick(
    words.rows(chip).filter(one => one !== row?.text),
    roll('mend:text'),
  )
  if (!text) return undefined
  return once(sight, 'mend', () => ({
    type: 'writeOwnRow',
    ideaId: idea.id,
    actorId: actor.id,
    text,
    chips: [chip],
    base: row?.version ?? 0,
  }))
}

/** Who decides at home, as it usually is in each sector. */
const deciders: Record<Actor['sector'], readonly Decider[]> = {
  ideaDriven: ['us', 'us', 'us', 'board', 'board', 'annualMeeting', 'unknown'],
  public: ['us', 'us', 'manager', 'manager', 'committee', 'committee', 'unknown'],
}

const reasons: readonly NoReason[] = ['tooFew', 'noMoneyNow', 'notAllowedToDecide', 'stayIndependent', 'wrongTime']

function answerHome(sight: Sight): Move | undefined {
  const { view, own, roll } = sight
  const { home: actor, homeTable: idea, seat } = view
  if (!actor || !idea || actor.owners[0] !== seat.id || hasClash(idea)) return undefined
  const given = idea.agreement.answers[actor.id] ?? own?.sealedAnswer
  if (given ? !isStale(idea, given) : idea.agreement.answered.includes(actor.id)) return undefined
  if (roll('leaves') < 0.07) return undefined
  const { goal, firstStep, rows } = idea.agreement
  const rowVersion = rows[actor.id]?.version ?? 0
  return once(
    sight,
    `answerHome:${idea.id}:${rowVersion}:${goal.version}:${firstStep.version}`,
    () => ({
      type: 'answerHome',
      actorId: actor.id,
      ...decided(sight, actor),
      rowVersion,
      goalVersion: goal.version,
      firstStepVersion: firstStep.version,
    }),
    2,
  )
}

function decided({ roll, me, words }: Sight, actor: Actor) {
  const decider = pick(deciders[actor.sector], roll('decider')) ?? 'unknown'
  const dice = roll('home')
  if (dice < noes[me.temper]) {
    const reason = pick(reasons, roll('home:reason')) ?? 'other'
    return { decider, answer: 'no' as const, reason, reasonText: pick(words.reasons(reason), roll('home:why')) ?? '' }
  }
  const condition = pick(words.lines.condition, roll('home:condition'))
  return dice > 0.82 && condition
    ? { decider, answer: 'yesIf' as const, condition }
    : { decider, answer: 'yes' as const }
}

/** Now and then a colleague sees it differently, and then they agree after all. */
function contest(sight: Sight): Move | undefined {
  const { view, roll } = sight
  const { home: actor, homeTable: idea, seat } = view
  if (!actor || !idea || actor.owners[0] === seat.id || roll('contest') >= 0.15) return undefined
  const given = idea.agreement.answers[actor.id]
  if (!given) return undefined
  const isContested = !given.contestedBy.includes(seat.id)
  if (!isContested && roll('agrees') >= 0.7) return undefined
  return once(sight, `contest:${isContested}`, () => ({ type: 'contest', actorId: actor.id, isContested }))
}

function showInterest(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { home: actor, homeTable, seat } = view
  if (!actor || homeTable || actor.owners[0] !== seat.id || roll('interest') >= 0.6) return undefined
  if (waitingFor(shared, actor.id).length > 0) return undefined
  const open = suggestions(shared, seat.id).filter(
    idea =>
      idea.marketId === seat.marketId &&
      waitingFrom(shared, idea.id).length < mostOpen &&
      !Object.values(shared.invitations).some(
        one => one.kind === 'interest' && one.ideaId === idea.id && one.actorId === actor.id,
      ),
  )
  const idea = pick(open, roll('interest:which'))
  return idea
    ? once(sight, 'interest', () => ({ type: 'showInterest', ideaId: idea.id, actorId: actor.id }), 2)
    : undefined
}

/** A party answers somebody who wants to come along; mostly with a yes. */
export function welcome(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const asked = view.toAnswer.find(({ kind, ideaId }) => {
    const idea: Idea | undefined = shared.ideas[ideaId]
    return kind === 'interest' && idea !== undefined && firstOwner(shared, idea) === view.seat.id
  })
  const number = asked ? (shared.actors[asked.actorId]?.number ?? 0) : 0
  return asked
    ? once(
        sight,
        `welcome:${asked.id}`,
        () => ({ type: 'answer', invitationId: asked.id, answer: roll(`welcome:${number}`) < 0.8 ? 'yes' : 'no' }),
        2,
      )
    : undefined
}
