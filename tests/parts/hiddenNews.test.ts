import { expect, test } from 'vitest'
import { hiddenSince } from '#game/play/frame/notices/news/hidden.ts'
import type { Order } from '#shared/messages/story.ts'
import { goal, row } from '../rules/telling/agreeing.ts'
import { by, type Evening, facilitator, play } from '../rules/telling/evening.ts'
import { formulating, guest, one } from '../rules/telling/market.ts'
import { seat, tile } from '../rules/telling/people.ts'

const since = (before: Evening, now: Evening, name: string) =>
  hiddenSince(before.state.shared, now.state.shared, seat(name))
const hide = (kind: 'idea' | 'agreement' | 'actor', id: string, field: string, part?: string): Order => ({
  type: 'hide',
  kind,
  id,
  field,
  part,
})
const written = play(
  play(formulating, goal('Alla hittar hit'), by(one.author)),
  row(guest.free, 'Vi öppnar salen'),
  by(guest.walker),
)

test.each([
  ['the goal', hide('agreement', one.idea, 'goal')],
  ['a row', hide('agreement', one.idea, 'row', guest.free)],
  ['the idea', hide('idea', one.idea, 'text')],
])('who is at a table is told that %s was hidden there, and nobody else is', (_, order) => {
  const hidden = play(written, order, facilitator)
  expect(since(written, hidden, one.author)).toBe('table')
  const away = Object.values(hidden.state.shared.seats).filter(({ id }) => id !== seat(one.author))
  expect(away.some(({ id }) => hiddenSince(written.state.shared, hidden.state.shared, id) === undefined)).toBe(true)
  expect(
    since(
      hidden,
      play(hidden, { type: 'restore', key: Object.keys(hidden.state.desk.hidden)[0] ?? '' }, facilitator),
      one.author,
    ),
  ).toBeUndefined()
})

test('what a writer has emptied themselves is no news', () => {
  const emptied = play(written, goal('', 1), by(one.author))
  expect(emptied.state.shared.ideas[one.idea]?.agreement.goal.text).toBe('')
  expect(since(written, emptied, one.author)).toBeUndefined()
})

test('the owner is told of the tile, also when somebody else speaks for it', () => {
  const hidden = play(written, hide('actor', tile(one.author), 'name'), facilitator)
  expect(since(written, hidden, one.author)).toBe('tile')
})
