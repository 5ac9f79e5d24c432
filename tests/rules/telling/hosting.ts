import type { Who } from '#shared/messages/story.ts'
import { type Evening, facilitator, play, room, to } from './evening.ts'
import { withIdeas } from './market.ts'
import { people } from './people.ts'

/** A room of two markets, each with its host and its people. */
export const two = play(to(room(people(6, 6)), 'prelude'), { type: 'formMarkets', count: 2 }, facilitator)
const markets = Object.values(two.state.shared.markets).sort((one, other) => one.number - other.number)
export const [first = { id: '', number: 0 }, second = { id: '', number: 0 }] = markets
export const host: Who = { kind: 'host', marketId: first.id }
export const otherHost: Who = { kind: 'host', marketId: second.id }
export const market = withIdeas(to(two, 'gatherMarket'))

/** The people of a market, by name. */
const inMarket = ({ state }: Evening, id: string): string[] =>
  Object.values(state.shared.seats).flatMap(({ name, marketId }) => (marketId === id ? [name] : []))
export const [here = '', neighbour = ''] = inMarket(market, first.id)
export const [there = ''] = inMarket(market, second.id)
export const ideaIn = (id: string) =>
  Object.values(market.state.shared.ideas).find(({ marketId }) => marketId === id)?.id ?? ''
