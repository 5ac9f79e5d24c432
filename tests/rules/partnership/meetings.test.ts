import { expect, test } from 'vitest'
import { Command } from '#shared/messages/story.ts'
import { isMeetingUrl } from '#shared/model/ids.ts'
import { callNumber, mostInThread, threadOf } from '#shared/rules/partnership/meetings.ts'
import { speaksAt } from '#shared/rules/partnership/standing.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { first, formulated, second } from '../telling/home.ts'
import { market as several } from '../telling/hosting.ts'
import { formulating, guest, joined, market, one, three, two } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const url = 'https://meet.example/ide-1'
const meet = (hasThreads = true, meetingUrl = ''): Command => ({
  type: 'setMeeting',
  form: 'remote',
  meetingUrl,
  hasThreads,
})
const link = (text = url): Command => ({ type: 'writeMeeting', ideaId: one.idea, url: text })
const post = (text = 'Hör ni mig?'): Command => ({ type: 'post', ideaId: one.idea, text })
const apart = (evening: Evening, hasThreads = true) => play(evening, meet(hasThreads), facilitator)
const said = ({ state }: Evening) => {
  const idea = state.shared.ideas[one.idea]
  return idea ? threadOf(idea).map(({ text }) => text) : []
}
const everywhere = ({ state }: Evening) => JSON.stringify([state.shared, state.own])
const outsider = [two, three].find(({ idea }) => idea !== guest.idea) ?? three

test('[G1] on site there are neither links nor messages', () => {
  given(market).when(link(), by(one.author)).refused('onlyAtDistance')
  given(market).when(link(), facilitator).refused('onlyAtDistance')
  given(market).when(post(), by(one.author)).refused('onlyAtDistance')
})

test('[G7] the facilitator changes form, link and threads at any time, and nothing else happens', () => {
  const fact = { type: 'meetingSet' as const, form: 'remote' as const, meetingUrl: url, hasThreads: false }
  const after = given(market).when(meet(false, url), facilitator).happens(fact)
  expect(after.state.shared).toMatchObject({ form: 'remote', meetingUrl: url, ideas: market.state.shared.ideas })
  given(after).when(meet(false, url), facilitator).happens()
  given(after).when(meet(), by('Amira')).refused('notFacilitator')
  given(after)
    .when({ type: 'setMeeting', form: 'onSite', meetingUrl: url, hasThreads: true }, facilitator)
    .happens({ type: 'meetingSet', form: 'onSite', meetingUrl: '', hasThreads: false })
  given(play(after, { type: 'end' }, facilitator))
    .when(meet(), facilitator)
    .refused('closed')
})

test('[G8] a meeting link begins with https and names a place', () => {
  const good = [
    url,
    'HTTPS://Teams.example.se/l/meetup-join/19%3a?context=%7b%22Tid%22%7d',
    'https://åstaden.se:8443/x',
  ]
  const bad = [
    'http://meet.example/a',
    'javascript:alert(1)',
    'https://',
    'https://lokal/a',
    'meet.example',
    'ftp://a.se',
  ]
  const sly = ['https://user:word@evil.se/', 'https://good.se\\@evil.se', 'https://a b.se', ' https://a.se?\n']
  expect(good.filter(text => !isMeetingUrl(text))).toEqual([])
  expect([...bad, ...sly.slice(0, 3)].filter(isMeetingUrl)).toEqual([])
  const read = (text: string) => Command.safeParse(link(text)).success
  expect([...good, '', ` ${url} `].map(read)).toEqual([true, true, true, true, true])
  expect([...bad, ...sly.slice(0, 3), `https://a.se/${'x'.repeat(300)}`].filter(read)).toEqual([])
})

test('[G9] a voice of the idea or the facilitator writes where it meets, nobody else', () => {
  const room = apart(market)
  const after = given(room)
    .when(link(), by(one.author))
    .happens({ type: 'meetingWritten', ideaId: one.idea, url, by: seat(one.author) })
  given(after).when(link(), by(one.author)).happens()
  given(after).when(link(''), facilitator).happens({ type: 'meetingWritten', ideaId: one.idea, url: '', by: undefined })
  given(room).when(link(), by(two.author)).refused('notYourIdea')
  given(room).when({ type: 'writeMeeting', ideaId: 'idea-nowhere', url }, by(one.author)).refused('unknown')
  given(play(room, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author)))
    .when(link(), by(one.author))
    .refused('ideaResting')
})

test('[G9] from homecoming on the owners write it too', () => {
  const home = to(apart(formulated), 'homecoming')
  given(home)
    .when(link(), by(second.name))
    .happens({ type: 'meetingWritten', ideaId: one.idea, url, by: seat(second.name) })
})

test('[G9] owners have no say in role, and strangers none at home', () => {
  given(apart(market)).when(link(), by(first.name)).refused('notYourIdea')
  const home = to(apart(formulated), 'homecoming')
  const stranger = Object.values(home.state.shared.seats).find(
    ({ name, id }) =>
      ![first.name, second.name].includes(name) && !speaksAt(home.state.shared, id, home.state.shared.ideas[one.idea]!),
  )
  given(home)
    .when(link(), by(stranger?.name ?? ''))
    .refused('notYourIdea')
})

