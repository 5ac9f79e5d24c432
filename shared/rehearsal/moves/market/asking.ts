import type { Actor } from '../../../model/actor.ts'
import type { Idea } from '../../../model/partnership.ts'
import { isWaiting, mostOpen, pairOf, standing, waitingFor, waitingFrom } from '../../../rules/partnership/standing.ts'
import { maySpeakFor } from '../../../rules/swap/covering.ts'
import { uncovered } from '../../../views/seatView.ts'
import { missingSector } from '../../../views/status.ts'
import { inOrder, pick } from '../../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson } from '../../sight.ts'
import { liked, scarcerAt, wantedSize } from './leaning.ts'

/** Goes round the market: asks tiles in for the own idea, asks to come in with a free tile, covers a tile without a voice. */
export const asking = (sight: Sight): Move | undefined =>
  firstOf(
    () => coverTile(sight),
    () => thinkAgain(sight),
    () => askSomebody(sight),
    () => askToComeIn(sight),
  )

/** True while an idea that this seat speaks first for still waits for somebody's answer. */
export const isWaitingForOthers = ({ shared, view }: Sight): boolean =>
  view.ideas.some(
    idea =>
      spokesperson(shared, idea) === view.seat.id &&
      waitingFrom(shared, idea.id).some(({ kind, actorId }) => kind === 'invite' && isVoiced(shared.actors[actorId])),
  )

const isVoiced = (actor: Actor | undefined): boolean => (actor?.voices.length ?? 0) > 0

/** A question that has waited for so long may be taken back. */
const patience = 30_000

/** Now and then somebody who has got no answer thinks better of it and takes the question back. */
function thinkAgain(sight: Sight): Move | undefined {
  const { shared, view, roll, time } = sight
  const waiting = Object.values(shared.invitations).find(
    one => one.by === view.seat.id && one.kind !== 'interest' && isWaiting(one) && time - one.at > patience,
  )
  const actor = shared.actors[waiting?.actorId ?? '']
  if (!waiting || !actor || roll(`thinkAgain:${actor.number}`) >= 0.06) return undefined
  return once(sight, `withdraw:${waiting.id}`, () => ({ type: 'withdraw', invitationId: waiting.id }))
}

function askSomebody(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const idea = view.ideas.find(one => spokesperson(shared, one) === view.seat.id && standing(shared, one).length > 0)
  if (!idea) return undefined
  const favourites = liked(shared, idea.marketId, roomRoll)
  const isLiked = favourites.some(({ id }) => id === idea.id)
  const waiting = waitingFrom(shared, idea.id).length
  const asked = Object.values(shared.invitations).filter(one => one.ideaId === idea.id && one.kind === 'invite').length
  if (waiting >= mostOpen || (!isLiked && asked >= 2)) return undefined
  const size = standing(shared, idea).length + waiting
  if (isLiked && size >= wantedSize(shared, idea, favourites.length, roomRoll)) return undefined
  return firstOf(...candidates(sight, idea, favourites).map(actor => () => ask(sight, idea, actor)))
}

/** Whom an idea could ask next: the sector it lacks before others, free tiles before those that stand somewhere. */
function candidates({ shared, view, roomRoll }: Sight, idea: Idea, favourites: readonly Idea[]): Actor[] {
  const taken = new Set(favourites.map(({ id }) => id))
  const known = new Set(
    Object.values(shared.invitations).flatMap(({ ideaId, actorId }) => (ideaId === idea.id ? [actorId] : [])),
  )
  const open = Object.values(shared.actors).filter(
    actor =>
      actor.marketId === idea.marketId &&
      isVoiced(actor) &&
      !actor.voices.includes(view.seat.id) &&
      !known.has(actor.id) &&
      !(actor.ideaId && taken.has(actor.ideaId)) &&
      actor.ideaId !== idea.id &&
      waitingFor(shared, actor.id).length < mostOpen,
  )
  const lacks = missingSector(shared, idea)
  const fewer = lacks ?? scarcerAt(shared, idea)
  const rank = (actor: Actor) =>
    (actor.sector === fewer ? 0 : 4) +
    (actor.ideaId === undefined ? 0 : 2) +
    (actor.voices.some(id => pairOf(shared, id) === idea.pairId) ? 1 : 0)
  const suited = lacks && open.some(({ sector }) => sector === lacks) ? open.filter(one => one.sector === lacks) : open
  return inOrder(suited, roomRoll, ({ number }) => `ask:${idea.number}:${number}`).sort(
    (one, other) => rank(one) - rank(other),
  )
}

