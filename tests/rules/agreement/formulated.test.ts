import { expect, test } from 'vitest'
import { isFormulated, lacksOf, rowless } from '#shared/rules/agreement/agreement.ts'
import { by, play, to } from '../telling/evening.ts'
import { answerOn, confirmGuest } from '../telling/home.ts'
import { formulating, guest, one } from '../telling/market.ts'

const goal = (text: string, base = 0) => ({
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'goal' as const,
  text,
  base,
})
const firstStep = (text: string, date?: string) => ({
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'firstStep' as const,
  text,
  date,
  base: 0,
})
const row = (actorId: string, text: string, base = 1) => ({
  type: 'writeRow' as const,
  ideaId: one.idea,
  actorId,
  text,
  chips: ['time' as const],
  base,
})
const agreementOf = (evening: typeof formulating) => evening.state.shared.ideas[one.idea]?.agreement
const clashed = play(
  play(formulating, goal('Färre äter ensamma'), by(one.author)),
  goal('Fler äter ihop'),
  by(guest.walker),
)

test('[A7] formulated is goal, first step with a day, a row for each, and no clash', () => {
  const steps = [
    [goal('Färre äter ensamma'), one.author],
    [firstStep('Vi ringer Tove'), one.author],
    [row(one.placed, 'Vi lagar maten'), one.author],
    [confirmGuest, guest.walker],
    [firstStep('Vi ringer Tove', '2027-03-01'), one.author],
  ] as const
  const said = steps.map((_, at) => {
    const { shared } = steps
      .slice(0, at + 1)
      .reduce((now, [order, name]) => play(now, order, by(name)), formulating).state
    const idea = shared.ideas[one.idea]
    return idea && isFormulated(shared, idea)
  })
  expect(said).toEqual([false, false, false, false, true])
  const done = steps.reduce((now, [order, name]) => play(now, order, by(name)), formulating)
  const { shared } = play(done, goal('Fler äter ihop', 0), by(guest.walker)).state
  const idea = shared.ideas[one.idea]
  expect(idea && isFormulated(shared, idea)).toBe(false)
})

test('[A7] what is missing is told part by part', () => {
  const lacks = ({ state }: typeof formulating) => {
    const idea = state.shared.ideas[one.idea]
    return idea && lacksOf(state.shared, idea)
  }
  expect(lacks(formulating)).toEqual(['goal', 'rows', 'firstStep', 'firstStepDay'])
  expect(lacks(play(formulating, firstStep('Vi ringer Tove'), by(one.author)))).toEqual([
    'goal',
    'rows',
    'firstStepDay',
  ])
  expect(lacks(clashed)).toEqual(['rows', 'firstStep', 'firstStepDay', 'clash'])
})

test('[A7] once the answers are open, one row is enough in each sector that has said yes', () => {
  const home = to(formulating, 'homecoming')
  const owners = [one.placed, guest.free].map(tile => ({ tile, name: tile.replace('tile-', '') }))
  const answered = owners.reduce((now, { tile, name }) => play(now, answerOn(now.state, tile), by(name)), home)
  const lacking = ({ state }: typeof home) => {
    const idea = state.shared.ideas[one.idea]
    return idea && rowless(state.shared, idea).map(({ id }) => id)
  }
  expect(agreementOf(answered)?.isOpened).toBe(true)
  expect(lacking(answered)).toEqual([one.placed, guest.free])
  const [first = owners[0]] = owners
  const own = { ...row(one.placed, 'Vi lagar maten'), type: 'writeOwnRow' as const }
  const written = play(answered, own, by(first?.name ?? ''))
  expect(lacking(written)).toEqual([guest.free])
  const declined = play(written, answerOn(written.state, guest.free, { answer: 'no' }), by(owners[1]?.name ?? ''))
  expect(lacking(declined)).toEqual([])
})

test('[A7] answers that open without a yes make no agreement formulated', () => {
  const finished = [goal('Färre äter ensamma'), firstStep('Vi ringer Tove', '2027-03-01')]
  const wordless = to(
    finished.reduce((now, order) => play(now, order, by(one.author)), formulating),
    'homecoming',
  )
  const owners = [one.placed, guest.free].map(tile => ({ tile, name: tile.replace('tile-', '') }))
  const declined = owners.reduce(
    (now, { tile, name }) => play(now, answerOn(now.state, tile, { answer: 'no' }), by(name)),
    wordless,
  )
  for (const { state } of [declined, to(wordless, 'followUpTalk')]) {
    const idea = state.shared.ideas[one.idea]
    expect(idea?.agreement.isOpened).toBe(true)
    expect(idea && lacksOf(state.shared, idea)).toEqual(['rows'])
  }
})
