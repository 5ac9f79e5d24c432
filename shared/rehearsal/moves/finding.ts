import { dotsEach } from '../../rules/phases/challenges.ts'
import { byNumber, inOrder } from '../dice.ts'
import { firstOf, type Move, once, type Sight } from '../sight.ts'

/** Every other proposes a challenge that the room has not heard of; then everyone puts their dots. */
export const finding = (sight: Sight): Move | undefined =>
  firstOf(
    () => propose(sight),
    () => putDots(sight),
  )

function propose(sight: Sight): Move | undefined {
  const { shared, me, roll, roomRoll, words } = sight
  if (roll('propose') < 0.5) return undefined
  const known = new Set(Object.values(shared.challenges).map(({ title }) => title))
  const proposed = new Set(Object.values(shared.proposals).map(({ title }) => title))
  const unheard = words.challenges.filter(({ title }) => !known.has(title) && !proposed.has(title))
  const challenge = byNumber(unheard, me.number, roomRoll('proposals'))
  return challenge && once(sight, 'propose', () => ({ type: 'proposeChallenge', ...challenge }))
}

function putDots(sight: Sight): Move | undefined {
  const { shared, view, me, roomRoll } = sight
  const all = inOrder(Object.values(shared.proposals), roomRoll, ({ title }) => `dot:${title}:${me.number % 3}`)
  return firstOf(
    ...all
      .filter(({ dots }) => !dots.includes(view.seat.id))
      .slice(0, dotsEach)
      .map(
        ({ id }) =>
          () =>
            once(sight, `dot:${id}`, () => ({ type: 'putDot', proposalId: id, isOn: true })),
      ),
  )
}
