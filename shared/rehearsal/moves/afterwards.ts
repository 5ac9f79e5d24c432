import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { byNumber, pick } from '../dice.ts'
import { firstOf, firstOwner, type Move, once, type Sight } from '../sight.ts'
import { wishTalk } from './rounds.ts'
import { weeksOn } from './writing.ts'

/** The talk: some write down a thought that nobody's name goes with, some keep a note for themselves or for the partnership, some want to go on talking. */
export const talking = (sight: Sight): Move | undefined =>
  firstOf(
    () => reflect(sight),
    () => takeNote(sight),
    () => wishTalk(sight),
  )

function reflect(sight: Sight): Move | undefined {
  const { roll, roomRoll, words, me } = sight
  const text = byNumber(words.lines.insight, me.number, roomRoll('insights'))
  return text && roll('insight') < 0.45 ? once(sight, 'insight', () => ({ type: 'reflect', text })) : undefined
}

const tags = ['insight', 'obstacle', 'question', 'decision'] as const

function takeNote(sight: Sight): Move | undefined {
  const { view, roll, roomRoll, words, me } = sight
  const text = byNumber(words.lines.note, me.number, roomRoll('notes'))
  if (!text || roll('note') >= 0.35) return undefined
  const isOwn = roll('note:own') < 0.5
  const scope = view.homeTable ? 'partnership' : 'workshop'
  return once(sight, 'note', () => ({
    type: 'note',
    scope: isOwn ? 'own' : scope,
    text,
    tag: pick(tags, roll('note:tag')),
    ideaId: isOwn ? undefined : view.homeTable?.id,
    isExported: !isOwn && roll('note:exported') < 0.7,
  }))
}

/** Next steps: one of each partnership takes a first one with a day, others are with them. */
export const stepping = (sight: Sight): Move | undefined =>
  firstOf(
    () => takeStep(sight),
    () => joinStep(sight),
  )

function takeStep(sight: Sight): Move | undefined {
  const { shared, view, roll, roomRoll, words, time } = sight
  const { homeTable: idea, home, seat } = view
  if (!idea || !home || idea.agreement.answers[home.id]?.answer === 'no') return undefined
  const isFirst = firstOwner(shared, idea) === seat.id
  if (isFirst ? roomRoll(`step:${idea.number}`) < 0.1 : roll('step:too') >= 0.12) return undefined
  const { steps } = words.told(shared.challenges[idea.challengeId]?.title ?? '')
  const taken = Object.values(shared.steps).flatMap(one => (one.ideaId === idea.id ? [one.what] : []))
  const what = byNumber(
    steps.filter(step => !taken.includes(step)),
    idea.number,
    roomRoll('steps'),
  )
  if (!what) return undefined
  return once(sight, 'step', () => ({
    type: 'addStep',
    ideaId: idea.id,
    what,
    due: weeksOn(time, pick([1, 2, 4], roll('step:when')) ?? 2),
    withWhom: roll('step:other') < 0.5 ? (pick(words.lines.withWhom, roll('step:with')) ?? '') : '',
    asked: roll('step:asked') < 0.6 ? ownersBeside(shared, idea, seat.id).slice(0, 1) : [],
    ifStuck: roll('step:stuck') < 0.4 ? (pick(words.lines.ifStuck, roll('step:ifStuck')) ?? '') : '',
  }))
}

/** Those of the others at a partnership who are here for their own tile. */
const ownersBeside = (shared: Shared, idea: Idea, seatId: string): string[] =>
  standing(shared, idea)
    .flatMap(({ owners }) => owners)
    .filter(id => id !== seatId && shared.seats[id]?.state === 'present')

function joinStep(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { homeTable: idea, home, seat } = view
  if (!idea || !home || idea.agreement.answers[home.id]?.answer === 'no' || roll('join') >= 0.65) return undefined
  const step = Object.values(shared.steps).find(
    one => one.ideaId === idea.id && one.by !== seat.id && !one.joined.includes(seat.id),
  )
  return step ? once(sight, `join:${step.id}`, () => ({ type: 'joinStep', stepId: step.id, isIn: true })) : undefined
}
