import { expect, test } from 'vitest'
import { bringing } from '#game/play/market/asking/bringing.ts'
import { seatView } from '#shared/views/seatView.ts'
import { by, type Evening, play } from '../rules/telling/evening.ts'
import { invite, joined, market, one, two } from '../rules/telling/market.ts'
import { seat } from '../rules/telling/people.ts'

const brings = ({ state: { shared } }: Evening, who: string, actorId: string, ideaId: string) => {
  const view = seatView(shared, seat(who))
  if (!view) throw new Error(`${who} is not here`)
  return bringing(shared, view, actorId, ideaId)
}

test('a tile that is not one’s own is asked to an idea where one speaks, and nowhere else', () => {
  expect(brings(market, one.author, two.free, one.idea)).toBe('invite')
  expect(brings(market, one.author, two.free, two.idea)).toBeUndefined()
  expect(brings(market, one.walker, two.free, one.idea)).toBeUndefined()
})

test('one’s own tile asks to be let in, and stands at its pair’s own idea', () => {
  expect(brings(market, one.walker, one.free, two.idea)).toBe('askIn')
  expect(brings(market, one.walker, one.free, one.idea)).toBe('stand')
})

test('where a tile stands, or has a question from, it is not brought again', () => {
  expect(brings(market, one.author, one.placed, one.idea)).toBeUndefined()
  const asked = play(market, invite(one.idea, two.free), by(one.author))
  expect(brings(asked, one.author, two.free, one.idea)).toBeUndefined()
  expect(brings(joined, one.author, 'tile-nobody', one.idea)).toBeUndefined()
})
