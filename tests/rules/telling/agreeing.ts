import { by, type Evening, play, room, to } from './evening.ts'
import { createIdea, invite, one, pairsOf, yes } from './market.ts'
import { idea, people, seat } from './people.ts'

/** A standard evening with one partnership, in its trial. */
export const trying: Evening = (() => {
  const market = to(room(people(3, 3), 'trial', 'standard120'), 'gatherMarket')
  const [[author = ''] = [], ...others] = pairsOf(market.state)
  const written = play(market, createIdea(), by(author), { id: idea('first') })
  const { shared, desk } = written.state
  const placed = shared.actors[desk.roles[seat(author)] ?? '']
  const guest = others.flat().find(name => shared.actors[desk.roles[seat(name)] ?? '']?.sector !== placed?.sector) ?? ''
  const asked = play(written, invite(idea('first'), desk.roles[seat(guest)] ?? ''), by(author), { id: 'invitation-1' })
  return to(play(asked, yes('invitation-1'), by(guest)), 'trial')
})()

/** The first pair's table writes its goal. */
export const goal = (text: string, base = 0) => ({
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'goal' as const,
  text,
  base,
})

/** The same table writes its first step, with a day or without. */
export const firstStep = (text: string, date?: string) => ({
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'firstStep' as const,
  text,
  date,
  base: 0,
})

/** A row of the same table. */
export const row = (actorId: string, text: string, base = 1) => ({
  type: 'writeRow' as const,
  ideaId: one.idea,
  actorId,
  text,
  chips: ['time' as const],
  base,
})

/** The agreement of that table. */
export const agreementOf = ({ state }: Evening) => state.shared.ideas[one.idea]?.agreement
