import { expect, test } from 'vitest'
import type { Order } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../../support/evening.ts'
import { documentOf, everythingIn } from '../opening.ts'
import { everyAnswer, facilitator, formedIn, homesAt, play, seat, until } from '../states.ts'

const atSteps = () => evening({ seats: 12, seed: 5, until: 'followUpSteps', at: 'middle' }).state
const first = <Thing>(things: readonly Thing[]): Thing => {
  const [thing] = things
  if (thing === undefined) throw new Error('there is one')
  return thing
}

const idOf = (things: Record<string, object>, words: string): string =>
  Object.keys(things).find(id => Object.values(things[id] ?? {}).includes(words)) ?? ''

test('what a facilitator hides is in no file', async () => {
  let state = atSteps()
  const idea = first(formedIn(state))
  const actor = first(homesAt(state, idea.id))
  const by = seat(actor.owners[0] ?? '')
  state = play(state, { type: 'note', scope: 'workshop', text: 'hemlig-anteckning', isExported: true }, by)
  state = play(state, { type: 'reflect', text: 'hemlig-insikt' }, by)
  const step = {
    type: 'addStep' as const,
    ideaId: idea.id,
    due: '2027-03-01',
    withWhom: '',
    ifStuck: 'hemlig-nödlösning',
  }
  state = play(state, { ...step, what: 'hemligt-steg' }, by)
  const { shared } = state
  const places: Extract<Order, { type: 'hide' }>[] = [
    { type: 'hide', kind: 'agreement', id: idea.id, field: 'goal' },
    { type: 'hide', kind: 'agreement', id: idea.id, field: 'firstStep' },
    { type: 'hide', kind: 'agreement', id: idea.id, field: 'row', part: actor.id },
    { type: 'hide', kind: 'idea', id: idea.id, field: 'text' },
    { type: 'hide', kind: 'idea', id: idea.id, field: 'soThat' },
    { type: 'hide', kind: 'idea', id: idea.id, field: 'aim' },
    { type: 'hide', kind: 'idea', id: idea.id, field: 'name' },
    { type: 'hide', kind: 'actor', id: actor.id, field: 'offersText' },
    { type: 'hide', kind: 'note', id: idOf(shared.notes, 'hemlig-anteckning'), field: 'text' },
    { type: 'hide', kind: 'insight', id: idOf(shared.insights, 'hemlig-insikt'), field: 'text' },
    { type: 'hide', kind: 'step', id: idOf(shared.steps, 'hemligt-steg'), field: 'what' },
    { type: 'hide', kind: 'step', id: idOf(shared.steps, 'hemligt-steg'), field: 'ifStuck' },
  ]
  const { goal, firstStep } = idea.agreement
  const texts = [
    ...[goal.text, firstStep.text, idea.text, idea.soThat, idea.name],
    ...['hemlig-anteckning', 'hemlig-insikt', 'hemligt-steg', 'hemlig-nödlösning'],
  ].filter(text => formedIn(state).filter(one => JSON.stringify(one).includes(text)).length < 2)
  const before = await everythingIn(state)
  expect(texts.filter(text => !before.includes(text))).toEqual([])
  expect(texts.length).toBeGreaterThan(6)
  const after = await everythingIn(places.reduce((now, hide) => play(now, hide, facilitator), state))
  expect(texts.filter(text => after.includes(text))).toEqual([])
})

test('a hidden condition goes with its answer', async () => {
  const state = everyAnswer()
  const words = 'nyckeln kan hämtas på lördagar'
  expect(await everythingIn(state)).toContain(words)
  const hidden = formedIn(state)
    .flatMap(({ id, agreement }) => Object.values(agreement.answers).map(answer => ({ id, answer })))
    .filter(({ answer }) => answer.condition)
    .reduce(
      (now, { id, answer }) =>
        play(now, { type: 'hide', kind: 'agreement', id, field: 'condition', part: answer.actorId }, facilitator),
      state,
    )
  expect(await everythingIn(hidden)).not.toContain(words)
  expect((await documentOf(hidden)).tables.flat().map(row => row[3])).toContain('Ja, om …')
})

test("nobody's own notes, nor a desk note that was not meant for it, are in any file", async () => {
  let state = atSteps()
  const by = seat(Object.keys(state.shared.seats)[0] ?? '')
  state = play(state, { type: 'note', scope: 'own', text: 'bara-för-mig', isExported: true }, by)
  state = play(state, { type: 'note', scope: 'desk', text: 'bara-för-ledaren', isExported: false }, facilitator)
  state = play(state, { type: 'note', scope: 'desk', text: 'ska-med', tag: 'obstacle', isExported: true }, facilitator)
  const text = await everythingIn(state)
  expect(text).not.toContain('bara-för-mig')
  expect(text).not.toContain('bara-för-ledaren')
  expect(text).toContain('ska-med')
})

