import type { Verdict } from '../../model/actor.ts'
import { openCard } from '../../rules/agreement/trial.ts'
import { byNumber, pick } from '../dice.ts'
import { firstOf, type Move, once, type Sight, spokesperson } from '../sight.ts'
import { settle } from './folding.ts'

/** The break: says whether the picture was right, mends the own tile, wants to talk more, and leaves a greeting with the tile. */
export const resting = (sight: Sight): Move | undefined =>
  firstOf(
    () => judge(sight),
    () => mendTile(sight),
    () => wishTalk(sight),
    () => handOver(sight),
  )

function judge(sight: Sight): Move | undefined {
  const { view, roll } = sight
  const { home, seat } = view
  if (!home || home.verdicts[seat.id] || home.voices.length === 0) return undefined
  const verdict: Verdict = pick(['yes', 'yes', 'roughly', 'roughly', 'no'] as const, roll('verdict')) ?? 'yes'
  return once(sight, 'judge', () => ({ type: 'judge', verdict }))
}

/** "Nej, jag ändrar": what the organisation does not do stands on its tile from now on. */
function mendTile(sight: Sight): Move | undefined {
  const { view, roll, roomRoll, words, me } = sight
  const { home, seat } = view
  const verdict = home?.verdicts[seat.id]
  if (!home || home.owners[0] !== seat.id || (verdict !== 'no' && verdict !== 'roughly')) return undefined
  const limit = byNumber(words.lines.limit, me.number, roomRoll('limits'))
  if (!limit || limit === home.limit || roll('mendTile') >= (verdict === 'no' ? 0.8 : 0.3)) return undefined
  const { sector, name, does, offers, offersText, needs, manyThink, building, parent } = home
  const text = { sector, name, does, offers, offersText, needs, manyThink, building, parent, limit }
  return once(sight, 'mendTile', () => ({ type: 'saveTile', ...text }))
}

/** "Vi vill prata mer": with whoever speaks for the own organisation, or the other way round; some pairs both say so. */
export function wishTalk(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const { home, homeTable, roles, seat } = view
  const near = [
    ...(home?.voices ?? []),
    ...roles.flatMap(({ owners }) => owners),
    ...Object.values(shared.actors).flatMap(({ ideaId, owners }) => (ideaId && ideaId === homeTable?.id ? owners : [])),
  ]
  const isWanted = (other: number) =>
    roomRoll(`talk:${Math.min(other, seat.number)}:${Math.max(other, seat.number)}`) < 0.15
  const other = near.find(id => id !== seat.id && isWanted(shared.seats[id]?.number ?? 0))
  return other ? once(sight, `talk:${other}`, () => ({ type: 'wishTalk', seatId: other, isOn: true })) : undefined
}

function handOver(sight: Sight): Move | undefined {
  const { view, roll, roomRoll, words, me } = sight
  const actor = view.roles.find(({ handover, ideaId }) => handover === undefined && ideaId !== undefined)
  const text = byNumber(words.lines.whisper, me.number, roomRoll('whispers'))
  if (!actor || !text || roll('handOver') >= 0.5) return undefined
  return once(sight, `handOver:${actor.id}`, () => ({ type: 'handOver', actorId: actor.id, text }))
}

/** The trial: the first voice at a table answers its card, the others listen, and some of what was parked solves itself. */
export const trying = (sight: Sight): Move | undefined =>
  firstOf(
    () => answerCard(sight),
    () => (sight.view.table ? settle(sight, sight.view.table) : undefined),
  )

/** True while a table that this seat speaks first for has a card to answer, or still waits for its first. */
export const isTried = ({ shared, view }: Sight): boolean =>
  view.ideas.some(
    idea =>
      idea.wasFormed &&
      spokesperson(shared, idea) === view.seat.id &&
      (openCard(idea) !== undefined || Object.keys(idea.happenings).length === 0),
  )

function answerCard(sight: Sight): Move | undefined {
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
