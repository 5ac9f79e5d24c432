import { expect, test } from 'vitest'
import type { Hide } from '#shared/messages/reflection.ts'
import { mostInThread } from '#shared/rules/partnership/meetings.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { second } from '../telling/home.ts'
import { formulating, guest, market, one } from '../telling/market.ts'
import { seat, tileText } from '../telling/people.ts'

const ugly = 'ett fult ord'
const everywhere = ({ state }: Evening) => JSON.stringify([state.shared, state.own])
const hide = (kind: Hide['kind'], id: string, field: string, part?: string): Hide => ({
  ...{ type: 'hide', kind, id, field, part },
})
const write = (text: string, base = 0) => ({
  ...{ type: 'writeField' as const, ideaId: one.idea, field: 'goal' as const, text, base },
})

test('[R8] what was hidden in a line does not come back beside it, nor what was hidden beside it in the line', () => {
  const line = play(play(formulating, write(ugly), by(one.author)), hide('agreement', one.idea, 'goal'), facilitator)
  const renewed = play(line, write('Fler äter ihop', 9), by(guest.walker))
  const queued = given(renewed).when(write(ugly, 1), by(one.author)).leads()
  expect(everywhere(queued)).not.toContain(ugly)
  expect(queued.state.shared.ideas[one.idea]?.agreement.goal).toMatchObject({ text: 'Fler äter ihop', clashes: {} })

  const beside = play(play(formulating, write('Fler äter ihop'), by(guest.walker)), write(ugly), by(one.author))
  const gone = play(beside, hide('agreement', one.idea, 'goalClash', seat(one.author)), facilitator)
  expect(everywhere(play(gone, write(ugly, 9), by(guest.walker)))).not.toContain(ugly)
})

test('[R8] nor does the row of an actor come back beside it', () => {
  const row = (text: string, type: 'writeRow' | 'writeOwnRow' = 'writeRow', base = 9) => ({
    ...{ type, ideaId: one.idea, actorId: guest.free, text, chips: [], base },
  })
  const written = play(formulating, row(ugly), by(guest.walker))
  const hidden = play(written, hide('agreement', one.idea, 'row', guest.free), facilitator)
  const renewed = to(play(hidden, row('Vi öppnar'), by(guest.walker)), 'homecoming')
  const queued = given(renewed)
    .when(row(ugly, 'writeOwnRow', 1), by(second.name))
    .leads()
  expect(everywhere(queued)).not.toContain(ugly)
  expect(queued.state.shared.ideas[one.idea]?.agreement.rows[guest.free]).toMatchObject({ clashes: {} })
})

test('[R9] a line is restored though its text is still hidden beside it', () => {
  const clashing = play(play(formulating, write('Vi'), by(one.author)), write(ugly), by(guest.walker))
  const both = play(clashing, write(ugly, 9), by(one.author))
  const hidden = play(both, hide('agreement', one.idea, 'goal'), facilitator)
  const renewed = play(play(hidden, write('Fler äter ihop', 9), by(one.author)), write('Vi äter'), by(guest.walker))
  const free = play(renewed, hide('agreement', one.idea, 'goal'), facilitator)
  const key = `agreement:${one.idea}:goal:`
  const restored = given(free).when({ type: 'restore', key }, facilitator).leads()
  const later = play(restored, { type: 'askHelp', kind: 'hand' }, by(one.author))
  expect(later.state.shared.ideas[one.idea]?.agreement.goal).toMatchObject({
    text: ugly,
    clashes: { [seat(guest.walker)]: { text: 'Vi äter' } },
  })
  expect(Object.values(later.state.desk.hidden).map(({ text }) => text)).toEqual([ugly, 'Fler äter ihop'])
})

const wish = (name: string) => ({
  ...{ type: 'wishActor' as const, ideaId: one.idea, sector: 'public' as const, name, why: '' },
})

