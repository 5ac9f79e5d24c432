import { expect, test } from 'vitest'
import type { Field, HomeAnswer, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Hidden, Workshop } from '#shared/model/workshop.ts'
import { clashAt, writerBeside } from '#shared/rules/agreement/lines.ts'
import { carryAgreement, carryTable } from '#shared/rules/partnership/carrying.ts'
import { hall, standAt } from '../../swap/hall.ts'
import { seat, tile } from '../../telling/people.ts'

type Two = { state: Workshop; from: Idea; into: Idea }
/** Two partnerships of two tiles each; the first is about to become part of the second. */
function two(): Two {
  const names = ['Amira', 'Bo', 'Cecilia', 'David']
  const state = hall(
    names.map(name => ({ name })),
    'formulate',
  )
  const [from, into] = [standAt(state, 1, ['Amira', 'Bo']), standAt(state, 2, ['Cecilia', 'David'])]
  return { state, from, into }
}
const carried = (change: (of: Two) => void): Two => {
  const of = two()
  change(of)
  carryAgreement(of.state, of.from, of.into, 77)
  return of
}
const line = (text: string, version: number, more: Partial<Field> = {}): Field => ({
  text,
  version,
  at: 1,
  clashes: {},
  ...more,
})
const row = (text: string, version: number, isSuggested: boolean): Row => ({
  text,
  chips: [],
  version,
  at: 1,
  clashes: {},
  isSuggested,
  isOwners: false,
})
const goals = (theirs: Field, ours: Field) =>
  carried(({ from, into }) => {
    from.agreement.goal = theirs
    into.agreement.goal = ours
  }).into.agreement.goal

test('[P19] the other’s text stands beside under whoever wrote it, else under its idea', () => {
  const theirs = { text: 'Deras', date: undefined, chips: [], at: 77 }
  const by = seat('Amira')
  expect(goals(line('Deras', 3, { by }), line('Vårt', 1))).toEqual(line('Vårt', 1, { clashes: { [by]: theirs } }))
  expect(goals(line('Deras', 3), line('Vårt', 1)).clashes).toEqual({ 'idea-1': theirs })
  const own = { text: 'Annat', chips: [], at: 1 }
  expect(goals(line('Deras', 3, { by }), line('Vårt', 1, { clashes: { [by]: own } })).clashes).toEqual({
    [by]: own,
    [`${by}-2`]: theirs,
  })
})

test('[P19, A5] of all that one seat has written at both, each text stands beside under a name of its own', () => {
  const by = seat('Amira')
  const text = (words: string, at: number) => ({ text: words, chips: [], at })
  const theirs = line('Ett', 1, { by, clashes: { [by]: text('Två', 5), [`${by}-2`]: text('Tre', 6) } })
  const ours = line('Vårt', 1, { clashes: { [by]: text('Fyra', 9), [`${by}-2`]: text('Två', 10) } })
  const now = goals(theirs, ours)
  expect(Object.entries(now.clashes).map(([place, one]) => [place, one.text, one.at])).toEqual([
    [by, 'Fyra', 9],
    [`${by}-2`, 'Två', 10],
    [`${by}-3`, 'Ett', 77],
    [`${by}-4`, 'Tre', 77],
  ])
  // The choice that was open here is the same one still.
  expect(clashAt(now)).toBe(9)
  const many = Object.fromEntries([1, 2, 3, 4, 5].map(nth => [nth === 1 ? by : `${by}-${nth}`, text(`${nth}`, nth)]))
  const both = goals(theirs, line('Vårt', 1, { clashes: many }))
  expect(Object.values(both.clashes).map(one => one.text)).toEqual(['1', '2', '3', '4', '5', 'Ett', 'Två', 'Tre'])
  const { seats } = two().state.shared
  expect(Object.keys(both.clashes).map(place => writerBeside(seats, place))).toEqual(Array(8).fill(by))
})

test('[P19] texts beside an empty line come along too, and a line without anything changes nothing', () => {
  const beside = { [seat('Bo')]: { text: 'Beside', chips: [] } }
  expect(goals(line('', 4, { clashes: beside }), line('Vårt', 1)).clashes).toMatchObject(beside)
  expect(goals(line('', 4), line('Vårt', 1))).toEqual(line('Vårt', 1))
})

