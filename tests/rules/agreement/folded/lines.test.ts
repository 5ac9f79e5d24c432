import { expect, test } from 'vitest'
import { speakersAt } from '#shared/rules/agreement/table.ts'
import { by, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { formulating, guest, one } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

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
  expect(agreementOf(both)?.folded.followUp?.clashes).toMatchObject({
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
  given(both).when(money('none'), by(guest.walker)).happens()
  expect(agreementOf(both)?.ticked.economy).toBe('none')
  expect(agreementOf(play(both, money('none', false), by(one.author)))?.ticked.economy).toBeUndefined()
})

test('[A10] of several ticks in a group each goes by itself', () => {
  const principle = (key: 'dialogue' | 'openness', isOn = true) => ({
    type: 'tick' as const,
    ideaId,
    choice: { group: 'principles' as const, key },
    isOn,
  })
  const insurance = { ...tick(), choice: { group: 'checkWith' as const, key: 'insurance' as const } }
  const all = [tick(), insurance, principle('dialogue'), principle('openness')].reduce(
    (now, order) => play(now, order, by(one.author)),
    formulating,
  )
  given(all).when(tick(), by(guest.walker)).happens()
  given(all).when(principle('dialogue'), by(guest.walker)).happens()
  const less = play(play(all, tick(false), by(one.author)), principle('dialogue', false), by(one.author))
  expect(agreementOf(less)?.ticked).toEqual({ economy: undefined, principles: ['openness'], checkWith: ['insurance'] })
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

test('[A8] owners park a question at home too', () => {
  const { shared } = to(formulating, 'homecoming').state
  const [owner = ''] = Object.keys(shared.ideas[ideaId]?.placed ?? {}).flatMap(id => shared.actors[id]?.owners ?? [])
  const parked = given(to(formulating, 'homecoming'))
    .when({ type: 'park', ideaId, text: 'Vem har nyckeln?' }, by(shared.seats[owner]?.name ?? ''), { id: 'parked-1' })
    .happens({ type: 'parked', parkedId: 'parked-1', ideaId, text: 'Vem har nyckeln?', by: owner })
  expect(agreementOf(parked)?.parked['parked-1']).toMatchObject({ isSettled: false })
})

function raise(): never {
  throw new Error('nothing by that name')
}
