import { chairsAt, mayHost } from '../../../rules/partnership/chairs.ts'
import { hasOwnTiles } from '../../../rules/phases/programmes.ts'
import { partnerships } from '../../../views/screen.ts'
import { byNumber, pick } from '../../dice.ts'
import { type Move, once, type Sight, spokesperson } from '../../sight.ts'

/** Some tables write down an organisation that nobody here comes from, and what they would need it for. */
export function wishing(sight: Sight): Move | undefined {
  const { shared, view, roomRoll, words } = sight
  const idea = view.table
  if (!idea?.wasFormed || !hasOwnTiles(shared.programme) || idea.wished) return undefined
  if (spokesperson(shared, idea) !== view.seat.id || roomRoll(`wish:${idea.number}`) >= 0.25) return undefined
  const here = new Set(Object.values(shared.actors).map(({ name }) => name))
  const absent = words.organisations.filter(({ name }) => !here.has(name))
  const wanted = byNumber(absent, idea.number, roomRoll('wished'))
  const why = pick(words.lines.because, roomRoll(`wish:why:${idea.number}`)) ?? ''
  if (!wanted) return undefined
  const { sector, name } = wanted
  return once(sight, `wish:${idea.id}`, () => ({ type: 'wishActor', ideaId: idea.id, sector, name, why }))
}

/** Somebody without a bridge of their own takes care of an empty chair, now and then. */
export function hosting(sight: Sight): Move | undefined {
  const { shared, view, roll } = sight
  const { seat, home } = view
  if (!home || !mayHost(shared, seat.id) || roll('host') >= 0.4) return undefined
  const chairs = partnerships(shared).flatMap(idea =>
    chairsAt(shared, idea).flatMap(chair => (chair.hosts.length > 0 ? [] : [{ ideaId: idea.id, chairId: chair.id }])),
  )
  const chair = pick(chairs, roll('host:which'))
  return chair ? once(sight, 'host', () => ({ type: 'hostChair', ...chair, isOn: true })) : undefined
}
