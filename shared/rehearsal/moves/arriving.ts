import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import { byNumber, pick } from '../dice.ts'
import { firstOf, type Move, once, type Sight } from '../sight.ts'
import { findTile } from './meetingAgain.ts'

const minute = 60_000
/** In a smaller room everybody is needed. */
const fewestForHats = 6

/** Comes in: writes the tile, or shares a colleague's, and grades the start. */
export const arriving = (sight: Sight): Move | undefined =>
  firstOf(
    () => tile(sight),
    () => wearHat(sight),
    () => keepOwnVoice(sight),
    () => survey(sight, 'start'),
  )

function tile(sight: Sight): Move | undefined {
  const { shared, view, me } = sight
  if (view.home || !hasOwnTiles(shared.programme)) return undefined
  if (shared.earlier) return findTile(sight)
  const colleagues = Object.values(shared.actors).find(({ name, origin }) => origin === 'home' && name === me.tile.name)
  if (colleagues) return once(sight, 'claimTile', () => ({ type: 'claimTile', actorId: colleagues.id }), 3)
  if (me.isColleague && sight.time - shared.clock.startedAt < 5 * minute && shared.clock.kind === 'open')
    return undefined
  return once(sight, 'saveTile', () => ({ type: 'saveTile', ...me.tile }))
}

/** A few have two hats: they also belong to another organisation that is here, and say so. */
function wearHat(sight: Sight): Move | undefined {
  const { shared, view, roll, time } = sight
  if (!view.home || roll('hat') >= 0.05 || time - shared.clock.startedAt < minute) return undefined
  const others = Object.values(shared.actors).filter(
    ({ id, origin, marketId }) => origin === 'home' && id !== view.home?.id && marketId === view.seat.marketId,
  )
  const other = others.length >= fewestForHats ? pick(others, roll('hat:which')) : undefined
  return other ? once(sight, 'wearHat', () => ({ type: 'wearHat', actorId: other.id, isOn: true })) : undefined
}

/** Now and then an organisation would rather speak for itself. */
function keepOwnVoice(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { home, seat } = view
  if (!home || home.owners[0] !== seat.id || shared.isRevealed || roll('ownVoice') >= 0.025) return undefined
  if (Object.keys(shared.actors).length < fewestForHats) return undefined
  return once(sight, 'keepOwnVoice', () => ({ type: 'keepOwnVoice', isOn: true }))
}

/** Three grades at the start, five and a sentence at the end; most people answer. */
export function survey(sight: Sight, moment: 'start' | 'end'): Move | undefined {
  const { roll, roomRoll, words, me } = sight
  if (roll(`survey:${moment}`) < 0.08) return undefined
  const grade = (name: string) => {
    const lift = moment === 'end' ? 1.2 : 0
    return Math.max(1, Math.min(5, Math.round(1.6 + lift + roll(`${moment}:${name}`) * 2.4)))
  }
  const both = { understand: grade('understand'), knowWho: grade('knowWho'), willAct: grade('willAct') }
  return once(sight, `survey:${moment}`, () =>
    moment === 'start'
      ? { type: 'answerSurvey', moment, ...both, sentence: '' }
      : {
          type: 'answerSurvey',
          moment,
          ...both,
          wasHeard: grade('wasHeard'),
          wasWorth: grade('wasWorth'),
          sentence:
            roll('sentence') < 0.6 ? (byNumber(words.lines.sentence, me.number, roomRoll('sentences')) ?? '') : '',
        },
  )
}

/** One idea a pair: one of the two writes it, and in a small market the other lets its tile stand there too. */
export const thinking = (sight: Sight): Move | undefined =>
  firstOf(
    () => writeIdea(sight),
    () => letStand(sight),
  )

function writeIdea(sight: Sight): Move | undefined {
  const { shared, view, roomRoll, words } = sight
  const { pair, pairIdea, seat } = view
  if (!pair || pairIdea || shared.round === 0) return undefined
  const present = pair.seatIds.filter(id => shared.seats[id]?.state === 'present')
  if (pick(present, roomRoll(`author:${pair.number}`)) !== seat.id) return undefined
  const challenges = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  const offset = Math.floor(roomRoll('challenge') * challenges.length)
  const challenge = challenges[(pair.number + offset) % Math.max(1, challenges.length)]
  if (!challenge) return undefined
  const told = words.told(challenge.title).ideas
  const idea = told[Math.floor((pair.number + offset) / challenges.length) % Math.max(1, told.length)]
  if (!idea) return undefined
  return once(sight, 'idea', () => ({ type: 'createIdea', challengeId: challenge.id, ...idea }), 2)
}

function letStand(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { pairIdea, seat } = view
  const free = view.roles.find(({ ideaId }) => ideaId === undefined)
  if (!pairIdea || !free || pairIdea.placed[free.id]) return undefined
  const isSmall = Object.values(shared.seats).filter(({ marketId }) => marketId === seat.marketId).length <= 4
  if (!isSmall && roll('stand') >= 0.06) return undefined
  return once(sight, 'stand', () => ({ type: 'stand', actorId: free.id, ideaId: pairIdea.id }))
}
