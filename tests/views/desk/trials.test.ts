import { expect, test } from 'vitest'
import type { Happening } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { alertsOf } from '#shared/views/desk/alerts.ts'
import { readinessOf } from '#shared/views/desk/readiness.ts'
import { cardsShown, lacksCards, trialsOf } from '#shared/views/desk/trials.ts'
import { desk } from '#shared/views/seenBy.ts'
import { evening } from '../../support/evening.ts'

const { state } = evening({ seats: 24, seed: 7, until: 'trial', at: 'start', programme: 'standard120' })
const [marketId = ''] = Object.keys(state.shared.markets)
const card = (key: string, at = 1, more: Partial<Happening> = {}): Happening => ({
  ...{ id: `card-${key}-${at}`, key, title: `Kort ${key}`, text: 'Något händer.', question: 'Håller bron?', note: '' },
  at: state.time + at,
  ...more,
})

/** The tables with the cards that each has been given. */
function withCards(...cards: readonly (readonly Happening[])[]): Shared {
  const shared = structuredClone(state.shared)
  trialsOf(shared).forEach(({ idea }, at) => {
    shared.ideas[idea.id]!.happenings = Object.fromEntries((cards[at] ?? []).map(one => [one.id, one]))
  })
  return shared
}

test('before any card the wall shows none, and every table may have one', () => {
  const shared = withCards()
  expect(cardsShown(shared, marketId)).toEqual({ kind: 'none' })
  expect(lacksCards(shared)).toBe(true)
  expect(trialsOf(shared).every(({ mayDraw }) => mayDraw)).toBe(true)
})

test('the same card at every table is shown once, different ones beside each table', () => {
  const same = withCards([card('a')], [card('a')], [card('a')])
  expect(cardsShown(same, marketId)).toMatchObject({ kind: 'one', card: { key: 'a' } })
  const each = cardsShown(withCards([card('a')], [card('b')]), marketId)
  expect(each.kind === 'each' && each.tables.map(one => one.card.key)).toEqual(['a', 'b'])
})

test('two cards in the facilitator’s own words are told apart by their words', () => {
  const own = cardsShown(withCards([card('own')], [card('own', 1, { text: 'Något annat.' })]), marketId)
  expect(own.kind).toBe('each')
})

test('a table looks at the card that waits, else at the last it answered', () => {
  const answered = card('a', 1, { result: 'holds' })
  const later = cardsShown(withCards([answered, card('b', 2)]), marketId)
  expect(later).toMatchObject({ kind: 'one', card: { key: 'b' } })
  const both = withCards([answered, card('c', 3, { result: 'change' })])
  expect(cardsShown(both, marketId)).toMatchObject({ kind: 'one', card: { key: 'c' } })
})

test('a table draws no new card while one waits, and never a fourth', () => {
  const done = (at: number) => card(`${at}`, at, { result: 'holds' })
  const may = (...cards: Happening[]) => trialsOf(withCards(cards))[0]?.mayDraw
  expect(may(card('a'))).toBe(false)
  expect(may(done(1), done(2))).toBe(true)
  expect(may(done(1), done(2), done(3))).toBe(false)
})

test('tables that have answered their card are counted', () => {
  const shared = withCards([card('a', 1, { result: 'holds' })], [card('b')])
  expect(readinessOf(shared)).toEqual({ unit: 'card', ready: 1, all: trialsOf(shared).length })
})

test('tables without a card are told once others have theirs, and slow ones after three minutes', () => {
  const told = (shared: Shared, now: number) => alertsOf(shared, { ...desk(state), help: {} }, now)
  expect(told(withCards(), state.time)).toEqual([])
  const tables = trialsOf(state.shared).map(({ idea }) => idea.id)
  const all = tables.map((_, at) => [card(`${at}`)])
  expect(told(withCards(...all), state.time + 60_000)).toEqual([])
  expect(told(withCards(...all.slice(0, -1)), state.time + 60_000)).toEqual([{ kind: 'noCard', ideaId: tables.at(-1) }])
  expect(told(withCards(...all), state.time + 5 * 60_000)[0]).toEqual({
    kind: 'cardWaits',
    ideaId: tables[0],
    minutes: 4,
  })
})
