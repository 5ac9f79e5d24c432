import { expect, test } from 'vitest'
import type { Order, SeatCommand } from '#shared/messages/story.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isInTouch } from '#shared/rules/seats/presence.ts'
import { formPairs } from '#shared/rules/swap/seating/pairs.ts'
import { alertsOf } from '#shared/views/desk/alerts.ts'
import { waitsFor } from '#shared/views/desk/waits.ts'
import { desk } from '#shared/views/seenBy.ts'
import { by, type Evening, facilitator, play, roomIn, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { first, host, market as hosted, ideaIn, otherHost } from '../../telling/hosting.ts'
import { createIdea, formulating, invite, market, one, pairsOf, two } from '../../telling/market.ts'
import { idea, seat } from '../../telling/people.ts'

/** The same evening where these people have neither tablet nor phone. */
function without(evening: Evening, ...names: string[]): Evening {
  const state = structuredClone(evening.state)
  for (const name of names) state.shared.seats[seat(name)]!.hasNoDevice = true
  return { ...evening, state }
}

const typed = (name: string, command: SeatCommand): Order => ({ type: 'typeFor', seatId: seat(name), command })
const kinds = ({ state }: Evening, name: string) => waitsFor(state.shared, seat(name)).map(({ kind }) => kind)
const told = ({ state }: Evening, after = 0) =>
  alertsOf(state.shared, { ...desk(state), help: {} }, state.time + after).filter(({ kind }) => kind === 'noDevice')
const answer = (invitationId: string): SeatCommand => ({ type: 'answer', invitationId, answer: 'yes' })

test('[F11] a question to the tile of somebody without a device is told at once, and answered as they say', () => {
  const asked = play(without(market, two.walker), invite(one.idea, two.free), by(one.author), { id: 'fraga-1' })
  expect(kinds(asked, two.walker)).toEqual(['question'])
  expect(told(asked)).toEqual([{ kind: 'noDevice', seatId: seat(two.walker), count: 1 }])
  const answered = given(asked)
    .when(typed(two.walker, answer('fraga-1')), facilitator)
    .leads()
  expect(answered.state.shared.actors[two.free]?.ideaId).toBe(one.idea)
  expect([kinds(answered, two.walker), told(answered)]).toEqual([[], []])
})

test('[P15] whoever asked puts down a yes that somebody without a device says aloud', () => {
  const asked = play(without(market, two.walker), invite(one.idea, two.free), by(one.author), { id: 'fraga-1' })
  const laid = given(asked)
    .when({ type: 'answerInPerson', ideaId: one.idea, actorId: two.free }, by(one.author))
    .leads()
  expect(laid.state.shared.actors[two.free]?.ideaId).toBe(one.idea)
  expect(laid.state.shared.invitations['fraga-1']?.state).toBe('yes')
  expect(kinds(laid, two.walker)).toEqual([])
})

test('[F11] where nobody in a pair has a device, the idea waits for both and is typed in for one', () => {
  const room = roomIn('gatherIdeas')
  const [pair] = pairsOf(room.state)
  const [author = '', walker = ''] = pair ?? []
  expect(kinds(without(room, author), author)).toEqual([])
  const alone = without(room, author, walker)
  expect([kinds(alone, author), kinds(alone, walker)]).toEqual([['idea'], ['idea']])
  expect([told(alone).length, told(alone, 60 * 60_000).length]).toEqual([0, 2])
  const written = given(alone)
    .when(typed(author, createIdea()), facilitator, { id: idea(author) })
    .leads()
  expect([kinds(written, author), kinds(written, walker)]).toEqual([[], []])
  const market = to(written, 'gatherMarket')
  const [free = ''] = Object.values(market.state.shared.actors).flatMap(({ id, ideaId, voices }) =>
    ideaId === undefined && voices.length > 0 && !voices.includes(seat(walker)) ? [id] : [],
  )
  given(market)
    .when(
      typed(author, { type: 'invite', ideaId: idea(author), actorId: free, because: 'Vi behöver er', chips: [] }),
      facilitator,
    )
    .leads()
})

test('[F11] a row, an answer from home and a step are waited for and typed in', () => {
  const table = formulating.state.shared.ideas[one.idea]!
  const mine = Object.values(formulating.state.shared.actors).find(({ ideaId }) => ideaId === table.id)!
  const voice = formulating.state.shared.seats[mine.voices[0]!]!.name
  const writing = without(formulating, voice)
  expect(kinds(writing, voice)).toContain('row')
  const row = {
    type: 'writeRow' as const,
    ideaId: table.id,
    actorId: mine.id,
    text: 'Vi lånar ut salen',
    chips: [],
    base: table.agreement.rows[mine.id]?.version ?? 0,
  }
  const written = given(writing).when(typed(voice, row), facilitator).leads()
  expect(kinds(written, voice)).not.toContain('row')

  const owner = formulating.state.shared.seats[mine.owners[0]!]!.name
  const home = without(to(written, 'homecoming'), owner)
  expect(kinds(home, owner)).toEqual(['homeAnswer'])
  const { rows, goal, firstStep } = home.state.shared.ideas[table.id]!.agreement
  const versions = {
    rowVersion: rows[mine.id]?.version ?? 0,
    goalVersion: goal.version,
    firstStepVersion: firstStep.version,
  }
  const answered = given(home)
    .when(
      typed(owner, { type: 'answerHome', actorId: mine.id, decider: 'us', answer: 'yes', ...versions }),
      facilitator,
    )
    .leads()
  expect(kinds(answered, owner)).toEqual([])
})

test('[S17] two without a device do not sit together when anybody else would do as well', () => {
  const { state } = roomIn('prelude')
  const guests = Object.values(state.shared.seats).map((one, at) => ({
    seat: { ...one, ...(at < 2 ? { hasNoDevice: true } : {}) },
    home: state.shared.actors[one.homeId ?? '']!,
    isRemote: false,
  }))
  const lacking = guests.slice(0, 2).map(({ seat: { id } }) => id)
  for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const mixed = guests.map(guest => ({ ...guest, home: { ...guest.home, sector: 'public' as const } }))
    for (const pair of formPairs(mixed, [], seed)) expect(lacking.every(id => pair.includes(id))).toBe(false)
  }
})

