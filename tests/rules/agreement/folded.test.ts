import { expect, test } from 'vitest'
import { floorAt, nextSpeaker, speakersAt } from '#shared/rules/agreement/table.ts'
import { by, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { formulating, guest, one } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const ideaId = one.idea
const line = (text: string, base = 0) => ({
  type: 'writeField' as const,
  ideaId,
  field: 'followUp' as const,
  text,
  base,
})
const tick = (isOn = true) => ({
  type: 'tick' as const,
  ideaId,
  choice: { group: 'checkWith' as const, key: 'legal' as const },
  isOn,
})
const agreementOf = (evening: typeof formulating) => evening.state.shared.ideas[ideaId]?.agreement
const stranger = Object.values(formulating.state.shared.seats)
  .map(({ name }) => name)
  .find(
    name =>
      !speakersAt(formulating.state.shared, formulating.state.shared.ideas[ideaId] ?? raise()).includes(seat(name)),
  )

test('[A10] a folded line has versions, and two texts at once stay side by side', () => {
  const written = given(formulating)
    .when({ ...line('Vi ses i maj'), date: '2027-05-11' }, by(one.author))
    .happens({
      type: 'fieldWritten',
      ideaId,
      field: 'followUp',
      text: 'Vi ses i maj',
      date: '2027-05-11',
      version: 1,
      by: seat(one.author),
    })
  expect(agreementOf(written)?.folded.followUp).toMatchObject({ text: 'Vi ses i maj', version: 1 })
  const both = play(written, line('Vi ringer i juni'), by(guest.walker))
  expect(agreementOf(both)?.folded.followUp?.clashes).toEqual({
    [seat(guest.walker)]: { text: 'Vi ringer i juni', date: undefined, chips: [] },
  })
  const chosen = play(
    both,
    { type: 'resolveClash', ideaId, field: 'followUp', text: 'Vi ses i maj och ringer i juni' },
    by(one.author),
  )
  expect(agreementOf(chosen)?.folded.followUp).toMatchObject({ version: 2, clashes: {} })
})

test('[A10] a folded line has its own measure', () => {
  const long = (field: 'disagreement' | 'independence') => ({
    type: 'writeField' as const,
    ideaId,
    field,
    text: 'o'.repeat(120),
    base: 0,
  })
  given(formulating).when(long('disagreement'), by(one.author)).refused('tooLarge')
  given(formulating).when(long('independence'), by(one.author)).leads()
})

test('[A10] ticks are set and taken away at the table, and a tick that is there already changes nothing', () => {
  const on = given(formulating)
    .when(tick(), by(one.author))
    .happens({ type: 'ticked', ideaId, choice: tick().choice, isOn: true })
  expect(agreementOf(on)?.ticked.checkWith).toEqual(['legal'])
  given(on).when(tick(), by(guest.walker)).happens()
  expect(agreementOf(play(on, tick(false), by(guest.walker)))?.ticked.checkWith).toEqual([])
  given(formulating)
    .when(tick(), by(stranger ?? ''))
    .refused('notYourIdea')
})

test('[A10] there is one source of money at a time', () => {
  const money = (key: 'exists' | 'none', isOn = true) => ({
    type: 'tick' as const,
    ideaId,
    choice: { group: 'economy' as const, key },
    isOn,
  })
  const both = play(play(formulating, money('exists'), by(one.author)), money('none'), by(one.author))
  expect(agreementOf(both)?.ticked.economy).toBe('none')
  expect(agreementOf(play(both, money('none', false), by(one.author)))?.ticked.economy).toBeUndefined()
})

test('[A10] owners go on with the folded part in homecoming, and that asks nobody again', () => {
  const home = to(formulating, 'homecoming')
  const actor = Object.keys(home.state.shared.ideas[ideaId]?.placed ?? {}).map(id => home.state.shared.actors[id])
  const owner = actor.flatMap(one => one?.owners ?? [])[0] ?? ''
  const name = home.state.shared.seats[owner]?.name ?? ''
  const before = agreementOf(home)?.goal.version
  const written = play(home, line('Vi ses i maj'), by(name))
  expect(agreementOf(written)?.goal.version).toBe(before)
})

test('[A11] a parked question is settled, and taken up again', () => {
  const parked = play(formulating, { type: 'park', ideaId, text: 'Vem har nyckeln?' }, by(one.author), {
    id: 'parked-1',
  })
  const settle = (isSettled: boolean) => ({ type: 'settleParked' as const, ideaId, parkedId: 'parked-1', isSettled })
  const settled = given(parked)
    .when(settle(true), by(guest.walker))
    .happens({ type: 'parkedSettled', ideaId, parkedId: 'parked-1', isSettled: true })
  expect(agreementOf(settled)?.parked['parked-1']?.isSettled).toBe(true)
  given(settled).when(settle(true), by(one.author)).happens()
  expect(agreementOf(play(settled, settle(false), by(one.author)))?.parked['parked-1']?.isSettled).toBe(false)
  given(formulating).when(settle(true), by(one.author)).refused('unknown')
})

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

test('[A8] owners park a question at home too', () => {
  const { shared } = to(formulating, 'homecoming').state
  const [owner = ''] = Object.keys(shared.ideas[ideaId]?.placed ?? {}).flatMap(id => shared.actors[id]?.owners ?? [])
  const parked = given(to(formulating, 'homecoming'))
    .when({ type: 'park', ideaId, text: 'Vem har nyckeln?' }, by(shared.seats[owner]?.name ?? ''), { id: 'parked-1' })
    .happens({ type: 'parked', parkedId: 'parked-1', ideaId, text: 'Vem har nyckeln?', by: owner })
  expect(agreementOf(parked)?.parked['parked-1']).toMatchObject({ isSettled: false })
})

const marking = (() => {
  const { programme } = formulating.state.shared
  const last = programme.phases.findIndex(({ kind }) => kind === 'checkOut')
  const grid = { id: 'grid', kind: 'codeGrid' as const, minutes: 8, round: 1 }
  const phases = [...programme.phases.slice(0, last), grid, ...programme.phases.slice(last)]
  const shared = { ...formulating.state.shared, programme: { ...programme, phases } }
  return to({ ...formulating, state: { ...formulating.state, shared } }, 'codeGrid')
})()
const [marker = ''] = (() => {
  const { ideas, actors, seats } = marking.state.shared
  return Object.keys(ideas[ideaId]?.placed ?? {})
    .flatMap(id => actors[id]?.owners ?? [])
    .flatMap(id => seats[id]?.name ?? [])
})()

test('[A13] the code’s grid is marked at home, one level a step, and a mark can go', () => {
  const mark = (level?: 'dialogue' | 'information') => ({
    type: 'markGrid' as const,
    ideaId,
    step: 'drafting' as const,
    level,
  })
  const marked = play(play(marking, mark('information'), by(marker)), mark('dialogue'), by(marker))
  expect(agreementOf(marked)?.grid).toEqual({ drafting: 'dialogue' })
  given(marked).when(mark('dialogue'), by(marker)).happens()
  expect(agreementOf(play(marked, mark(), by(marker)))?.grid.drafting).toBeUndefined()
})

test('[A13] a partnership has one step at most that it would move, and may think again', () => {
  const wish = (step: 'drafting' | 'decision', level?: 'dialogue' | 'partnership') => ({
    type: 'markGrid' as const,
    ideaId,
    step,
    level,
    isWish: true,
  })
  const wished = given(marking)
    .when(wish('drafting', 'dialogue'), by(marker))
    .happens({ ...wish('drafting', 'dialogue'), type: 'gridMarked', by: seat(marker) })
  expect(agreementOf(wished)).toMatchObject({ grid: {}, gridWish: { step: 'drafting', level: 'dialogue' } })
  given(wished).when(wish('drafting', 'dialogue'), by(marker)).happens()
  const moved = play(wished, wish('decision', 'partnership'), by(marker))
  expect(agreementOf(moved)?.gridWish).toEqual({ step: 'decision', level: 'partnership' })
  given(moved).when(wish('drafting'), by(marker)).happens()
  expect(agreementOf(play(moved, wish('decision'), by(marker)))?.gridWish).toBeUndefined()
})

function raise(): never {
  throw new Error('nothing by that name')
}