test('[P19, A5] of two rows one’s own words go before a suggestion, else both stand side by side, and the row is newer than both', () => {
  const joined = (theirs: Row, ours: Row) =>
    carried(({ from, into }) => {
      from.agreement.rows = { [tile('Amira')]: theirs }
      into.agreement.rows = { [tile('Amira')]: ours }
    }).into.agreement.rows[tile('Amira')]!
  expect(joined(row('Deras', 2, false), row('Vår', 5, true))).toEqual(row('Deras', 6, false))
  const theirs = { text: 'Deras', chips: [], at: 77 }
  expect(joined(row('Deras', 7, false), row('Vår', 5, false))).toEqual({
    ...row('Vår', 8, false),
    clashes: { 'idea-1': theirs },
  })
  expect(joined({ ...row('Deras', 7, false), by: seat('Bo') }, row('Vår', 5, false)).clashes).toEqual({
    [seat('Bo')]: theirs,
  })
  expect(joined(row('Vår', 7, false), row('Vår', 5, false))).toEqual(row('Vår', 8, false))
  expect(joined(row('Deras', 2, false), row('', 5, false))).toEqual(row('Deras', 6, false))
  expect(joined(row('Deras', 2, true), row('Vår', 5, true))).toEqual(row('Vår', 6, true))
  expect(joined(row('Deras', 2, true), row('Vår', 5, false))).toEqual(row('Vår', 6, false))
})

test('[P19, A1] in a partnership each who stands there has a row suggested, in an idea nobody', () => {
  const rows = (wasFormed: boolean) =>
    carried(({ from, into }) => {
      from.wasFormed = false
      into.wasFormed = wasFormed
      into.agreement.rows = { [tile('Cecilia')]: row('Egen', 3, false) }
    }).into.agreement.rows
  expect(rows(false)).toEqual({ [tile('Cecilia')]: row('Egen', 3, false) })
  const suggested = {
    text: 'Vi lånar ut lokalen',
    chips: ['mandate', 'premises'],
    version: 1,
    at: 77,
    clashes: {},
    isSuggested: true,
    isOwners: false,
  }
  expect(rows(true)).toEqual({ [tile('Cecilia')]: row('Egen', 3, false), [tile('David')]: suggested })
})

test('[P19] only the steps of the one that becomes part come along', () => {
  const { state } = carried(({ state: { shared } }) => {
    for (const ideaId of ['idea-1', 'idea-2', 'idea-3'])
      Object.assign(shared.steps, { [`step-${ideaId}`]: { id: `step-${ideaId}`, ideaId } })
  })
  expect(Object.values(state.shared.steps).map(({ ideaId }) => ideaId)).toEqual(['idea-2', 'idea-2', 'idea-3'])
})

const answer = (name: string, more: Partial<HomeAnswer> = {}): HomeAnswer => ({
  ...{ actorId: tile(name), by: seat(name), decider: 'us', answer: 'yes', at: 1 },
  ...{ rowVersion: 0, goalVersion: 0, firstStepVersion: 0, onPaper: false, contestedBy: [], ...more },
})

test('[P19, H12] answers stay sealed where both are closed, and what is open stays open beside what opens', () => {
  const answered = (isOpened: boolean) =>
    carried(({ state, from, into }) => {
      from.agreement.answered = [tile('Amira')]
      into.agreement.answered = [tile('Cecilia')]
      state.sealed.answers = { [tile('Amira')]: answer('Amira') }
      if (isOpened) {
        into.agreement.isOpened = true
        into.agreement.answers = { [tile('Cecilia')]: answer('Cecilia') }
      } else state.sealed.answers[tile('Cecilia')] = answer('Cecilia')
    })
  const closed = answered(false)
  expect([closed.into.agreement.isOpened, closed.into.agreement.answers]).toEqual([false, {}])
  expect(Object.keys(closed.state.sealed.answers)).toEqual([tile('Amira'), tile('Cecilia')])
  expect(closed.into.agreement.answered).toEqual([tile('Cecilia'), tile('Amira')])
  const open = answered(true)
  expect(open.into.agreement.answers).toMatchObject({
    [tile('Amira')]: { answer: 'yes' },
    [tile('Cecilia')]: { answer: 'yes' },
  })
  expect(open.state.sealed.answers).toEqual({})
})

