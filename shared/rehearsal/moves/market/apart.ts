import type { PhaseKind } from '../../../model/programme.ts'
import { mayPost, mayWriteMeeting, mostInThread } from '../../../rules/partnership/meetings.ts'
import { isAtDistance, isRemote } from '../../../rules/seats/distance.ts'
import { byNumber } from '../../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson } from '../../sight.ts'

/** One of so many in a hybrid sits somewhere else. */
const oneRemoteOf = 3
const talks: readonly PhaseKind[] = ['prelude', 'followUpTalk', 'followUpSteps']
const writes: readonly PhaseKind[] = ['gatherMarket', 'formulate', 'homecoming']

/** What people do besides where they do not share a hall: say so, meet somewhere, write to each other, raise a hand. */
export const apart = (sight: Sight): Move | undefined =>
  isAtDistance(sight.shared)
    ? firstOf(
        () => attend(sight),
        () => writeMeeting(sight),
        () => post(sight),
        () => raiseHand(sight),
      )
    : undefined

function attend(sight: Sight): Move | undefined {
  const { shared, view, me } = sight
  if (shared.form !== 'hybrid' || me.number % oneRemoteOf !== 0 || isRemote(shared, view.seat)) return undefined
  return once(sight, 'attend', () => ({ type: 'attend', isRemote: true }))
}

function writeMeeting(sight: Sight): Move | undefined {
  const { shared, view } = sight
  if (shared.clock.kind !== 'gatherMarket') return undefined
  const idea = view.ideas.find(one => !one.meetingUrl && spokesperson(shared, one) === view.seat.id)
  if (!idea || !mayWriteMeeting(shared, view.seat.id, idea)) return undefined
  const url = `https://meet.example/${idea.number}`
  return once(sight, `meeting:${idea.id}`, () => ({ type: 'writeMeeting', ideaId: idea.id, url }))
}

function post(sight: Sight): Move | undefined {
  const { shared, view, roll, roomRoll, words, me } = sight
  const { kind } = shared.clock
  const idea = view.table ?? view.pairIdea ?? view.homeTable
  if (!shared.hasThreads || !writes.includes(kind) || !idea || !mayPost(shared, view.seat.id, idea)) return undefined
  if (Object.keys(idea.thread ?? {}).length >= mostInThread || roll(`post:${kind}`) >= 0.3) return undefined
  const text = byNumber(words.lines.message, me.number, roomRoll(`messages:${kind}`))
  return text ? once(sight, `post:${kind}`, () => ({ type: 'post', ideaId: idea.id, text })) : undefined
}

/** A hand goes up once in a talk, and down if somebody else has said it; whoever has spoken gives the word back. */
function raiseHand(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { kind, phaseId } = shared.clock
  if (shared.speakerId === view.seat.id && roll('speaks') < 0.5)
    return once(sight, `spoke:${phaseId}`, () => ({ type: 'lowerHand' }))
  if (view.seat.handAt !== undefined && shared.speakerId && roll(`said:${kind}`) < 0.3)
    return once(sight, `said:${phaseId}`, () => ({ type: 'lowerHand' }))
  if (!talks.includes(kind) || roll(`hand:${kind}`) >= 0.25 || view.seat.handAt !== undefined) return undefined
  return once(sight, `hand:${phaseId}`, () => ({ type: 'askHelp', kind: 'hand' }))
}
