import { by, type Evening, play, room, to } from './evening.ts'
import { createIdea, invite, pairsOf, yes } from './market.ts'
import { idea, people, seat } from './people.ts'

/** A standard evening in its second swap: every pair with an idea, and partnerships wherever a free tile could come. */
export const secondSwap = (ideaDriven = 4, inPublic = 4, seed = 'rounds', tables = 9): Evening =>
  to(joinedMarket(ideaDriven, inPublic, seed, tables), 'swap2')

/** The market of a standard evening, once every pair has an idea and free tiles have come wherever they could. */
export function joinedMarket(ideaDriven = 4, inPublic = 4, seed = 'rounds', tables = 9): Evening {
  const market = to(room(people(ideaDriven, inPublic), seed, 'standard120'), 'gatherMarket')
  const pairs = pairsOf(market.state)
  const withIdeas = pairs.reduce(
    (now, [author = '']) => play(now, createIdea(), by(author), { id: idea(author) }),
    market,
  )
  return pairs.slice(0, tables).reduce((now, [author = ''], at) => {
    const walker = pairs[(at + 1) % pairs.length]?.[1] ?? ''
    const { shared, desk } = now.state
    const placed = shared.actors[desk.roles[seat(author)] ?? '']
    const free = shared.actors[desk.roles[seat(walker)] ?? '']
    if (!free || free.ideaId || free.sector === placed?.sector) return now
    const asked = play(now, invite(idea(author), free.id), by(author), { id: `invitation-${at}` })
    return play(asked, yes(`invitation-${at}`), by(walker))
  }, withIdeas)
}