test('first names stand at next steps, and nowhere else', async () => {
  const { state } = evening({ seats: 24, seed: 7 })
  const nobody = { ...state, shared: { ...state.shared, steps: {} } }
  const names = new Set(Object.values(state.shared.seats).map(({ name }) => name))
  const people = Object.fromEntries(
    Object.entries(state.shared.seats).map(([id, one], at) => [id, { ...one, name: `Förnamn${at}x` }]),
  )
  const renamed = { ...state, shared: { ...state.shared, seats: people } }
  expect(names.size).toBeGreaterThan(20)
  const { lines, tables } = await documentOf(renamed)
  const steps =
    tables
      .find(([head]) => head?.[0] === 'Vem')
      ?.flat(2)
      .join('\n') ?? ''
  const named = lines.filter(({ text }) => /Förnamn\d+x/.test(text))
  expect(named.length).toBeGreaterThan(3)
  for (const { text } of named) expect(steps).toContain(text)
  expect(await everythingIn({ ...nobody, shared: { ...nobody.shared, seats: people } })).not.toMatch(/Förnamn\d+x/)
})

test('whoever is only named as a reminder stands there as their organisation', async () => {
  let state = atSteps()
  const idea = first(formedIn(state))
  const [one, other] = Object.values(state.shared.seats)
  if (!one || !other) throw new Error('two people are here')
  const step = {
    type: 'addStep' as const,
    ideaId: idea.id,
    what: 'Ringa',
    due: '2027-03-01',
    withWhom: '',
    ifStuck: '',
  }
  state = play(state, { ...step, remindedBy: other.id }, seat(one.id))
  const { tables } = await documentOf(state)
  const row = tables.flat().find(([, what]) => what?.startsWith('Jag ringa.'))
  expect(row?.[1]).toBe(`Jag ringa.\nPåminner: ${state.shared.actors[other.homeId ?? '']?.name}.`)
})

const graded = (count: number, by: Partial<Workshop['sealed']['surveys'][number]> = {}) =>
  Array.from({ length: count }, (_, at) => ({
    moment: 'end' as const,
    understand: 4,
    sentence: `mening-${at}`,
    ...by,
  }))

test('[V8] before the workshop is closed no paper tells the survey, and two of them not what the last one said', async () => {
  const { state } = evening({ seats: 9, seed: 3, until: 'checkOut', at: 'start' })
  const withSurveys = (surveys: Workshop['sealed']['surveys']) => ({ ...state, sealed: { ...state.sealed, surveys } })
  const five = withSurveys([...graded(5), ...graded(5, { moment: 'start' })])
  const six = withSurveys([...five.sealed.surveys, ...graded(1, { understand: 1, sentence: 'Chefen är dum' })])
  expect(reportOf(six).survey).toEqual({ start: { count: 5, sentences: [] }, end: { count: 6, sentences: [] } })
  expect({ ...reportOf(six), survey: undefined }).toEqual({ ...reportOf(five), survey: undefined })
  const told = await everythingIn(six)
  expect(told).not.toContain('mening-')
  expect(told).not.toContain('Chefen är dum')
  expect(told).toContain('Enkäten visas när träffen är avslutad.')
  expect(reportOf(until(six, 'closed')).survey.end).toMatchObject({ count: 6, understand: [1, 0, 0, 5, 0] })
})

test('below five answers the survey is silent, and a statement that fewer than five graded too', async () => {
  const { state } = evening({ seats: 9, seed: 3 })
  const withSurveys = (surveys: Workshop['sealed']['surveys']) => ({ ...state, sealed: { ...state.sealed, surveys } })
  const four = await everythingIn(withSurveys(graded(4)))
  expect(four).not.toContain('mening-')
  expect(four).toContain('Enkäten visas när minst fem har svarat.')
  const five = await everythingIn(withSurveys([...graded(4), ...graded(1, { knowWho: 1 })]))
  expect(five).toContain('mening-3')
  expect(five).toContain('Jag förstår hur de på andra sidan har det.')
  expect(five).not.toContain('Jag vet vem jag ska kontakta.')
})

test('reasons for a no are summed from five on, and never told in words or by whom', async () => {
  const { state } = evening({ seats: 24, seed: 7 })
  const { tables } = await documentOf(state)
  const noes = Object.values(state.shared.invitations).filter(({ state: is }) => is === 'no')
  const sums = tables.find(([head]) => head?.[0] === 'Skäl')?.slice(1) ?? []
  const { reasons } = reportOf(state)
  expect(sums.map(row => Number(row.at(-1)))).toEqual(reasons.map(({ count }) => count))
  const text = await everythingIn(state)
  const words = noes.flatMap(({ reasonText }) => (reasonText && reasonText.length > 12 ? [reasonText] : []))
  expect(words.length).toBeGreaterThan(0)
  expect(words.filter(said => text.includes(said))).toEqual([])
  const few = evening({ seats: 9, seed: 3 }).state
  expect(reportOf(few).summary.honestNoes + reportOf(few).summary.noesAtHome).toBeLessThan(5)
  expect(reportOf(few).reasons).toEqual([])
})
