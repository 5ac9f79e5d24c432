import { expect, test } from 'vitest'
import { trying } from '../telling/agreeing.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { cards, idea, seat } from '../telling/people.ts'
import { joinedMarket } from '../telling/rounds.ts'

const { shared } = trying.state
const at = idea('first')
const voices = Object.keys(shared.ideas[at]?.placed ?? {}).flatMap(id => shared.actors[id]?.voices ?? [])
const nameOf = (id = '') => shared.seats[id]?.name ?? ''
const [here = '', there = ''] = voices.map(nameOf)
const away = nameOf(Object.keys(shared.seats).find(id => !voices.includes(id)))
const drawn = play(trying, { type: 'drawHappening' }, facilitator, { id: 'draw-1' })
const [card] = Object.values(drawn.state.shared.ideas[at]?.happenings ?? {})
const cardId = card?.id ?? ''
/** A room of several partnerships, and an idea that is none. */
const many = to(joinedMarket(6, 6, 'cards', 4), 'trial')
const tables = Object.values(many.state.shared.ideas).flatMap(one => (one.wasFormed ? [one.id] : []))
const restingIn = ({ state }: Evening) => Object.values(state.shared.ideas).find(one => !one.wasFormed)?.id ?? ''
const cardsOf = ({ state }: Evening, id: string) =>
  Object.values(state.shared.ideas[id]?.happenings ?? {}).map(({ key }) => key)
const resolve = (result: 'holds' | 'change' | 'openQuestion', note = '') => ({
  type: 'resolveHappening' as const,
  ideaId: at,
  cardId,
  result,
  note,
})

test('[T1] a card for every partnership, and none for an idea that is none', () => {
  for (const one of Object.values(drawn.state.shared.ideas))
    expect(Object.keys(one.happenings)).toHaveLength(one.wasFormed && one.state === 'live' ? 1 : 0)
  given(trying).when({ type: 'drawHappening', ideaId: 'nothing-there' }, facilitator).refused('unknown')
})

test('[T1] a card is for a partnership that lives', () => {
  const withdrawn = structuredClone(trying)
  Object.assign(withdrawn.state.shared.ideas[at] ?? {}, { state: 'withdrawn' })
  for (const [evening, ideaId] of [
    [many, restingIn(many)],
    [withdrawn, at],
  ] as const)
    given(evening).when({ type: 'drawHappening', ideaId }, facilitator).refused('notAPartnership')
})

test('[T1] those who have had none get one each, and when all have had one nobody does', () => {
  const first = play(many, { type: 'drawHappening', ideaId: tables[0] ?? '' }, facilitator, { id: 'draw-first' })
  const all = play(first, { type: 'drawHappening' }, facilitator, { id: 'draw-all' })
  expect(tables.map(id => cardsOf(all, id).length)).toEqual(tables.map(() => 1))
  expect(cardsOf(all, restingIn(many))).toEqual([])
  given(all).when({ type: 'drawHappening' }, facilitator).refused('noMoreCards')
})

test('[T2] one card at a time, and no more than three', () => {
  given(drawn).when({ type: 'drawHappening', ideaId: at }, facilitator).refused('cardWaits')
  const done = [1, 2].reduce((now, turn) => {
    const open = Object.values(now.state.shared.ideas[at]?.happenings ?? {}).find(({ result }) => !result)
    const answered = play(now, { ...resolve('holds'), cardId: open?.id ?? '' }, by(here))
    return play(answered, { type: 'drawHappening', ideaId: at }, facilitator, { id: `draw-more-${turn}` })
  }, drawn)
  const last = Object.values(done.state.shared.ideas[at]?.happenings ?? {}).find(({ result }) => !result)
  const full = play(done, { ...resolve('holds'), cardId: last?.id ?? '' }, by(here))
  given(full).when({ type: 'drawHappening', ideaId: at }, facilitator).refused('noMoreCards')
})