test('[G9] an address that is taken away is gone, and taken away once', () => {
  const room = apart(market)
  given(room).when(link(''), by(one.author)).happens()
  const gone = play(play(room, link(), by(one.author)), link(''), by(one.author))
  expect(gone.state.shared.ideas[one.idea]?.meetingUrl).toBeUndefined()
})

test('[G9, M5] an idea has the number of its pair in a call, and that of its market where there are several', () => {
  const { shared } = market.state
  const of = (state: typeof shared) => Object.values(state.ideas).map(idea => callNumber(state, idea))
  const pairs = ({ pairs, ideas }: typeof shared) => Object.values(ideas).map(({ pairId }) => pairs[pairId]?.number)
  expect(of(shared)).toEqual(pairs(shared).map(number => ({ market: 0, number })))
  const { shared: hosted } = several.state
  const markets = Object.values(hosted.ideas).map(({ marketId }) => hosted.markets[marketId]?.number)
  expect(of(hosted)).toEqual(pairs(hosted).map((number, at) => ({ market: markets[at], number })))
  expect(new Set(markets).size).toBe(2)
  expect(callNumber({ ...shared, pairs: {} }, shared.ideas[one.idea]!)).toBeUndefined()
})

test('[G10] voices, those who wrote the idea and those who sat down there write messages', () => {
  const room = apart(joined)
  given(room)
    .when(post(), by(guest.walker))
    .happens(({ id }) => ({
      type: 'posted',
      ideaId: one.idea,
      messageId: id,
      text: 'Hör ni mig?',
      by: seat(guest.walker),
    }))
  given(room).when(post(), by(one.walker)).leads()
  given(room).when(post(), by(outsider.author)).refused('notYourIdea')
  given(room).when(post(), facilitator).refused('notYours')
  const table = apart(formulating)
  const lone = [one, two, three].map(({ walker }) => walker).find(name => !standsSomewhere(table, name)) ?? ''
  expect(lone).not.toBe('')
  const sat = play(table, { type: 'sitAt', ideaId: one.idea }, by(lone))
  given(sat).when(post(), by(lone)).leads()
})

const standsSomewhere = ({ state }: Evening, name: string) =>
  Object.values(state.shared.actors).some(({ ideaId, voices }) => ideaId !== undefined && voices.includes(seat(name)))

test('[G10] in homecoming the owners write messages', () => {
  given(to(apart(formulated), 'homecoming'))
    .when(post(), by(second.name))
    .leads()
})

test('[G11] messages are only there while they are open, and what was written stays', () => {
  given(apart(market, false)).when(post(), by(one.author)).refused('threadsClosed')
  const written = play(apart(market), post(), by(one.author))
  const closed = apart(written, false)
  given(closed).when(post(), by(one.author)).refused('threadsClosed')
  expect(said(closed)).toEqual(['Hör ni mig?'])
})

test('[G12] the fifty latest stay, oldest first', () => {
  let now = apart(market)
  for (let at = 1; at <= mostInThread + 3; at++)
    now = play(now, post(`rad ${at}`), by(one.author), { id: `message-${at}` })
  expect(said(now)).toHaveLength(50)
  expect([said(now)[0], said(now).at(-1)]).toEqual(['rad 4', 'rad 53'])
})

test('[G12] messages and links stand in no document', () => {
  const written = play(play(apart(formulated), post('bara mellan oss'), by(one.author)), link(), by(one.author))
  const report = JSON.stringify(reportOf(written.state))
  expect(everywhere(written)).toContain('bara mellan oss')
  expect(report).toContain('Färre äter ensamma')
  expect(report).not.toContain('bara mellan oss')
  expect(report).not.toContain(url)
})

test('[R7] a hidden message and a hidden link are gone, and come back when they are restored', () => {
  const written = play(apart(market), post('ett fult ord'), by(one.author), { id: 'message-1' })
  const hide = { type: 'hide' as const, kind: 'message' as const, id: one.idea, field: 'text', part: 'message-1' }
  const hidden = given(written).when(hide, facilitator).leads()
  expect(said(hidden)).toEqual([])
  expect(everywhere(hidden)).not.toContain('ett fult ord')
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  expect(said(play(hidden, { type: 'restore', key }, facilitator))).toEqual(['ett fult ord'])
  const linked = play(written, link(), by(one.author))
  const place = { kind: 'idea' as const, id: one.idea, field: 'meetingUrl' }
  const without = play(linked, { type: 'hide', ...place }, facilitator)
  expect(without.state.shared.ideas[one.idea]?.meetingUrl).toBe('')
  const again = play(without, link(), by(one.author))
  expect(everywhere(again)).not.toContain(url)
  expect(play(again, link(`${url}-ny`), by(one.author)).state.shared.ideas[one.idea]?.meetingUrl).toBe(`${url}-ny`)
})
