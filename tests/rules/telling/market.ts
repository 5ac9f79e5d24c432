import type { Order } from '#shared/messages/story.ts'
import type { Chip } from '#shared/model/actor.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { by, challengeId, type Evening, play, roomIn, to } from './evening.ts'
import { idea, seat } from './people.ts'

/** One pair in the market: who wrote the idea, who walks, where the author's tile stands, and which tile is free. */
export type Table = { author: string; walker: string; idea: string; placed: string; free: string }

const nameOf = ({ shared }: Workshop, seatId: string): string => shared.seats[seatId]?.name ?? ''

/** The tile that a person was dealt. */
export const dealtTo = ({ desk }: Workshop, name: string): string => desk.deal?.assignment[seat(name)] ?? ''

/** Everyone's pair, in order, by name. */
export const pairsOf = (state: Workshop): string[][] =>
  Object.values(state.shared.pairs).map(({ seatIds }) => seatIds.map(id => nameOf(state, id)))

export const tablesOf = (state: Workshop): Table[] =>
  pairsOf(state).map(([author = '', walker = '']) => ({
    author,
    walker,
    idea: idea(author),
    placed: dealtTo(state, author),
    free: dealtTo(state, walker),
  }))

export const createIdea = (challenge = 1) => ({
  type: 'createIdea' as const,
  challengeId: challengeId(challenge),
  text: 'Tänk om vi åt middag ihop',
  soThat: 'så att ingen äter ensam',
})

/** Every pair's first person writes the pair's idea. */
export const withIdeas = (evening: Evening): Evening =>
  tablesOf(evening.state).reduce(
    (now, { author, idea: id }, at) => play(now, createIdea((at % 2) + 1), by(author), { id }),
    evening,
  )

export const invite = (
  ideaId: string,
  actorId: string,
  because = 'Vi behöver er lokal',
  chips: Chip[] = [],
): Order => ({
  type: 'invite',
  ideaId,
  actorId,
  because,
  chips,
})

export const yes = (invitationId: string): Order => ({ type: 'answer', invitationId, answer: 'yes' })

/** Three pairs in the market, each with an idea, one placed and one free tile. */
export const market: Evening = withIdeas(roomIn('gatherMarket'))
const [first, second, third] = tablesOf(market.state)
if (!first || !second || !third) throw new Error('three tables in the market')
export const [one, two, three] = [first, second, third]

/** The first idea has become a partnership: the second pair's free tile, of the other sector, came by its own yes. */
export const joined: Evening = (() => {
  const sector = (id: string) => market.state.shared.actors[id]?.sector
  const guest = [two, three].find(({ free }) => sector(free) !== sector(one.placed))
  if (!guest) throw new Error('somebody of the other sector is free')
  const asked = play(market, invite(one.idea, guest.free, 'Vi behöver er lokal', ['premises']), by(one.author), {
    id: 'invitation-1',
  })
  return play(asked, yes('invitation-1'), by(guest.walker))
})()

/** Who came to the first idea in `joined`, and with which tile. */
export const guest: Table = (() => {
  const found = [two, three].find(({ free }) => joined.state.shared.actors[free]?.ideaId === one.idea)
  if (!found) throw new Error('somebody came')
  return found
})()

/** The partnership writes its agreement. */
export const formulating: Evening = to(joined, 'formulate')
