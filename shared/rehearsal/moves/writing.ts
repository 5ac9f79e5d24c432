import { FieldName } from '../../messages/agreement/agreement.ts'
import { askedAtHome } from '../../model/actor.ts'
import type { Idea } from '../../model/partnership.ts'
import { fieldAt } from '../../rules/agreement/lines.ts'
import { isFormed, standing } from '../../rules/partnership/standing.ts'
import { isOwnRoles } from '../../rules/phases/programmes.ts'
import { partnerships } from '../../views/screen.ts'
import { peopleAt } from '../../views/seatView.ts'
import { byNumber, pick } from '../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson } from '../sight.ts'

const day = 24 * 60 * 60_000

/** A date so many weeks from now, as 2027-02-25. */
export const weeksOn = (time: number, weeks: number): string =>
  new Date(time + weeks * 7 * day).toISOString().slice(0, 10)

/** What people come up with for the challenge that an idea is about. */
const toldOf = ({ shared, words }: Sight, idea: Idea) => words.told(shared.challenges[idea.challengeId]?.title ?? '')

/** Gives the partnership its name before it is called out. */
export function naming(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const idea = view.ideas.find(
    one => one.name === '' && isFormed(shared, one) && spokesperson(shared, one) === view.seat.id,
  )
  if (!idea) return undefined
  const { names, aims } = toldOf(sight, idea)
  const near = partnerships(shared).filter(({ challengeId }) => challengeId === idea.challengeId)
  const offset = Math.floor(roomRoll('names') * names.length) + near.indexOf(idea)
  return once(sight, `name:${idea.id}`, () => ({
    type: 'nameIdea',
    ideaId: idea.id,
    name: names[offset % names.length] ?? '',
    aim: pick(aims, roomRoll(`aim:${idea.number}`)) ?? '',
  }))
}

/** Writes the agreement in role: whoever lacks a table sits down at one, one writes the goal, another the first step, each its own row. */
export const writing = (sight: Sight): Move | undefined =>
  firstOf(
    () => sitDown(sight),
    () => chooseBetweenTexts(sight),
    () => writeRow(sight),
    () => writeGoal(sight),
    () => writeFirstStep(sight),
    () => park(sight),
  )

function sitDown(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  if (view.table || isOwnRoles(shared.programme)) return undefined
  const formed = Object.values(shared.ideas).filter(
    ({ wasFormed, state, marketId }) => wasFormed && state === 'live' && marketId === view.seat.marketId,
  )
  const least = Math.min(...formed.map(idea => peopleAt(shared, idea).length))
  const near = formed.filter(idea => peopleAt(shared, idea).length <= least + 1)
  const idea = pick(near, roll('table'))
  return idea ? once(sight, 'sitAt', () => ({ type: 'sitAt', ideaId: idea.id }), 2) : undefined
}

/** The tables where this seat writes first: its own tile's. */
const tableOf = ({ view }: Sight): Idea | undefined => (view.table?.wasFormed ? view.table : undefined)

function writeRow(sight: Sight): Move | undefined {
  const { shared, view, roomRoll, words } = sight
  const isOwn = isOwnRoles(shared.programme)
  for (const actor of view.roles) {
    const idea = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
    if (!idea?.wasFormed || actor.voices[0] !== view.seat.id) continue
    const row = idea.agreement.rows[actor.id]
    const chips = row && row.chips.length > 0 ? row.chips : actor.offers.slice(0, 2)
    const chip = chips.find(one => !askedAtHome.includes(one)) ?? chips[0] ?? 'knowledge'
    const again = isOwn && row?.isSuggested && roomRoll(`same:${actor.number}`) < 0.6 ? row.text : ''
    const text = again || byNumber(words.rows(chip), actor.number, roomRoll(`rows:${chip}`))
    if (!text || (row?.text === text && !row.isSuggested)) continue
    const move = once(sight, `row:${actor.id}`, () => ({
      type: isOwn ? 'writeOwnRow' : 'writeRow',
      ideaId: idea.id,
      actorId: actor.id,
      text,
      chips: chips.length > 0 ? chips : [chip],
      base: row?.version ?? 0,
    }))
    if (move) return move
  }
  return undefined
}

function writeGoal(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const idea = tableOf(sight)
  if (idea?.agreement.goal.text !== '' || spokesperson(shared, idea) !== view.seat.id) return undefined
  const before = roomRoll(`goal:before:${idea.number}`) < 0.5 ? idea.earlier?.goal : undefined
  const text = before || pick(toldOf(sight, idea).goals, roomRoll(`goal:${idea.number}`))
  return text
    ? once(sight, `goal:${idea.id}`, () => ({
        type: 'writeField',
        ideaId: idea.id,
        field: 'goal',
        text,
        base: idea.agreement.goal.version,
      }))
    : undefined
}

function writeFirstStep(sight: Sight): Move | undefined {
  const { shared, view, roomRoll, time } = sight
  const idea = tableOf(sight)
  if (idea?.agreement.firstStep.text !== '') return undefined
  const people = peopleAt(shared, idea).filter(({ state }) => state === 'present')
  const writer = people.find(({ id }) => id !== spokesperson(shared, idea)) ?? people[0]
  if (writer?.id !== view.seat.id) return undefined
  const text = pick(toldOf(sight, idea).firstSteps, roomRoll(`firstStep:${idea.number}`))
  const date = weeksOn(time, 2 + Math.floor(roomRoll(`when:${idea.number}`) * 5))
  return text
    ? once(sight, `firstStep:${idea.id}`, () => ({
        type: 'writeField',
        ideaId: idea.id,
        field: 'firstStep',
        text,
        date,
        base: idea.agreement.firstStep.version,
      }))
    : undefined
}

function park(sight: Sight): Move | undefined {
  const { roll, words } = sight
  const idea = tableOf(sight)
  if (!idea || roll('park') >= 0.12) return undefined
  const text = pick(words.lines.parked, roll('parked'))
  return text ? once(sight, 'park', () => ({ type: 'park', ideaId: idea.id, text })) : undefined
}

/** Where two texts stand side by side, one person chooses the first. */
export function chooseBetweenTexts(sight: Sight): Move | undefined {
  const { shared, view } = sight
  const idea = shared.clock.kind === 'homecoming' ? view.homeTable : tableOf(sight)
  if (!idea) return undefined
  for (const field of FieldName.options) {
    const { text, date, clashes, version } = fieldAt(idea.agreement, field)
    if (Object.keys(clashes).length === 0) continue
    if (spokesperson(shared, idea) !== view.seat.id) return undefined
    return once(sight, `choose:${idea.id}:${field}:${version}`, () => ({
      type: 'resolveClash',
      ideaId: idea.id,
      field,
      text,
      date,
    }))
  }
  for (const actor of standing(shared, idea)) {
    const row = idea.agreement.rows[actor.id]
    const isMine = actor.voices[0] === view.seat.id || actor.owners[0] === view.seat.id
    if (!row || Object.keys(row.clashes).length === 0 || !isMine) continue
    return once(sight, `choose:${idea.id}:${actor.id}:${row.version}`, () => ({
      type: 'resolveClash',
      ideaId: idea.id,
      field: 'row',
      actorId: actor.id,
      text: row.text,
      chips: row.chips,
    }))
  }
  return undefined
}
