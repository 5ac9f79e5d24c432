import { dotsEach, isFinding, mayWithdraw, proposalsOf } from '../../rules/phases/challenges.ts'
import { byNumber, inOrder } from '../dice.ts'
import { firstOf, type Move, once, type Sight } from '../sight.ts'

/** Every other proposes a challenge, most of them one that the room has not heard of; then everyone puts their dots. */
export const finding = (sight: Sight): Move | undefined =>
  firstOf(
    () => propose(sight),
    () => takeBack(sight),
    () => putDots(sight),
  )

/** Where the facilitator has asked beforehand, a few propose a challenge as soon as they have come in. */
export const proposing = (sight: Sight): Move | undefined =>
  isFinding(sight.shared) && sight.roll('beforehand') < 0.4
    ? firstOf(
        () => propose(sight),
        () => takeBack(sight),
      )
    : undefined

function propose(sight: Sight): Move | undefined {
  const { shared, me, roll, roomRoll, words } = sight
  if (roll('propose') < 0.5) return undefined
  const known = new Set(Object.values(shared.challenges).map(({ title }) => title))
  const isHasty = roll('hasty') < 0.2
  const proposed = new Set(Object.values(shared.proposals).map(({ title }) => title))
  const open = words.challenges.filter(({ title }) => !known.has(title))
  const unheard = open.filter(({ title }) => !proposed.has(title))
  const last = Object.values(shared.proposals).at(-1)
  // Whoever has not read what the others write may well write what the last one wrote.
  const same = isHasty && last?.by !== sight.view.seat.id ? open.find(({ title }) => title === last?.title) : undefined
  const challenge = same ?? byNumber(unheard, me.number, roomRoll('proposals'))
  return challenge && once(sight, 'propose', () => ({ type: 'proposeChallenge', ...challenge }))
}

/** Somebody else had already proposed the same: half of those who notice take their own back. */
function takeBack(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const all = Object.values(shared.proposals)
  const own = all.find(({ by }) => by === view.seat.id)
  if (!own || roll('takeBack') < 0.5 || !mayWithdraw(shared, own)) return undefined
  const isSaid = all.slice(0, all.indexOf(own)).some(({ title }) => title === own.title)
  return isSaid ? once(sight, 'takeBack', () => ({ type: 'withdrawProposal', proposalId: own.id })) : undefined
}

function putDots(sight: Sight): Move | undefined {
  const { shared, view, me, roomRoll } = sight
  const proposals = proposalsOf(shared)
  if (proposals.filter(({ dots }) => dots.includes(view.seat.id)).length >= dotsEach) return undefined
  const all = inOrder(proposals, roomRoll, ({ title }) => `dot:${title}:${me.number % 3}`)
  return firstOf(
    ...all
      .filter(({ dots }) => !dots.includes(view.seat.id))
      .map(
        ({ id }) =>
          () =>
            once(sight, `dot:${id}`, () => ({ type: 'putDot', proposalId: id, isOn: true })),
      ),
  )
}
