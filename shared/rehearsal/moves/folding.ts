import type { Tick } from '../../messages/agreement/agreement.ts'
import { CheckWith, CodeLevel, CodeStep, Economy, FoldedName, Principle } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import { floorAt, isTicked, nextSpeaker } from '../../rules/agreement/table.ts'
import { peopleAt } from '../../views/seatView.ts'
import { pick } from '../dice.ts'
import { firstOf, firstOwner, type Move, once, type Sight, spokesperson } from '../sight.ts'
import { weeksOn } from './writing.ts'

/** Once the three questions have an answer, tables that have the time open the folded part: some lines, some ticks, and what was parked. */
export const folding = (sight: Sight): Move | undefined => {
  const idea = sight.view.table
  if (!idea?.wasFormed || idea.agreement.goal.text === '' || idea.agreement.firstStep.text === '') return undefined
  return firstOf(
    () => writeFolded(sight, idea),
    () => tickChoice(sight, idea),
    () => settle(sight, idea),
  )
}

/** Each line has a writer of its own among those at the table, so that the pen goes round. */
function writeFolded(sight: Sight, idea: Idea): Move | undefined {
  const { shared, view, roomRoll, words, time } = sight
  const people = peopleAt(shared, idea).filter(({ state }) => state === 'present')
  for (const [at, field] of FoldedName.options.entries()) {
    const line = idea.agreement.folded[field]
    if (line?.text || roomRoll(`folded:${idea.number}:${field}`) >= 0.45) continue
    if (people[at % people.length]?.id !== view.seat.id) continue
    const text = pick(words.folded(field), roomRoll(`folded:text:${idea.number}:${field}`))
    if (!text) continue
    const move = once(sight, `folded:${idea.id}:${field}`, () => ({
      type: 'writeField',
      ideaId: idea.id,
      field,
      text,
      date: field === 'followUp' ? weeksOn(time, 8 + Math.floor(roomRoll(`again:${idea.number}`) * 8)) : undefined,
      base: line?.version ?? 0,
    }))
    if (move) return move
  }
  return undefined
}

/** How often each choice of a group gets its tick; of the economy there is only one. */
const shares = { principles: 0.25, checkWith: 0.3 } as const

function tickChoice(sight: Sight, idea: Idea): Move | undefined {
  const { shared, view, roomRoll } = sight
  if (spokesperson(shared, idea) !== view.seat.id) return undefined
  const roll = (about: string) => roomRoll(`tick:${idea.number}:${about}`)
  const economy = roll('economy') < 0.6 ? pick(Economy.options, roll('economy:which')) : undefined
  const choices: Tick['choice'][] = [
    ...(economy ? [{ group: 'economy' as const, key: economy }] : []),
    ...Principle.options
      .filter(key => roll(key) < shares.principles)
      .map(key => ({ group: 'principles' as const, key })),
    ...CheckWith.options
      .filter(key => roll(`ask:${key}`) < shares.checkWith)
      .map(key => ({ group: 'checkWith' as const, key })),
  ]
  const choice = choices.find(
    one => !isTicked(idea.agreement, one) && !sight.memory[`tick:${idea.id}:${one.group}:${one.key}`],
  )
  return choice
    ? once(sight, `tick:${idea.id}:${choice.group}:${choice.key}`, () => ({
        type: 'tick',
        ideaId: idea.id,
        choice,
        isOn: true,
      }))
    : undefined
}

/** Rundan: one begins it, and whoever has the word passes it on once. */
export function passing(sight: Sight): Move | undefined {
  const { shared, view } = sight
  const idea = view.table
  if (!idea?.wasFormed) return undefined
  const now = floorAt(shared, idea)
  const next = nextSpeaker(shared, idea)
  const isMine = (now ?? spokesperson(shared, idea)) === view.seat.id
  if (!isMine || !next || next === now) return undefined
  return once(sight, `floor:${idea.id}:${now ?? 'first'}`, () => ({
    type: 'giveFloor',
    ideaId: idea.id,
    seatId: next,
  }))
}

/** Some of what was parked solves itself while people talk. */
export function settle(sight: Sight, idea: Idea): Move | undefined {
  const { shared, view, roomRoll } = sight
  if (spokesperson(shared, idea) !== view.seat.id) return undefined
  const open = Object.entries(idea.agreement.parked).find(
    ([, { text, isSettled }]) => !isSettled && roomRoll(`settle:${idea.number}:${text}`) < 0.35,
  )
  const [parkedId] = open ?? []
  return parkedId
    ? once(sight, `settle:${parkedId}`, () => ({ type: 'settleParked', ideaId: idea.id, parkedId, isSettled: true }))
    : undefined
}

/** The code's grid: one owner at each partnership marks most steps, and then the one that they would move. */
export function marking(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const idea = view.homeTable
  if (!idea || firstOwner(shared, idea) !== view.seat.id) return undefined
  const step = CodeStep.options.find(
    one => idea.agreement.grid[one] === undefined && roomRoll(`grid:${idea.number}:${one}`) < 0.8,
  )
  const level = step && pick(CodeLevel.options, roomRoll(`grid:level:${idea.number}:${step}`))
  return level
    ? once(sight, `grid:${idea.id}:${step}`, () => ({ type: 'markGrid', ideaId: idea.id, step, level }))
    : wishing(sight, idea)
}

/** Most want to come one level further at some step; whoever is there already has nothing to wish. */
function wishing(sight: Sight, idea: Idea): Move | undefined {
  const { roomRoll } = sight
  const { grid, gridWish } = idea.agreement
  const step = pick(CodeStep.options, roomRoll(`wish:${idea.number}`))
  const now = step && grid[step]
  const level = now && CodeLevel.options[CodeLevel.options.indexOf(now) + 1]
  if (gridWish || !step || !level) return undefined
  return once(sight, `wish:${idea.id}`, () => ({ type: 'markGrid', ideaId: idea.id, step, level, isWish: true }))
}
