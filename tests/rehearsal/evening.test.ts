import { expect, test, vi } from 'vitest'
import type { Event } from '#shared/messages/story.ts'
import { FoldedName } from '#shared/model/agreement.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Evening } from '#shared/rehearsal/evening.ts'
import { fold } from '#shared/rules/story.ts'
import { statusOf } from '#shared/views/status.ts'
import { evening } from '../support/evening.ts'

// Whole evenings, many of them: a busy machine may need its time.
vi.setConfig({ testTimeout: 60_000 })

const partnerships = ({ state }: Evening) => Object.values(state.shared.ideas).filter(({ wasFormed }) => wasFormed)
const kinds = ({ story }: Evening) => new Set(story.map(({ event }) => event.type))
const viaOf = ({ story }: Evening) =>
  story.flatMap(({ event }) => (event.type === 'tilePlaced' ? [event.placement.via] : []))
const answersOf = ({ story }: Evening) =>
  story.flatMap(({ event }) => (event.type === 'homeAnswered' ? [event.answer] : []))

test.each([2, 3, 4, 5, 6, 7, 8, 12, 24, 40])('%i people play the whole evening without one refused command', seats => {
  for (const seed of [1, 2, 3]) {
    const played = evening({ seats, seed })
    expect(played.refusals).toEqual([])
    expect(played.state.shared.clock.kind).toBe('closed')
    expect(Object.keys(played.state.shared.seats)).toHaveLength(seats)
    expect(partnerships(played).length).toBeGreaterThan(0)
  }
})

test('the story of an evening tells its state, and the same seed tells the same story', () => {
  const played = evening({ seats: 12, seed: 7 })
  expect(fold(played.story)).toEqual(played.state)
  expect(evening({ seats: 12, seed: 7 }).story).toEqual(played.story)
  expect(evening({ seats: 12, seed: 8 }).story).not.toEqual(played.story)
})

test('about half the ideas of 24 people become partnerships, mostly of three to five tiles, and most get that far', () => {
  const evenings = [1, 2, 3, 4, 5, 6].map(seed => evening({ seats: 24, seed }))
  for (const played of evenings) {
    expect(Object.keys(played.state.shared.ideas)).toHaveLength(12)
    expect(partnerships(played).length).toBeGreaterThanOrEqual(5)
    expect(partnerships(played).length).toBeLessThanOrEqual(8)
    expect(Object.keys(played.state.shared.steps).length).toBeGreaterThanOrEqual(4)
  }
  const sizes = evenings.flatMap(partnerships).map(({ placed }) => Object.keys(placed).length)
  expect(sizes.filter(size => size >= 3 && size <= 5).length / sizes.length).toBeGreaterThan(0.75)
  const reached = evenings.flatMap(played => partnerships(played).map(idea => statusOf(played.state.shared, idea)))
  expect(reached.filter(status => ['anchored', 'stepBooked'].includes(status)).length / reached.length).toBeGreaterThan(
    0.6,
  )
})

test('over a few evenings people do everything that can be done', () => {
  const evenings = [1, 2, 3, 4, 5, 6, 7, 8].map(seed => evening({ seats: 24, seed }))
  const happened = new Set(evenings.flatMap(played => [...kinds(played)]))
  const expected: Event['type'][] = [
    'tileClaimed',
    'libraryAdded',
    'voiceOpened',
    'invitationHeld',
    'moveUndone',
    'ideaNamed',
    'satDown',
    'parked',
    'rowWritten',
    'fieldWritten',
    'contested',
    'answersOpened',
    'stepJoined',
    'noted',
    'reflected',
    'surveyAnswered',
  ]
  expect(expected.filter(type => !happened.has(type))).toEqual([])
  expect(new Set(evenings.flatMap(viaOf))).toEqual(
    new Set(['created', 'stood', 'answered', 'askedIn', 'inPerson', 'interest']),
  )
  const answers = evenings.flatMap(answersOf)
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['yes', 'yesIf', 'no']))
  expect(new Set(answers.map(({ decider }) => decider)).size).toBe(6)
  expect(answers.filter(({ answer }) => answer === 'yes').length / answers.length).toBeGreaterThan(0.5)
})

test('in a long evening people fold up the rest: they write it, tick, try it, settle, mark, judge and want to talk more', () => {
  const evenings = [1, 3].map(seed => evening({ seats: 24, seed, programme: 'long150' }))
  for (const played of evenings) expect(played.refusals).toEqual([])
  const happened = new Set(evenings.flatMap(played => [...kinds(played)]))
  const expected: Event['type'][] = [
    'ticked',
    'parkedSettled',
    'happeningResolved',
    'judged',
    'tileSaved',
    'gridMarked',
    'talkWished',
    'handedOver',
  ]
  expect(expected.filter(type => !happened.has(type))).toEqual([])
  const agreements = evenings.flatMap(partnerships).map(({ agreement }) => agreement)
  expect(new Set(agreements.flatMap(({ folded }) => Object.keys(folded)))).toEqual(new Set(FoldedName.options))
  const cards = evenings.flatMap(partnerships).flatMap(({ happenings }) => Object.values(happenings))
  expect(cards.filter(({ result }) => result === undefined)).toEqual([])
  expect(new Set(cards.map(({ result }) => result)).size).toBeGreaterThan(1)
  const tiles = evenings.flatMap(({ state }) => Object.values(state.shared.actors))
  expect(tiles.filter(({ history }) => history.length > 0).length).toBeGreaterThan(2)
  expect(evenings.flatMap(({ state }) => Object.values(state.own)).some(({ talks }) => talks.length > 0)).toBe(true)
})

test('an evening can be left in any phase, at its beginning, in its middle or when it ends', () => {
  const phases: PhaseKind[] = ['open', 'swap1', 'gatherIdeas', 'gatherMarket', 'formulate', 'homecoming', 'checkOut']
  for (const until of phases) {
    const [start, middle, end] = (['start', 'middle', 'end'] as const).map(at =>
      evening({ seats: 8, seed: 3, until, at }),
    )
    for (const played of [start, middle, end]) expect(played?.state.shared.clock.kind).toBe(until)
    expect(start?.story.length).toBeLessThanOrEqual(middle?.story.length ?? 0)
    expect(middle?.story.length).toBeLessThanOrEqual(end?.story.length ?? 0)
  }
})

test('in English nobody says a Swedish word from the decks', () => {
  const { state } = evening({ seats: 8, seed: 2, language: 'en' })
  const texts = Object.values(state.shared.ideas).flatMap(({ text, soThat, name, aim }) => [text, soThat, name, aim])
  expect(texts.join(' ')).not.toMatch(/ och | att | vi /)
})

test('nobody speaks for their own organisation before homecoming, and nobody moves without a yes', () => {
  const { story, state } = evening({ seats: 24, seed: 9, until: 'formulate' })
  for (const { voices, owners } of Object.values(state.shared.actors))
    expect(voices.filter(id => owners.includes(id))).toEqual([])
  const asked = new Set(story.flatMap(({ event }) => (event.type === 'answered' ? [event.invitationId] : [])))
  for (const { event } of story) {
    if (event.type !== 'tilePlaced' || !['answered', 'askedIn'].includes(event.placement.via)) continue
    expect(asked.has(event.invitationId ?? '')).toBe(true)
  }
})
