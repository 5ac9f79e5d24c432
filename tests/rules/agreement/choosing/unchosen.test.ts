import { expect, test } from 'vitest'
import { clashAt, unchosen } from '#shared/rules/agreement/lines.ts'
import { agreementOf, goal } from '../../telling/agreeing.ts'
import { by, play } from '../../telling/evening.ts'
import { formulating, guest, one, two } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const clashed = play(
  play(formulating, goal('Färre äter ensamma'), by(one.author)),
  goal('Fler äter ihop'),
  by(guest.walker),
)

test('[A6] the texts that were not chosen are told, with whose they were', () => {
  const { seats } = clashed.state.shared
  const line = agreementOf(clashed)!.goal
  const at = (text: string, name: string) => unchosen(seats, line, { text, by: seat(name) })
  expect(at('Färre äter ensamma', one.author)).toMatchObject([{ seatId: seat(guest.walker), text: 'Fler äter ihop' }])
  expect(at('Fler äter ihop', one.author)).toEqual([])
  expect(at('Fler äter ihop', two.author)).toMatchObject([{ seatId: seat(one.author), text: 'Färre äter ensamma' }])
  expect(at('Fler äter ihop, och färre äter ensamma', two.author)).toEqual([])
  expect(clashAt(line)).toBeGreaterThan(0)
  expect(clashAt(agreementOf(formulating)!.goal)).toBeUndefined()
})

test('[A6] only a text made of both has the other in it: as whole words, with its day and its chips', () => {
  const { seats } = formulating.state.shared
  const [mine, theirs] = [seat(one.author), seat(guest.walker)]
  const line = (text: string, beside: string, dates: string[] = []) => ({
    ...{ text, by: mine, version: 1, at: 1, date: dates[0] },
    clashes: { [theirs]: { text: beside, chips: [], date: dates[1] } },
  })
  const left = (before: ReturnType<typeof line>, text: string, date?: string) =>
    unchosen(seats, before, { text, date, by: mine }).map(one => [one.text, one.date])
  expect(left(line('Vi äter ihop', 'äter'), 'Vi äter ihop')).toEqual([['äter', undefined]])
  expect(left(line('Vi äter ihop', 'Vi ses'), 'Vi äter ihop och vi ses')).toEqual([])
  expect(left(line('Vi äter ihop', 'Vi'), 'Visst äter alla')).toEqual([['Vi', undefined]])
  const days = ['2027-03-01', '2027-03-02']
  expect(left(line('Vi ringer', 'Vi ringer', days), 'Vi ringer', days[0])).toEqual([['Vi ringer', days[1]]])
  expect(left(line('Vi ringer', 'Vi mejlar', days), 'Vi ringer. Vi mejlar.', days[0])).toEqual([['Vi mejlar', days[1]]])
  const row = {
    ...{
      text: 'Vi öppnar',
      by: mine,
      version: 1,
      at: 1,
      chips: ['time' as const],
      isSuggested: false,
      isOwners: false,
    },
    clashes: { [theirs]: { text: 'Vi lånar ut köket', chips: ['premises' as const] } },
  }
  const chosen = { text: 'Vi lånar ut köket', by: mine }
  expect(unchosen(seats, row, { ...chosen, chips: ['premises'] })).toEqual([])
  expect(unchosen(seats, row, { ...chosen, chips: ['time'] })).toMatchObject([{ chips: ['premises'] }])
})
