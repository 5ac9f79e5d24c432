import type { Verdict } from '../../model/actor.ts'
import { openCard } from '../../rules/agreement/trial.ts'
import { byNumber, pick } from '../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson } from '../sight.ts'

/** The break: says whether the picture was right, and leaves a greeting with the tile. */
export const resting = (sight: Sight): Move | undefined =>
  firstOf(
    () => judge(sight),
    () => handOver(sight),
  )

function judge(sight: Sight): Move | undefined {
  const { view, roll } = sight
  const { home, seat } = view
  if (!home || home.verdicts[seat.id] || home.voices.length === 0) return undefined
  const verdict: Verdict = pick(['yes', 'yes', 'roughly', 'roughly', 'no'] as const, roll('verdict')) ?? 'yes'
  return once(sight, 'judge', () => ({ type: 'judge', verdict }))
}

function handOver(sight: Sight): Move | undefined {
  const { view, roll, roomRoll, words, me } = sight
  const actor = view.roles.find(({ handover, ideaId }) => handover === undefined && ideaId !== undefined)
  const text = byNumber(words.lines.whisper, me.number, roomRoll('whispers'))
  if (!actor || !text || roll('handOver') >= 0.5) return undefined
  return once(sight, `handOver:${actor.id}`, () => ({ type: 'handOver', actorId: actor.id, text }))
}

/** The trial: the first voice at a table answers its card, and the others listen. */
export function trying(sight: Sight): Move | undefined {
  const { shared, view, roll, roomRoll, words } = sight
  const idea = view.ideas.find(one => spokesperson(shared, one) === view.seat.id && openCard(one))
  const card = idea && openCard(idea)
  if (!idea || !card) return undefined
  const result = pick(['holds', 'holds', 'change', 'openQuestion'] as const, roll(`card:${card.key}`)) ?? 'holds'
  const lines = result === 'change' ? words.lines.mended : words.lines.parked
  const note = result === 'holds' ? '' : (byNumber(lines, idea.number, roomRoll('trial')) ?? '')
  return once(sight, `card:${card.id}`, () => ({
    type: 'resolveHappening',
    ideaId: idea.id,
    cardId: card.id,
    result: note ? result : 'holds',
    note,
  }))
}
