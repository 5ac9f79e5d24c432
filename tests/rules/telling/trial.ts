import { by, type Evening, play, room, to } from './evening.ts'
import { createIdea, invite, pairsOf, yes } from './market.ts'
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
