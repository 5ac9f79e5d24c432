import { expect, test } from 'vitest'
import { isFormulated, lacksOf, rowless } from '#shared/rules/agreement/agreement.ts'
import { agreementOf, firstStep, goal, row } from '../telling/agreeing.ts'
import { by, type Evening, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { answerOn, confirmGuest } from '../telling/home.ts'
import { formulating, guest, joined, one, pairsOf, tablesOf, withIdeas } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

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

const rowlessIn = ({ state: { shared } }: Evening, ideaId = one.idea) => {
  const idea = shared.ideas[ideaId]
  return idea && rowless(shared, idea).map(({ id }) => id)
}

test('[A7] of two who have said yes in one sector it is enough that one has a row', () => {
  const three = play(joined, { type: 'stand', actorId: one.free, ideaId: one.idea }, by(one.walker))
  const tiles = [one.placed, guest.free, one.free]
  const home = to(three, 'homecoming')
  const answered = tiles.reduce((now, tile) => {
    const yes = answerOn(now.state, tile, { answer: 'yesIf', condition: 'om hyran löses' })
    return play(now, yes, by(tile.replace('tile-', '')))
  }, home)
  expect(agreementOf(answered)?.isOpened).toBe(true)
  expect(rowlessIn(answered)?.sort()).toEqual(tiles.sort())
  const own = { ...row(guest.free, 'Vi öppnar'), type: 'writeOwnRow' as const }
  const written = play(answered, own, by(guest.free.replace('tile-', '')))
  expect(rowlessIn(written)).toEqual([one.placed])
})

test('[A7] an invented party needs a row as long as somebody speaks for it, and a home tile always', () => {
  const market = withIdeas(roomIn('gatherMarket', 3, 2))
  const [table, other] = tablesOf(market.state)
  const invented = Object.values(market.state.shared.actors).find(({ origin }) => origin === 'library')
  if (!table || !other || !invented) throw new Error('two tables and a tile on the shelf')
  const covered = play(market, { type: 'coverTile', actorId: invented.id }, by(other.walker))
  const came = play(covered, { type: 'answerInPerson', ideaId: table.idea, actorId: invented.id }, by(table.author))
  const writing = to(came, 'formulate')
  expect(rowlessIn(writing, table.idea)).toEqual([table.placed, invented.id])
  const remove = (now: Evening, name: string) => play(now, { type: 'remove', seatId: seat(name) }, facilitator)
  const without = (pairsOf(market.state)[1] ?? []).reduce(remove, writing)
  expect(rowlessIn(without, table.idea)).toEqual([table.placed])
  const alone = [table.author, table.walker].reduce(remove, without)
  expect(alone.state.shared.actors[table.placed]?.voices).toEqual([])
  expect(rowlessIn(alone, table.idea)).toEqual([table.placed])
})

test('[A7] a row that has been emptied is missing again', () => {
  const written = play(formulating, confirmGuest, by(guest.walker))
  expect(rowlessIn(written)).toEqual([one.placed])
  const emptied = play(written, { ...confirmGuest, text: '', base: 2 }, by(guest.walker))
  expect(rowlessIn(emptied)).toEqual([one.placed, guest.free])
})
