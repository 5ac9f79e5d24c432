import { expect, test } from 'vitest'
import { own } from '#shared/views/seenBy.ts'
import { by, play } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { market } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const wish = (name: string, isOn = true) => ({ type: 'wishTalk' as const, seatId: seat(name), isOn })

test('[R10] a wish to talk more is known to both only when both have said it', () => {
  const one = play(market, wish('Bo'), by('Amira'))
  expect(one.state.own[seat('Amira')]).toMatchObject({ wishes: [seat('Bo')], talks: [] })
  expect(own(one.state, seat('Bo')).talks).toEqual([])
  const both = play(one, wish('Amira'), by('Bo'))
  expect(own(both.state, seat('Amira'))).toMatchObject({ wishes: [seat('Bo')], talks: [seat('Bo')] })
  expect(own(both.state, seat('Bo')).talks).toEqual([seat('Amira')])
  const less = play(both, wish('Bo', false), by('Amira'))
  expect(less.state.own[seat('Bo')]).toMatchObject({ wishes: [seat('Amira')], talks: [] })
})

test('[R10] nobody wishes to talk with themself or with nobody', () => {
  given(market).when(wish('Amira'), by('Amira')).refused('unknown')
  given(market).when(wish('Ingen'), by('Amira')).refused('unknown')
  given(market, [wish('Bo'), by('Amira')])
    .when(wish('Bo'), by('Amira'))
    .happens()
})
