import { expect, test } from 'vitest'
import { floorAt, nextSpeaker, speakersAt } from '#shared/rules/agreement/table.ts'
import { by, facilitator, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { formulating, one } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const ideaId = one.idea
const agreementOf = (evening: typeof formulating) => evening.state.shared.ideas[ideaId]?.agreement
const stranger = Object.values(formulating.state.shared.seats)
  .map(({ name }) => name)
  .find(
    name =>
      !speakersAt(formulating.state.shared, formulating.state.shared.ideas[ideaId] ?? raise()).includes(seat(name)),
  )

test('[A12] the word goes round the table, everyone once, or to whom somebody names', () => {
  const { shared } = formulating.state
  const turns = speakersAt(shared, shared.ideas[ideaId] ?? raise())
  expect(turns.length).toBeGreaterThan(1)
  const round = { type: 'giveFloor' as const, ideaId }
  let now = formulating
  const heard = [...turns, ...turns].map(() => {
    now = play(now, round, by(one.author))
    return agreementOf(now)?.floor
  })
  expect(heard).toEqual([...turns, ...turns])
  const named = play(formulating, { ...round, seatId: turns[1] ?? '' }, by(one.author))
  expect(agreementOf(named)?.floor).toBe(turns[1])
  given(formulating)
    .when({ ...round, seatId: seat(stranger ?? '') }, by(one.author))
    .refused('unknown')
})

test('[A12] whoever sat down to write along has the word too, after those who speak for a tile', () => {
  const along = Object.values(formulating.state.shared.seats).find(({ name }) => name === stranger)?.id ?? raise()
  const { shared } = formulating.state
  const standsElsewhere = Object.values(shared.actors).some(({ ideaId, voices }) => ideaId && voices.includes(along))
  expect(standsElsewhere).toBe(false)
  const turns = speakersAt(shared, shared.ideas[ideaId] ?? raise())
  const sat = play(formulating, { type: 'sitAt', ideaId }, by(stranger ?? ''))
  const idea = sat.state.shared.ideas[ideaId] ?? raise()
  expect(speakersAt(sat.state.shared, idea)).toEqual([...turns, along])
  const named = play(sat, { type: 'giveFloor', ideaId, seatId: turns.at(-1) ?? '' }, by(one.author))
  const last = named.state.shared.ideas[ideaId] ?? raise()
  expect(nextSpeaker(named.state.shared, last)).toBe(along)
  expect(floorAt(named.state.shared, last)).toBe(turns.at(-1))
})

test('[A12] whoever no longer speaks at the table does not keep the word', () => {
  const { shared } = play(formulating, { type: 'giveFloor', ideaId }, by(one.author)).state
  const idea = shared.ideas[ideaId] ?? raise()
  const had = floorAt(shared, idea) ?? raise()
  const gone = {
    ...shared,
    seats: { ...shared.seats, [had]: { ...(shared.seats[had] ?? raise()), state: 'gone' as const } },
  }
  expect(floorAt(gone, idea)).toBeUndefined()
  expect(nextSpeaker(gone, idea)).toBe(speakersAt(gone, idea)[0])
})

test('[A12] whoever has the word already is not given it again, and the voices of a room gone home give none', () => {
  const round = { type: 'giveFloor' as const, ideaId }
  const first = play(formulating, round, by(one.author))
  const now = floorAt(first.state.shared, first.state.shared.ideas[ideaId] ?? raise()) ?? raise()
  given(first)
    .when({ ...round, seatId: now }, by(one.author))
    .happens()
  const home = to(formulating, 'homecoming')
  const owners = speakersAt(home.state.shared, home.state.shared.ideas[ideaId] ?? raise())
  const empty = owners.reduce((room, seatId) => play(room, { type: 'remove', seatId }, facilitator), home)
  expect(owners).not.toContain(seat(one.author))
  given(empty).when(round, by(one.author), { after: 10 }).refused('notYourIdea')
  given(home)
    .when({ ...round, seatId: seat(one.author) }, by(one.author), { after: 10 })
    .refused('notYourIdea')
})

function raise(): never {
  throw new Error('nothing by that name')
}
