import { expect, test } from 'vitest'
import type { Command } from '#shared/messages/story.ts'
import type { Form } from '#shared/model/workshop.ts'
import { isRemote } from '#shared/rules/seats/distance.ts'
import { handQueue } from '#shared/rules/seats/hands.ts'
import { by, device, type Evening, facilitator, play, room, roomIn, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people, seat } from '../telling/people.ts'

const meet = (form: Form, meetingUrl = 'https://meet.example/traff', hasThreads = true): Command => ({
  type: 'setMeeting',
  form,
  meetingUrl,
  hasThreads,
})
const raise: Command = { type: 'askHelp', kind: 'hand' }
const lower: Command = { type: 'lowerHand' }
const remote: Command = { type: 'attend', isRemote: true }
const give = (name?: string): Command => ({ type: 'giveWord', seatId: name && seat(name) })

const onSite = roomIn('followUpTalk')
const inForm = (form: Form, evening: Evening = onSite) => play(evening, meet(form), facilitator)
const hybrid = inForm('hybrid')
const queue = ({ state }: Evening) => handQueue(state.shared).map(({ name }) => name)

test('[G1] on site nobody is at a distance, no word is given, and a hand is a matter between one and the facilitator', () => {
  given(onSite).when(remote, by('Amira')).refused('onlyAtDistance')
  given(onSite).when(give('Amira'), facilitator).refused('onlyAtDistance')
  given(onSite).when(lower, by('Amira')).refused('onlyAtDistance')
  const after = given(onSite)
    .when(raise, by('Amira'))
    .happens({ type: 'helpAsked', seatId: seat('Amira'), kind: 'hand' })
  expect(queue(after)).toEqual([])
  expect(after.state.desk.help[seat('Amira')]?.kind).toBe('hand')
})

test('[G1] whoever turns the workshop to one place again takes the links, the hands and the word away', () => {
  const talking = [raise, lower, raise].reduce((now, order) => play(now, order, by('Amira')), hybrid)
  const given1 = play(play(talking, raise, by('Bo')), give('Bo'), facilitator)
  const after = play(given1, meet('onSite'), facilitator)
  const { form, meetingUrl, hasThreads, speakerId } = after.state.shared
  expect({ form, meetingUrl, hasThreads, speakerId }).toEqual({ form: 'onSite' })
  expect(queue(after)).toEqual([])
})

test('[G2] in a hybrid one says so oneself, at the door or later, and may take it back', () => {
  const said = given(hybrid)
    .when(remote, by('Amira'))
    .happens({ type: 'attended', seatId: seat('Amira'), isRemote: true })
  given(said).when(remote, by('Amira')).happens()
  given(said)
    .when({ type: 'attend', isRemote: false }, by('Amira'))
    .happens({ type: 'attended', seatId: seat('Amira'), isRemote: false })
  const join = { type: 'join' as const, name: 'Zoran', isRemote: true }
  const atDoor = play(hybrid, join, device('Zoran'), { id: seat('Zoran') })
  expect(atDoor.state.shared.seats[seat('Zoran')]?.isRemote).toBe(true)
  const beside = play(atDoor, { type: 'join', name: 'Ylva' }, device('Zoran'), { id: seat('Ylva') })
  expect(beside.state.shared.seats[seat('Ylva')]?.isRemote).toBe(true)
  const inHall = play(atDoor, { type: 'join', name: 'Xenia' }, device('Xenia'), { id: seat('Xenia') })
  expect(inHall.state.shared.seats[seat('Xenia')]?.isRemote).toBeUndefined()
  const here = play(onSite, join, device('Zoran'), { id: seat('Zoran') })
  expect(here.state.shared.seats[seat('Zoran')]?.isRemote).toBeUndefined()
})

test('[G2] in a remote workshop everybody is at a distance, and on site nobody', () => {
  const all = ({ state }: Evening) =>
    Object.values(state.shared.seats).filter(one => isRemote(state.shared, one)).length
  expect(all(inForm('remote'))).toBe(6)
  expect(all(play(hybrid, remote, by('Bo')))).toBe(1)
  expect(all(inForm('onSite', play(hybrid, remote, by('Bo'))))).toBe(0)
  given(inForm('remote')).when({ type: 'attend', isRemote: false }, by('Amira')).happens()
})

test('[G3] a latecomer at a distance rather joins somebody else at a distance', () => {
  const ideas = roomIn('gatherIdeas')
  for (const { seatIds } of Object.values(ideas.state.shared.pairs)) {
    const [one = '', other = ''] = seatIds
    const there = [one, other].reduce(
      (now, seatId) => play(now, remote, { kind: 'seat', seatId }),
      inForm('hybrid', ideas),
    )
    const join = { type: 'join' as const, name: 'Zoran', isRemote: true }
    const { state } = play(there, join, device('Zoran'), { id: seat('Zoran') })
    const saveTile = { type: 'saveTile' as const, sector: 'public' as const, name: 'Zorans', does: '', offers: [] }
    const rest = { offersText: '', needs: '', manyThink: '', limit: '', building: '', parent: '' }
    const after = play({ ...there, state }, { ...saveTile, ...rest }, by('Zoran'))
    const pairId = after.state.shared.seats[seat('Zoran')]?.pairId ?? ''
    expect(after.state.shared.pairs[pairId]?.seatIds).toEqual([one, other, seat('Zoran')])
  }
})