test('[F11] what a table writes together waits only where nobody there has a device', () => {
  const { shared } = formulating.state
  const table = standing(shared, shared.ideas[one.idea]!).flatMap(({ voices }) => voices)
  const people = table.map(id => shared.seats[id]!.name)
  const [first = ''] = people
  expect(people.length).toBeGreaterThan(1)
  expect(kinds(without(formulating, ...people), first)).toContain('agreement')
  expect(kinds(without(formulating, first), first)).not.toContain('agreement')
})

test('[S17] somebody without a device is counted as here, and is gone when they have gone', () => {
  const [amira] = Object.values(market.state.shared.seats)
  expect([isInTouch(amira!, true), isInTouch(amira!, false), isInTouch(amira!)]).toEqual([true, false, false])
  expect(isInTouch({ ...amira!, hasNoDevice: true })).toBe(true)
  expect(isInTouch({ ...amira!, hasNoDevice: true, state: 'gone' }, true)).toBe(false)
})

test('[S17, M6] a host lets somebody without a device into the own market, however few are in the others', () => {
  const fewer = Object.values(hosted.state.shared.seats)
    .filter(({ marketId }) => marketId !== first.id)
    .reduce((now, { id }) => play(now, { type: 'remove', seatId: id }, facilitator), hosted)
  const added = given(fewer)
    .when({ type: 'addSeat', name: 'Rut' }, host, { id: seat('Rut') })
    .leads()
  expect(added.state.shared.seats[seat('Rut')]).toMatchObject({ marketId: first.id, hasNoDevice: true })
  const command: SeatCommand = { type: 'sitAt', ideaId: ideaIn(first.id) }
  given(added)
    .when({ type: 'typeFor', seatId: seat('Rut'), command }, host)
    .leads()
  given(added)
    .when({ type: 'typeFor', seatId: seat('Rut'), command }, otherHost)
    .refused('notYourMarket')
})