test('[E1] a wish whose name is hidden, which nobody sees, is not one of the three', () => {
  const names = ['Polisen', 'Kyrkan', 'Skolan']
  const full = names.reduce((now, name) => play(now, wish(name), by(one.author), { id: `wished-${name}` }), market)
  given(full).when(wish('Vården'), by(one.author)).refused('tooManyWished')
  const hidden = play(full, hide('wished', one.idea, 'name', 'wished-Polisen'), facilitator)
  const again = given(hidden).when(wish('Vården'), by(one.author)).leads()
  given(again).when(wish('Bolaget'), by(one.author)).refused('tooManyWished')
})

test('[R9] a message that has given way to newer ones is not restored, and what it said is still kept', () => {
  const meet = { type: 'setMeeting' as const, form: 'remote' as const, meetingUrl: '', hasThreads: true }
  const post = (now: Evening, text: string, id: string) =>
    play(now, { type: 'post', ideaId: one.idea, text }, by(one.author), { id })
  const posted = post(play(market, meet, facilitator), ugly, 'message-0')
  const hidden = play(posted, hide('message', one.idea, 'text', 'message-0'), facilitator)
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  given(hidden).when({ type: 'restore', key }, facilitator).leads()
  const newer = Array.from({ length: mostInThread }, (_, at) => `message-${at + 1}`)
  const later = newer.reduce((now, id) => post(now, id, id), hidden)
  given(later).when({ type: 'restore', key }, facilitator).refused('unknown')
  expect(later.state.desk.hidden[key]?.text).toBe(ugly)
})

/** A line of every kind of thing. */
const somewhere: [Hide['kind'], string][] = [
  ['seat', 'name'],
  ['actor', 'name'],
  ['idea', 'name'],
  ['note', 'text'],
  ['insight', 'text'],
  ['step', 'what'],
  ['proposal', 'title'],
  ['invitation', 'condition'],
]
/** A line of every kind of thing that lies at an idea. */
const atAnIdea: [Hide['kind'], string][] = [
  ['idea', 'condition'],
  ['wished', 'name'],
  ['message', 'text'],
  ['happening', 'text'],
  ...['goal', 'does', 'what', 'condition'].map((field): [Hide['kind'], string] => ['earlier', field]),
  ...['row', 'rowClash', 'goalClash', 'parked', 'condition'].map((field): [Hide['kind'], string] => [
    'agreement',
    field,
  ]),
]

test.each([...somewhere, ...atAnIdea])('[R7] there is nothing to hide where there is no %s: %s', (kind, field) => {
  for (const part of ['nobody', 'nobody:nobody', undefined])
    given(formulating)
      .when(hide(kind, 'nobody-there', field, part), facilitator)
      .refused('nothingToHide')
})

test.each(atAnIdea)('[R7] nor at an idea that has none: %s: %s', (kind, field) => {
  for (const part of ['nobody', `${guest.free}:nobody`])
    given(formulating)
      .when(hide(kind, one.idea, field, part), facilitator)
      .refused('nothingToHide')
})

test('[R7] an older text of a tile is hidden by itself', () => {
  const save = (now: Evening, does: string) =>
    play(now, { type: 'saveTile', ...tileText('Amiras', 'ideaDriven'), does }, by('Amira'))
  const later = play(save(market, ugly), { type: 'next', from: '4-gatherMarket', anyway: true }, facilitator)
  const saved = save(save(later, 'Vi lagar mat'), 'Vi bakar')
  const { history = [] } = saved.state.shared.actors['tile-Amira'] ?? {}
  const version = history.find(({ does }) => does === ugly)?.version
  given(saved)
    .when(hide('actor', 'tile-Amira', 'does', '99'), facilitator)
    .refused('nothingToHide')
  const hidden = given(saved)
    .when(hide('actor', 'tile-Amira', 'does', `${version}`), facilitator)
    .leads()
  expect(everywhere(hidden)).not.toContain(ugly)
  expect(hidden.state.shared.actors['tile-Amira']?.does).toBe('Vi bakar')
})
