import type { Idea } from '../../model/partnership.ts'
import { fieldAt } from '../../rules/agreement/lines.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { byNumber, inOrder, pick } from '../dice.ts'
import { firstOf, firstOwner, type Move, once, type Sight } from '../sight.ts'

/** Comes to a reunion: everybody finds a tile of their own, first those that stand somewhere, then as a colleague; now and then from somewhere new. */
export function findTile(sight: Sight): Move | undefined {
  const { shared, roll, roomRoll, me } = sight
  const homes = inOrder(
    Object.values(shared.actors).filter(({ origin, name, isEarlier }) => origin === 'home' && name !== '' && isEarlier),
    roomRoll,
    ({ number }) => `comes:${number}`,
  ).sort((one, other) => Number(one.ideaId === undefined) - Number(other.ideaId === undefined))
  const actor = homes[(me.number - 1) % homes.length]
  if (!actor || roll('new') < 0.06) return once(sight, 'saveTile', () => ({ type: 'saveTile', ...me.tile }))
  return once(sight, 'claimTile', () => ({ type: 'claimTile', actorId: actor.id }), 3)
}

/** Tells what became of the own partnership: of each step, what happened, and what is needed. */
export const telling = (sight: Sight): Move | undefined => {
  const idea = sight.view.homeTable
  if (!idea?.earlier) return undefined
  return firstOf(
    () => markStep(sight, idea),
    () => tell(sight, idea, 'happened'),
    () => tell(sight, idea, 'needed'),
  )
}

function markStep(sight: Sight, idea: Idea): Move | undefined {
  const { shared, view, roomRoll } = sight
  if (firstOwner(shared, idea) !== view.seat.id) return undefined
  const open = Object.values(idea.earlier?.steps ?? {}).find(
    ({ id, outcome }) => outcome === undefined && !sight.memory[`step:${id}`],
  )
  const outcome = pick(['yes', 'yes', 'partly', 'notYet'] as const, roomRoll(`outcome:${idea.number}:${open?.order}`))
  return open && outcome
    ? once(sight, `step:${open.id}`, () => ({ type: 'markStep', ideaId: idea.id, stepId: open.id, outcome }))
    : undefined
}

/** The first owner tells what happened, the last what is needed. */
function tell(sight: Sight, idea: Idea, field: 'happened' | 'needed'): Move | undefined {
  const { shared, view, roomRoll, words } = sight
  const here = standing(shared, idea)
    .flatMap(({ owners }) => owners)
    .filter(id => shared.seats[id]?.state === 'present')
  const teller = field === 'happened' ? here[0] : here.at(-1)
  const line = fieldAt(idea.agreement, field)
  if (teller !== view.seat.id || line.text !== '' || roomRoll(`${field}:silent:${idea.number}`) < 0.15) return undefined
  const text = byNumber(words.lines[field], idea.number, roomRoll(field))
  return text
    ? once(sight, `${field}:${idea.id}`, () => ({
        type: 'tellFollowUp',
        ...{ ideaId: idea.id, field, text, base: line.version },
      }))
    : undefined
}
