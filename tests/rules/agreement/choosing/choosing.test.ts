import { expect, test } from 'vitest'
import { lacksOf } from '#shared/rules/agreement/agreement.ts'
import { writerBeside } from '#shared/rules/agreement/lines.ts'
import { choosersOf } from '#shared/views/live/clashes.ts'
import { agreementOf, firstStep, goal, row } from '../../telling/agreeing.ts'
import { by, device, type Evening, facilitator, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { formulating, guest, one, two } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const outsider = [two.author, two.walker].find(name => name !== guest.walker && name !== one.author) ?? ''
const lacks = ({ state: { shared } }: Evening) => {
  const idea = shared.ideas[one.idea]
  return idea && lacksOf(shared, idea)
}
const clashed = play(
  play(formulating, goal('Färre äter ensamma'), by(one.author)),
  goal('Fler äter ihop'),
  by(guest.walker),
)

/** The guest has gone, and two at the table have written its row at once. */
const forTheGuest = (): Evening => {
  const stands = { type: 'stand' as const, actorId: one.free, ideaId: one.idea }
  const market = play(formulating, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  const all = to(play(market, stands, by(one.walker)), 'formulate')
  const gone = [guest.walker, guest.author].reduce(
    (now, name) => play(now, { type: 'remove', seatId: seat(name) }, facilitator),
    all,
  )
  const written = play(gone, row(guest.free, 'De öppnar lokalen'), by(one.author))
  return play(written, { ...row(guest.free, 'De lånar ut köket'), chips: ['premises'] }, by(one.walker))
}

test('[A5] two who write at once: the later text is kept beside the first', () => {
  expect(agreementOf(clashed)?.goal).toMatchObject({
    text: 'Färre äter ensamma',
    version: 1,
    clashes: { [seat(guest.walker)]: { text: 'Fler äter ihop', chips: [] } },
  })
  given(clashed).when(goal('Fler äter ihop'), by(guest.walker)).happens()
  const other = play(clashed, goal('Alla äter ihop'), by(guest.walker))
  expect(Object.values(agreementOf(other)?.goal.clashes ?? {}).map(({ text }) => text)).toEqual(['Alla äter ihop'])
})

/** A seat that writes in two tabs: what each has seen of the line goes along. */
const seen = (text: string, base: number, over: string[]) => ({ ...goal(text, base), over })

test('[A5] one seat that writes the same line in two tabs at once: the later text is kept beside the first', () => {
  const first = play(formulating, seen('Färre äter ensamma', 0, ['']), by(one.author))
  const both = given(first)
    .when(seen('Fler äter ihop', 0, ['']), by(one.author))
    .leads()
  expect(agreementOf(both)?.goal).toMatchObject({
    text: 'Färre äter ensamma',
    clashes: { [seat(one.author)]: { text: 'Fler äter ihop' } },
  })
  // Each tab goes on writing over its own words.
  const on = play(
    play(both, seen('Färre äter ensamma här', 0, ['', 'Färre äter ensamma']), by(one.author)),
    seen('Fler äter ihop här', 0, ['', 'Fler äter ihop']),
    by(one.author),
  )
  expect(agreementOf(on)?.goal).toMatchObject({
    text: 'Färre äter ensamma här',
    clashes: { [seat(one.author)]: { text: 'Fler äter ihop här' } },
  })
  const third = play(on, seen('Alla äter ihop', 0, ['']), by(one.author))
  expect(Object.values(agreementOf(third)?.goal.clashes ?? {}).map(({ text }) => text)).toEqual([
    'Fler äter ihop här',
    'Alla äter ihop',
  ])
  given(third)
    .when(seen('Alla äter ihop', 0, ['']), by(one.author))
    .happens()
})

test('[A5] what one tab sends in turn, and what is written over words that were seen, is no clash', () => {
  const first = play(formulating, seen('Färre', 0, ['']), by(one.author))
  const next = given(first)
    .when(seen('Färre äter', 0, ['', 'Färre']), by(one.author))
    .leads()
  expect(agreementOf(next)?.goal).toMatchObject({ text: 'Färre äter', clashes: {} })
  const elsewhere = given(next)
    .when(seen('Fler äter', 2, ['Färre äter']), by(one.author))
    .leads()
  expect(agreementOf(elsewhere)?.goal).toMatchObject({ text: 'Fler äter', clashes: {} })
})

test('[A5] so it is in a row, and beside the text of another', () => {
  const mine = (text: string, over: string[]) => ({ ...row(guest.free, text), over })
  const twice = play(
    play(formulating, mine('Vi öppnar', ['Vi lånar ut lokalen']), by(guest.walker)),
    mine('Vi lånar ut köket', ['Vi lånar ut lokalen']),
    by(guest.walker),
  )
  expect(Object.values(agreementOf(twice)?.rows[guest.free]?.clashes ?? {})).toMatchObject([
    { text: 'Vi lånar ut köket' },
  ])
  const three = play(play(clashed, seen('Ett', 0, ['']), by(guest.walker)), seen('Två', 0, ['']), by(guest.walker))
  const { seats } = three.state.shared
  const sides = Object.entries(agreementOf(three)?.goal.clashes ?? {})
  expect(sides.map(([place, { text }]) => [writerBeside(seats, place), text])).toEqual([
    [seat(guest.walker), 'Fler äter ihop'],
    [seat(guest.walker), 'Ett'],
    [seat(guest.walker), 'Två'],
  ])
})

test('[A5] a sixth text of one seat beside a line is refused with a sentence of its own', () => {
  const words = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex']
  const six = words.reduce((now, text) => play(now, seen(text, 0, ['']), by(one.author)), formulating)
  expect(Object.values(agreementOf(six)?.goal.clashes ?? {}).map(({ text }) => text)).toEqual(words.slice(1))
  given(six)
    .when(seen('Sju', 0, ['']), by(one.author))
    .refused('tooManyBeside')
  given(six)
    .when(seen('Sju', 0, ['', 'Sex']), by(one.author))
    .leads()
})

test('[A6] whoever may write the line chooses, and the other text goes', () => {
  const choose = { type: 'resolveClash' as const, ideaId: one.idea, field: 'goal' as const, text: 'Fler äter ihop' }
  const after = given(clashed)
    .when(choose, by(one.author))
    .happens({
      type: 'clashResolved',
      ideaId: one.idea,
      field: 'goal',
      text: 'Fler äter ihop',
      chips: [],
      version: 2,
      by: seat(one.author),
    })
  expect(agreementOf(after)?.goal).toMatchObject({ text: 'Fler äter ihop', version: 2, clashes: {} })
  given(after).when(choose, by(one.author)).refused('noClash')
  given(clashed).when(choose, by(outsider)).refused('notYours')
})

test('[A6] in homecoming an owner chooses for their row, and others there while none of them is here', () => {
  const late = play(formulating, row(guest.free, 'Vi öppnar lokalen', 1), by(guest.walker))
  const home = to(late, 'homecoming')
  const [owner, neighbour] = [guest.free, one.placed].map(id => id.replace('tile-', ''))
  const own = { ...row(guest.free, 'Vi frågar om lokalen', 1), type: 'writeOwnRow' as const }
  const twice = play(home, own, by(owner ?? ''))
  const choose = {
    type: 'resolveClash' as const,
    ideaId: one.idea,
    field: 'row' as const,
    actorId: guest.free,
    text: 'Vi frågar',
  }
  const shared = [
    [{ type: 'join' as const, name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }] as const,
    [{ type: 'claimTile' as const, actorId: guest.free }, by('Ylva'), {}] as const,
    [{ type: 'remove' as const, seatId: seat('Ylva') }, facilitator, {}] as const,
  ].reduce((now, [order, who, how]) => play(now, order, who, how), twice)
  given(shared)
    .when(choose, by(neighbour ?? ''))
    .refused('notYours')
  given(twice)
    .when(choose, by(neighbour ?? ''))
    .refused('notYours')
  given(twice)
    .when({ ...choose, text: 'x'.repeat(121) }, by(owner ?? ''))
    .refused('tooLarge')
  const chosen = given(twice)
    .when(choose, by(owner ?? ''))
    .leads()
  expect(agreementOf(chosen)?.rows[guest.free]).toMatchObject({
    ...{ text: 'Vi frågar', chips: ['time'], isOwners: true, isSuggested: false, clashes: {} },
  })
  const left = play(twice, { type: 'remove', seatId: seat(owner ?? '') }, facilitator)
  const spoken = given(left)
    .when(choose, by(neighbour ?? ''))
    .leads()
  expect(agreementOf(spoken)?.rows[guest.free]?.isOwners).toBe(false)
})

test('[A5] the same words with another day or other chips are another text', () => {
  const written = play(formulating, firstStep('Vi ringer Tove', '2027-03-01'), by(one.author))
  const beside = play(written, firstStep('Vi ringer Ada', '2027-03-02'), by(guest.walker))
  given(beside).when(firstStep('Vi ringer Ada', '2027-03-02'), by(guest.walker)).happens()
  const later = play(beside, firstStep('Vi ringer Ada', '2027-03-03'), by(guest.walker))
  expect(Object.values(agreementOf(later)?.firstStep.clashes ?? {})).toMatchObject([{ date: '2027-03-03' }])
  const guests = forTheGuest()
  expect(Object.values(agreementOf(guests)?.rows[guest.free]?.clashes ?? {})).toMatchObject([
    { text: 'De lånar ut köket', date: undefined, chips: ['premises'] },
  ])
  const other = play(guests, { ...row(guest.free, 'De lånar ut köket'), chips: ['trust'] }, by(one.walker))
  expect(Object.values(agreementOf(other)?.rows[guest.free]?.clashes ?? {})).toMatchObject([{ chips: ['trust'] }])
})

test('[A5] whoever goes on writing a line keeps the text beside it', () => {
  const guests = play(forTheGuest(), row(guest.free, 'De öppnar salen', 2), by(one.author))
  expect(agreementOf(guests)?.rows[guest.free]).toMatchObject({
    text: 'De öppnar salen',
    clashes: { [seat(one.walker)]: { text: 'De lånar ut köket' } },
  })
})

test('[A5] nothing stands against a line that has been emptied', () => {
  const emptied = play(play(formulating, goal('Färre äter ensamma'), by(one.author)), goal('', 1), by(one.author))
  const after = given(emptied).when(goal('Fler äter ihop'), by(guest.walker)).leads()
  expect(agreementOf(after)?.goal).toMatchObject({ text: 'Fler äter ihop', clashes: {} })
})

test('[A6] the table chooses for a row that has no voice, and what the row offers stays', () => {
  const choose = {
    type: 'resolveClash' as const,
    ...{ ideaId: one.idea, field: 'row' as const, actorId: guest.free, text: 'De lånar ut köket' },
  }
  const guests = forTheGuest()
  expect(lacks(guests)).toContain('clash')
  given(guests)
    .when(choose, by(guest.free === two.free ? 'David' : 'Cecilia'))
    .refused('notYours')
  const chosen = given(guests).when(choose, by(one.walker)).leads()
  expect(agreementOf(chosen)?.rows[guest.free]).toMatchObject({
    ...{ text: 'De lånar ut köket', chips: ['time'], clashes: {}, isSuggested: false, isOwners: false },
  })
  expect(lacks(chosen)).not.toContain('clash')
})

test('[A5, A7] the row of somebody who has left keeps nobody from going on', () => {
  const market = play(forTheGuest(), { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  const back = play(market, { type: 'readmit', seatId: seat(guest.walker) }, facilitator)
  const left = to(play(back, { type: 'leaveIdea', actorId: guest.free }, by(guest.walker)), 'formulate')
  expect(lacks(left)).not.toContain('clash')
})

test('[A6] those who may choose between two texts are told by name', () => {
  const names = ({ state: { shared } }: Evening, at: Parameters<typeof choosersOf>[2]) => {
    const idea = shared.ideas[one.idea]
    return idea && choosersOf(shared, idea, at)
  }
  expect(names(clashed, { field: 'goal' })).toEqual(expect.arrayContaining([one.author, guest.walker]))
  expect(names(clashed, { field: 'goal' })).not.toContain(outsider)
  const theirRow = { field: 'row' as const, actorId: one.placed }
  expect(names(clashed, theirRow)).toEqual([one.author])
  const gone = play(clashed, { type: 'remove', seatId: seat(guest.walker) }, facilitator)
  expect(names(gone, { field: 'goal' })).not.toContain(guest.walker)
})