test('[G3] when the tiles are dealt, those at a distance sit together', () => {
  const open = inForm('hybrid', room(people(4, 4)))
  const there = ['Amira', 'Bo', 'Cecilia', 'David'].reduce((now, name) => play(now, remote, by(name)), open)
  const { seats, pairs } = to(there, 'gatherIdeas').state.shared
  const places = Object.values(pairs).map(({ seatIds }) => seatIds.map(id => seats[id]?.isRemote === true))
  expect(places.filter(([one, other]) => one === other)).toHaveLength(4)
})

test('[G4] hands stand in the order they were raised, and one that is up keeps its place', () => {
  const first = given(inForm('remote'))
    .when(raise, by('Bo'))
    .happens({ type: 'handRaised', seatId: seat('Bo') })
  expect(first.state.desk.help).toEqual({})
  const all = play(play(first, raise, by('Amira')), raise, by('David'))
  expect(queue(all)).toEqual(['Bo', 'Amira', 'David'])
  expect(queue(given(all).when(raise, by('Bo')).happens())).toEqual(['Bo', 'Amira', 'David'])
})

test('[G4] in a hybrid those at a distance come first', () => {
  const all = ['Amira', 'Bo', 'Cecilia', 'David'].reduce((now, name) => play(now, raise, by(name)), hybrid)
  const there = ['Cecilia', 'David'].reduce((now, name) => play(now, remote, by(name)), all)
  expect(queue(there)).toEqual(['Cecilia', 'David', 'Amira', 'Bo'])
})

test('[G5] the facilitator gives the word, which takes the hand down, and takes it back', () => {
  const up = play(play(hybrid, raise, by('Amira')), raise, by('Bo'))
  const after = given(up)
    .when(give('Bo'), facilitator)
    .happens({ type: 'wordGiven', seatId: seat('Bo') })
  expect(after.state.shared.speakerId).toBe(seat('Bo'))
  expect(queue(after)).toEqual(['Amira'])
  given(after).when(give('Bo'), facilitator).happens()
  const over = given(after).when(give(), facilitator).happens({ type: 'wordGiven' })
  given(over).when(give(), facilitator).happens()
  given(up).when(give('Bo'), by('Bo')).refused('notFacilitator')
  given(up).when(give('Nobody'), facilitator).refused('unknown')
})

test('[G5] one takes down the own hand and gives the word back, the facilitator anybody’s', () => {
  const up = play(hybrid, raise, by('Amira'))
  const down = { type: 'handLowered' as const, seatId: seat('Amira') }
  given(up).when(lower, by('Amira')).happens(down)
  given(up)
    .when({ type: 'lowerHand', seatId: seat('Amira') }, facilitator)
    .happens(down)
  given(up)
    .when({ type: 'lowerHand', seatId: seat('Amira') }, by('Bo'))
    .refused('notYours')
  given(up).when(lower, facilitator).refused('unknown')
  given(up).when(lower, by('Bo')).happens()
  given(play(up, give('Amira'), facilitator))
    .when(lower, by('Amira'))
    .happens({ type: 'wordGiven' })
})

test('[G6] whoever leaves takes hand and word along, and one person’s two seats become one hand', () => {
  const up = play(play(play(hybrid, raise, by('Amira')), raise, by('Bo')), give('Bo'), facilitator)
  const gone = ['Amira', 'Bo'].reduce((now, name) => play(now, { type: 'markGone', seatId: seat(name) }, shell), up)
  expect(queue(gone)).toEqual([])
  expect(gone.state.shared.speakerId).toBeUndefined()
  given(up)
    .when(give('Cecilia'), facilitator)
    .happens({ type: 'wordGiven', seatId: seat('Cecilia') })
  given(gone).when(give('Bo'), facilitator).refused('unknown')
  const twice = play(up, { type: 'join', name: 'Zoran', isRemote: true }, device('Zoran'), { id: seat('Zoran') })
  const raised = play(play(twice, raise, by('Zoran')), give('Zoran'), facilitator)
  const again = play(raised, raise, by('Zoran'))
  const merge = { type: 'mergeSeats' as const, seatId: seat('Cecilia'), otherId: seat('Zoran') }
  const { seats, speakerId } = play(again, merge, facilitator).state.shared
  expect(speakerId).toBe(seat('Cecilia'))
  expect(seats[seat('Cecilia')]).toMatchObject({ isRemote: true, handAt: expect.any(Number) })
  expect(seats[seat('Zoran')]?.handAt).toBeUndefined()
})

test('[G4, G6] a hand that went down, or left, is down, and the word stays with whoever has it', () => {
  const up = play(play(hybrid, raise, by('Amira')), raise, by('Bo'))
  expect(queue(play(up, { type: 'lowerHand', seatId: seat('Amira') }, by('Amira')))).toEqual(['Bo'])
  const speaking = play(up, give('Bo'), facilitator)
  const left = play(speaking, { type: 'markGone', seatId: seat('Amira') }, shell)
  expect(left.state.shared.speakerId).toBe(seat('Bo'))
  expect(queue(play(left, { type: 'markBack', seatId: seat('Amira') }, shell))).toEqual([])
  const again = play(speaking, raise, by('Bo'))
  given(again)
    .when(give('Bo'), facilitator)
    .happens({ type: 'wordGiven', seatId: seat('Bo') })
})

test('[F14] a new phase begins with the word free; the hands stay up until the workshop closes', () => {
  const up = play(play(play(hybrid, raise, by('Amira')), raise, by('Bo')), give('Bo'), facilitator)
  const next = to(up, 'followUpSteps')
  expect(next.state.shared.speakerId).toBeUndefined()
  expect(queue(next)).toEqual(['Amira'])
  expect(queue(play(next, { type: 'end' }, facilitator))).toEqual([])
})