test('[T3] a table draws for itself: in the trial at once, while writing only once its three answers are there', () => {
  given(trying).when({ type: 'drawHappening', ideaId: at }, by(here)).leads()
  given(trying).when({ type: 'drawHappening', ideaId: at }, by(away)).refused('notYourIdea')
  given(trying).when({ type: 'drawHappening' }, by(here)).refused('notYourIdea')
  const back = play(trying, { type: 'back', from: trying.state.shared.clock.phaseId }, facilitator)
  given(back).when({ type: 'drawHappening', ideaId: at }, by(here)).refused('notFormulated')
})

test('[T4] the seed draws, and the facilitator may name a principle or write their own', () => {
  const again = play(trying, { type: 'drawHappening' }, facilitator, { id: 'draw-1' })
  expect(again.state).toEqual(drawn.state)
  const chosen = play(trying, { type: 'drawHappening', ideaId: at, principle: 'openness' }, facilitator)
  expect(Object.values(chosen.state.shared.ideas[at]?.happenings ?? {})).toMatchObject([{ principle: 'openness' }])
  const own = { title: 'Bron stängs', text: 'Ån svämmar över. Ingen kommer fram.', question: 'Vad gör ni?' }
  const written = play(trying, { type: 'drawHappening', ideaId: at, own }, facilitator)
  expect(Object.values(written.state.shared.ideas[at]?.happenings ?? {})).toMatchObject([{ key: 'own', ...own }])
})

test('[T4] no table has the same card twice, and as few tables as possible have the same', () => {
  const deck = cards.slice(0, tables.length)
  const draw = (now: Evening, ideaId?: string, most = deck.length) =>
    play(now, { type: 'drawHappening', ideaId }, facilitator, {
      id: `draw-${now.story.length}`,
      cards: deck.slice(0, most),
    })
  const oneByOne = tables.reduce((now, id) => draw(now, id), many)
  for (const evening of [oneByOne, draw(many)])
    expect(tables.flatMap(id => cardsOf(evening, id)).sort()).toEqual(deck.map(({ key }) => key).sort())
  const single = draw(trying, at, 1)
  const [only] = Object.keys(single.state.shared.ideas[at]?.happenings ?? {})
  const answered = play(single, { ...resolve('holds'), cardId: only ?? '' }, by(here))
  given(answered)
    .when({ type: 'drawHappening', ideaId: at }, facilitator, { cards: deck.slice(0, 1) })
    .refused('noMoreCards')
  given(trying).when({ type: 'drawHappening' }, facilitator, { cards: undefined }).refused('noMoreCards')
})

test('[T4] another seed draws another card', () => {
  const seeds = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag']
  const first = seeds.map(seed => {
    const evening = { ...trying, state: { ...trying.state, seed } }
    return cardsOf(play(evening, { type: 'drawHappening', ideaId: at }, facilitator), at)[0]
  })
  expect(new Set(first).size).toBeGreaterThan(1)
})

test('[T5] a voice at the table answers, and only the one who answered may change it', () => {
  const answered = given(drawn)
    .when(resolve('holds'), by(here))
    .happens({ type: 'happeningResolved', ideaId: at, cardId, result: 'holds', note: '', by: seat(here) })
  given(answered).when(resolve('change', 'Vi skriver in det'), by(there)).refused('alreadyAnswered')
  given(answered).when(resolve('change', 'Vi skriver in det'), by(here)).leads()
  given(drawn).when(resolve('holds'), by(away)).refused('notYourIdea')
})

test('[T6] a change and an open question need a line, and the open question is parked', () => {
  given(drawn).when(resolve('change'), by(here)).refused('needsNote')
  given(drawn).when(resolve('openQuestion'), by(here)).refused('needsNote')
  const asked = given(drawn, [resolve('openQuestion', 'Vem svarar pressen?'), by(here)])
    .when(resolve('openQuestion', 'Vem svarar tidningen?'), by(here))
    .leads()
  expect(Object.values(asked.state.shared.ideas[at]?.agreement.parked ?? {}).map(({ text }) => text)).toEqual([
    'Vem svarar pressen?',
  ])
})