test('[P19, H8] an answer holds where its owner has read the very text and day that stand now', () => {
  const bound = (theirs: Field, ours: Field, seen: number) => {
    const { state } = carried(({ state: { sealed }, from, into }) => {
      from.agreement.answered = [tile('Amira')]
      sealed.answers = { [tile('Amira')]: answer('Amira', { firstStepVersion: seen }) }
      from.agreement.firstStep = theirs
      into.agreement.firstStep = ours
    })
    return state.sealed.answers[tile('Amira')]?.firstStepVersion
  }
  const [day, other] = [{ date: '2027-03-01' }, { date: '2027-03-02' }]
  expect(bound(line('Ring', 2, day), line('Ring', 5, day), 2)).toBe(5)
  expect(bound(line('Ring', 2, day), line('Ring', 5, day), 1)).toBe(1)
  expect(bound(line('Ring', 9, day), line('Ring', 5, day), 8)).toBe(4)
  expect(bound(line('Ring', 2, day), line('Ring', 5, other), 2)).toBe(2)
  expect(bound(line('Ring', 2, day), line('Skriv', 5, day), 2)).toBe(2)
})

test('[P19, R9] what was hidden of a table is kept where the table is now, and what an idea says of itself where it stood', () => {
  const { state, from, into } = two()
  const hide = (kind: Hidden['kind'], field: string, id = from.id) => {
    state.desk.hidden[`${kind} ${field} ${id}`] = { kind, id, field, text: 'Hemligt' }
  }
  for (const field of ['condition', 'meetingUrl', 'text', 'name']) hide('idea', field)
  for (const kind of ['wished', 'message', 'agreement', 'happening'] as const) hide(kind, 'text')
  hide('note', 'text')
  hide('agreement', 'goal', 'idea-3')
  carryTable(state, from, into)
  const left = Object.entries(state.desk.hidden).flatMap(([key, { id }]) => (id === into.id ? [] : [`${key}: ${id}`]))
  expect(left).toEqual([
    'idea text idea-1: idea-1',
    'idea name idea-1: idea-1',
    'note text idea-1: idea-1',
    'agreement goal idea-3: idea-3',
  ])
})

test('[P19, E3] chairs without a host here get theirs, and a table without wishes or meeting brings none', () => {
  const { state, from, into } = two()
  from.chairHosts = { 'chair-1': { seatIds: [seat('Amira')] }, 'chair-2': { seatIds: [seat('Bo'), seat('David')] } }
  into.chairHosts = { 'chair-2': { seatIds: [seat('David')] } }
  carryTable(state, from, into)
  expect(into.chairHosts).toEqual({
    'chair-1': { seatIds: [seat('Amira')] },
    'chair-2': { seatIds: [seat('David'), seat('Bo')] },
  })
  expect(['wished', 'thread', 'meetingUrl'].filter(name => name in into)).toEqual([])
})

test('[P19, R9] what was hidden beside a line or a row is found where it stands now', () => {
  const [by, actorId] = [seat('Amira'), tile('Amira')]
  const beside = (text: string) => ({ [by]: { text, chips: [] } })
  const { state, into } = carried(({ state, from, into }) => {
    from.agreement.goal = line('Vårt', 1, { clashes: beside('') })
    into.agreement.goal = line('Vårt', 1, { clashes: beside('Eget') })
    from.agreement.rows = { [actorId]: { ...row('Vår', 1, false), clashes: beside('') } }
    into.agreement.rows = { [actorId]: { ...row('Vår', 1, false), clashes: beside('Eget') } }
    const hidden = { kind: 'agreement' as const, text: 'Dolt' }
    state.desk.hidden = {
      goal: { ...hidden, id: from.id, field: 'goalClash', part: by },
      row: { ...hidden, id: from.id, field: 'rowClash', part: `${actorId}:${by}` },
      ours: { ...hidden, id: into.id, field: 'goalClash', part: by },
    }
  })
  expect(into.agreement.goal.clashes).toMatchObject({ [by]: { text: 'Eget' }, [`${by}-2`]: { text: '' } })
  expect(Object.values(state.desk.hidden).map(({ part }) => part)).toEqual([`${by}-2`, `${actorId}:${by}-2`, by])
})
