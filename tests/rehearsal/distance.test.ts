import { expect, test, vi } from 'vitest'
import { isRemote } from '#shared/rules/seats/distance.ts'
import { handQueue } from '#shared/rules/seats/hands.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../support/evening.ts'

// Whole evenings: a busy machine may need its time.
vi.setConfig({ testTimeout: 60_000 })

const ofDistance = ['attended', 'handRaised', 'wordGiven', 'meetingWritten', 'posted'] as const
const told = (played: ReturnType<typeof evening>) =>
  ofDistance.filter(type => played.story.some(({ event }) => event.type === type))

test('on site nobody raises a hand in a queue, writes a link or a message', () => {
  const played = evening({ seats: 12, seed: 3 })
  expect(told(played)).toEqual([])
  expect(JSON.stringify(played.state)).not.toMatch(/"handAt"|"meetingUrl"|"thread"|"speakerId"|"isRemote":true/)
})

test('at a distance people meet by link, write to each other and raise hands, and everybody gets the word', () => {
  const played = evening({ seats: 12, seed: 3, programme: 'remote90', form: 'remote' })
  expect(played.refusals).toEqual([])
  expect(told(played)).toEqual(['handRaised', 'wordGiven', 'meetingWritten', 'posted'])
  const { shared } = played.state
  expect(handQueue(shared)).toEqual([])
  expect(shared.speakerId).toBeUndefined()
  const raised = played.story.filter(({ event }) => event.type === 'handRaised').length
  const given = played.story.filter(({ event }) => event.type === 'wordGiven' && event.seatId !== undefined).length
  const lowered = played.story.filter(({ event }) => event.type === 'handLowered').length
  expect(given + lowered).toBe(raised)
  expect(lowered).toBeLessThan(given)
})

test('in a hybrid one in three says so, and they sit together where they can', () => {
  const { state } = evening({ seats: 12, seed: 3, form: 'hybrid', until: 'gatherIdeas' })
  const { seats, pairs } = state.shared
  const apart = Object.values(seats).filter(seat => isRemote(state.shared, seat))
  expect(apart).toHaveLength(4)
  const torn = Object.values(pairs).filter(
    ({ seatIds }) => new Set(seatIds.map(id => seats[id]?.isRemote === true)).size > 1,
  )
  const sides = apart.filter(({ homeId }) => state.shared.actors[homeId ?? '']?.sector === 'public').length
  expect(torn.length).toBeLessThanOrEqual(Math.abs(apart.length - 2 * sides) + 1)
})

test('no message and no link of a whole evening is on its paper', () => {
  const { state, story } = evening({ seats: 12, seed: 5, form: 'remote' })
  const paper = JSON.stringify(reportOf(state))
  const texts = story.flatMap(({ event }) => (event.type === 'posted' ? [event.text] : []))
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.filter(text => paper.includes(text))).toEqual([])
  expect(paper).not.toContain('meet.example')
})
