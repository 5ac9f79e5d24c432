import type { NoReason } from '../../../model/agreement.ts'
import type { Idea, Invitation } from '../../../model/partnership.ts'
import { standing } from '../../../rules/partnership/standing.ts'
import { missingSector, statusOf } from '../../../views/status.ts'
import { pick } from '../../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson, type Temper } from '../../sight.ts'
import { liked, wantedSize } from './leaning.ts'

/** How often each manner says no to an idea that the room likes. */
const noes: Record<Temper, number> = { eager: 0.08, host: 0.1, slow: 0.12, thoughtful: 0.18, sceptic: 0.45 }

const reasons: readonly NoReason[] = [
  'notOurMission',
  'notAllowedToDecide',
  'tooFew',
  'noMoneyNow',
  'stayIndependent',
  'wrongTime',
  'otherSolution',
]

/** Answers the questions that wait for this seat, the oldest first; takes back a yes that came too quickly. */
export const answering = (sight: Sight): Move | undefined =>
  firstOf(
    () => takeBack(sight),
    () => answer(sight),
  )

function answer(sight: Sight): Move | undefined {
  const { shared, view } = sight
  const waiting = view.toAnswer
    .filter(({ kind, ideaId }) => {
      const idea = shared.ideas[ideaId]
      return (
        idea !== undefined && (kind === 'invite' || (kind === 'askIn' && spokesperson(shared, idea) === view.seat.id))
      )
    })
    .sort((one, other) => one.at - other.at)[0]
  const idea = waiting ? shared.ideas[waiting.ideaId] : undefined
  if (!waiting || !idea) return undefined
  return waiting.kind === 'invite' ? answerInvitation(sight, waiting, idea) : letIn(sight, waiting, idea)
}

function answerInvitation(sight: Sight, invitation: Invitation, idea: Idea): Move | undefined {
  const { shared, roll, me, words } = sight
  const actor = shared.actors[invitation.actorId]
  if (!actor) return undefined
  const about = `${idea.number}:${actor.number}`
  const reply = (
    to:
      | { answer: 'yes' }
      | { answer: 'yesIf'; condition: string }
      | { answer: 'no'; reason: NoReason; reasonText: string },
  ) =>
    once(
      sight,
      `answer:${invitation.id}:${invitation.state}`,
      () => ({ type: 'answer', invitationId: invitation.id, ...to }),
      2,
    )
  const decline = (reason: NoReason) =>
    reply({
      answer: 'no',
      reason,
      reasonText: roll(`why:${about}`) < 0.5 ? (pick(words.reasons(reason), roll(`words:${about}`)) ?? '') : '',
    })
  if (invitation.state === 'open' && roll(`hold:${about}`) < 0.1)
    return (
      once(sight, `hold:${invitation.id}`, () => ({ type: 'hold', invitationId: invitation.id })) ??
      reply({ answer: 'yes' })
    )
  if (sight.memory[`takeBack:${invitation.id}`]) return decline('wrongTime')
  const leaning = leans(sight, idea, actor.id)
  if (leaning === 'standsWell') return decline('otherSolution')
  const isNeeded = missingSector(shared, idea) === actor.sector && hasBeenRefused(sight, idea, actor.sector)
  const no = leaning === 'likes' ? noes[me.temper] : 0.92
  const dice = roll(`answer:${about}`)
  if (!(leaning === 'likes' && isNeeded) && dice < no) return decline(pick(reasons, roll(`reason:${about}`)) ?? 'other')
  const condition = pick(words.lines.condition, roll(`condition:${about}`))
  if (condition && (dice < no || dice > 0.82)) return reply({ answer: 'yesIf', condition })
  return reply({ answer: 'yes' })
}

/** Whether an actor stands well where it is, likes the idea that asks, or would rather not. */
function leans({ shared, roomRoll }: Sight, idea: Idea, actorId: string): 'standsWell' | 'likes' | 'doubts' {
  const favourites = liked(shared, idea.marketId, roomRoll)
  const now = shared.ideas[shared.actors[actorId]?.ideaId ?? '']
  if (now && (favourites.includes(now) || statusOf(shared, now) === 'partnership')) return 'standsWell'
  return favourites.includes(idea) ? 'likes' : 'doubts'
}

const hasBeenRefused = ({ shared }: Sight, idea: Idea, sector: 'ideaDriven' | 'public'): boolean =>
  Object.values(shared.invitations).some(
    one => one.ideaId === idea.id && one.state === 'no' && shared.actors[one.actorId]?.sector === sector,
  )

function letIn(sight: Sight, invitation: Invitation, idea: Idea): Move | undefined {
  const { shared, roomRoll } = sight
  const favourites = liked(shared, idea.marketId, roomRoll)
  const hasPlace = standing(shared, idea).length < wantedSize(shared, idea, favourites.length, roomRoll) + 1
  return once(
    sight,
    `letIn:${invitation.id}`,
    () => ({ type: 'answer', invitationId: invitation.id, answer: hasPlace ? 'yes' : 'no' }),
    2,
  )
}

/** Now and then a yes came too fast, and is taken back at once. */
function takeBack(sight: Sight): Move | undefined {
  const { view, time, roll, me } = sight
  const moved = view.roles.find(({ lastMove }) => {
    if (!lastMove?.invitationId || lastMove.by !== view.seat.id) return false
    return time - lastMove.at < 8_000
  })
  const id = moved?.lastMove?.invitationId
  if (!moved || !id || me.temper !== 'eager' || roll(`takeBack:${moved.number}`) >= 0.2) return undefined
  return once(sight, `takeBack:${id}`, () => ({ type: 'undoMove', actorId: moved.id }))
}