function ask(sight: Sight, idea: Idea, actor: Actor): Move | undefined {
  const { shared, roll, roomRoll, words } = sight
  const about = `${idea.number}:${actor.number}`
  const isLiked = liked(shared, idea.marketId, roomRoll).some(({ id }) => id === idea.id)
  if (isLiked && actor.ideaId === undefined && roll(`inPerson:${about}`) < 0.12)
    return once(sight, `inPerson:${idea.id}:${actor.id}`, () => ({
      type: 'answerInPerson',
      ideaId: idea.id,
      actorId: actor.id,
    }))
  const chip = pick(actor.offers, roll(`chip:${about}`)) ?? 'knowledge'
  const because = pick(words.lines.because, roll(`because:${about}`)) ?? ''
  return once(sight, `invite:${idea.id}:${actor.id}`, () => ({
    type: 'invite',
    ideaId: idea.id,
    actorId: actor.id,
    because,
    chips: [chip],
  }))
}

function askToComeIn(sight: Sight): Move | undefined {
  const { shared, view, roll, roomRoll, me, words } = sight
  const free = view.roles.find(({ ideaId, id }) => ideaId === undefined && waitingFor(shared, id).length === 0)
  const isShy = roll('askIn') >= { eager: 0.5, host: 0.3, sceptic: 0.25, thoughtful: 0.2, slow: 0.15 }[me.temper]
  if (!free || isShy) return undefined
  const favourites = liked(shared, free.marketId, roomRoll)
  const open = favourites.filter(
    idea =>
      idea.pairId !== view.pair?.id &&
      waitingFrom(shared, idea.id).length < mostOpen &&
      !Object.values(shared.invitations).some(one => one.ideaId === idea.id && one.actorId === free.id) &&
      standing(shared, idea).length + waitingFrom(shared, idea.id).length <
        wantedSize(shared, idea, favourites.length, roomRoll),
  )
  const idea = pick(open, roll('askIn:which'))
  if (!idea) return undefined
  return once(sight, 'askIn', () => ({
    type: 'askIn',
    ideaId: idea.id,
    actorId: free.id,
    because:
      pick(
        words.rows(free.offers[0] ?? 'knowledge').filter(text => [...text].length <= 100),
        roll('askIn:because'),
      ) ?? '',
  }))
}

/** A tile that nobody speaks for is covered by somebody without a role, as latecomers are, else by the first of those who could. */
function coverTile(sight: Sight): Move | undefined {
  const { shared, view } = sight
  if (!view.isInRole) return undefined
  const [silent] = uncovered(shared, view.seat.id)
  if (!silent) return undefined
  const speaking = new Set(Object.values(shared.actors).flatMap(({ voices }) => voices))
  const first = Object.values(shared.seats)
    .filter(
      ({ id, state, marketId }) =>
        state === 'present' && marketId === silent.marketId && maySpeakFor(shared, [], id, silent),
    )
    .sort((one, other) => Number(speaking.has(one.id)) - Number(speaking.has(other.id)) || one.number - other.number)[0]
  if (first?.id !== view.seat.id) return undefined
  return once(sight, `cover:${silent.id}`, () => ({ type: 'coverTile', actorId: silent.id }))
}
