import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { guestsOf } from '#shared/rules/swap/deal/dealing.ts'
import { chosenSince, mayStay, missedIn, stayersOf, tablesOf } from '#shared/rules/swap/deal/stayers.ts'
import { apartKey } from '#shared/rules/swap/seating/pairs.ts'
import { facilitator } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { seat, tile } from '../../telling/people.ts'
import { actorOf, eveningIn, guest, hall, speaking, standAt } from '../hall.ts'

const sectors = { Amira: 'ideaDriven', Bo: 'public', Cecilia: 'ideaDriven', David: 'public' } as const
const roles = { Amira: 'Bo', Bo: 'Amira', Cecilia: 'David', David: 'Cecilia' }

/** Four who have each spoken for the other bank; Amira and Bo at one partnership, the others at none. */
function second(change: (state: Workshop) => void = () => undefined): Workshop {
  const state = hall(
    Object.entries(sectors).map(([name, sector]) => ({ name, sector })),
    'swap2',
  )
  state.shared.round = 1
  state.shared.isRevealed = false
  speaking(state, roles)
  state.desk.earlier = Object.fromEntries(Object.entries(state.desk.roles).map(([id, role]) => [id, [role]]))
  standAt(state, 1, ['Amira', 'Bo'])
  change(state)
  return state
}
const stays = (state: Workshop) => stayersOf(state, guestsOf(state.shared))['idea-1']?.replace('seat-', '')
const create =
  (...names: string[]) =>
  (state: Workshop) => {
    const idea = state.shared.ideas['idea-1']
    if (idea) idea.creators = names.map(seat)
  }

test('[D15] one who wrote the idea stays, else the first who speaks there, and the facilitator’s choice before both', () => {
  expect(stays(second())).toBe('Amira')
  expect(stays(second(create('Bo')))).toBe('Bo')
  expect(stays(second(create('David')))).toBe('Amira')
  const choose = (name: string) => (state: Workshop) => {
    create('Amira')(state)
    state.shared.stayers['idea-1'] = seat(name)
  }
  expect(stays(second(choose('Bo')))).toBe('Bo')
  expect(stays(second(choose('David')))).toBe('Amira')
})

test('[D15] nobody stays who missed the other bank, unless the facilitator says so', () => {
  const missed =
    (...names: string[]) =>
    (state: Workshop) => {
      create('Amira')(state)
      for (const name of names) state.desk.earlier[seat(name)] = [tile(name === 'Amira' ? 'Cecilia' : 'David')]
    }
  expect(stays(second(missed('Amira')))).toBe('Bo')
  expect(stays(second(missed('Amira', 'Bo')))).toBeUndefined()
  const chosen = second(missed('Amira'))
  chosen.shared.stayers['idea-1'] = seat('Amira')
  expect(stays(chosen)).toBe('Amira')
})

test('[D15, D3] nobody stays with a tile that has become their own or is kept apart from it', () => {
  const kept = second(create('Amira'))
  kept.desk.keptApart = [apartKey(tile('Amira'), tile('Bo'))]
  expect(stays(kept)).toBeUndefined()
  const owned = second(create('Amira'))
  owned.shared.actors[tile('Bo')]?.owners.push(seat('Amira'))
  expect(stays(owned)).toBe('Bo')
})

test('[D15] somebody may stay where they speak for the tile they were dealt, at a live partnership, unless it is out', () => {
  const may = (name: string, change?: (state: Workshop) => void) => {
    const state = second(change)
    const idea = state.shared.ideas['idea-1']
    return idea && mayStay(state, seat(name), idea)
  }
  expect(['Amira', 'Bo', 'Cecilia', 'Nobody'].map(name => may(name))).toEqual([true, true, false, false])
  const idea = (more: object) => (state: Workshop) => void Object.assign(state.shared.ideas['idea-1'] ?? {}, more)
  expect(may('Amira', idea({ wasFormed: false }))).toBe(false)
  expect(may('Amira', idea({ state: 'withdrawn' }))).toBe(false)
  const bos = (more: object) => (state: Workshop) => void Object.assign(state.shared.actors[tile('Bo')] ?? {}, more)
  expect(may('Amira', bos({ isTakenOut: true }))).toBe(false)
  expect(may('Amira', bos({ voices: [seat('Cecilia')] }))).toBe(false)
  expect(may('Cecilia', bos({ voices: [seat('Cecilia')] }))).toBe(false)
})

test('[D15] each partnership has one who stays, and one without anybody has none', () => {
  const two = second(state => standAt(state, 2, ['Cecilia', 'David']))
  two.shared.ideas = Object.fromEntries(Object.entries(two.shared.ideas).reverse())
  expect(stayersOf(two, guestsOf(two.shared))).toEqual({ 'idea-1': seat('Amira'), 'idea-2': seat('Cecilia') })
  const gone = second(state => standAt(state, 2, ['Cecilia', 'David']))
  for (const name of ['Cecilia', 'David']) Object.assign(gone.shared.seats[seat(name)] ?? {}, { state: 'gone' })
  expect(stayersOf(gone, guestsOf(gone.shared))).toEqual({ 'idea-1': seat('Amira') })
})

test('[D15] those who have not spoken for the other bank in any round have missed it', () => {
  const tiles = [actorOf({ name: 'P' }), actorOf({ name: 'I', sector: 'ideaDriven' })]
  const guests = [guest('Amira'), guest('Bo', 'public'), guest('Cecilia'), guest('David')]
  const earlier = {
    [seat('Amira')]: [tile('I'), tile('P')],
    [seat('Bo')]: [tile('P')],
    [seat('Cecilia')]: [tile('gone')],
  }
  expect([...missedIn(earlier, guests, tiles)]).toEqual([seat('Bo'), seat('Cecilia'), seat('David')])
})

test('[D15] a table is where the tile stands that somebody speaks for', () => {
  const { shared } = second()
  shared.actors[tile('Bo')]?.voices.push(seat('Cecilia'))
  expect(tablesOf(shared)).toEqual({ [seat('Amira')]: 'idea-1', [seat('Bo')]: 'idea-1', [seat('Cecilia')]: 'idea-1' })
})

test('[D15] chosen are those whom the last deal did not let stay there', () => {
  const state = second()
  state.shared.stayers = { 'idea-1': seat('Amira'), 'idea-2': seat('Bo') }
  expect(chosenSince(state)).toEqual(state.shared.stayers)
  const deal = { round: 1, attempt: 1, assignment: {}, crossing: 0, seats: 4 }
  state.desk.deal = { ...deal, stayers: { 'idea-1': seat('Amira'), 'idea-2': seat('Cecilia') } }
  expect(chosenSince(state)).toEqual({ 'idea-2': seat('Bo') })
})

test('[D15] whom the facilitator names must be here and speak there, before the deal or once it has turned', () => {
  const set = (name: string, ideaId = 'idea-1') => ({ type: 'setStayer' as const, ideaId, seatId: seat(name) })
  const state = second()
  given(eveningIn(state))
    .when(set('Bo'), facilitator)
    .happens({ type: 'stayerSet', ideaId: 'idea-1', seatId: seat('Bo') })
  given(eveningIn(state)).when(set('Nobody'), facilitator).refused('unknown')
  given(eveningIn(state)).when(set('Bo', 'idea-9'), facilitator).refused('unknown')
  given(eveningIn(state)).when(set('Cecilia'), facilitator).refused('notYourIdea')
  const dealt = second(({ shared }) => void Object.assign(shared, { isDealt: true }))
  given(eveningIn(dealt)).when(set('Bo'), facilitator).refused('alreadyDealt')
  const turned = second(({ shared }) => void Object.assign(shared, { isDealt: true, isRevealed: true, round: 2 }))
  given(eveningIn(turned)).when(set('Bo'), facilitator).leads()
})

test('[D15] a choice in the break is for the round that comes, and one after Vänd for the round that is', () => {
  const at = (kind: 'break' | 'swap2', isRevealed: boolean) => {
    const state = second(({ shared }) => void Object.assign(shared, { isDealt: isRevealed, isRevealed, round: 2 }))
    state.shared.clock.kind = kind
    const stayers = { 'idea-1': seat('Amira'), 'idea-2': seat('Bo') }
    state.desk.deal = { round: 2, attempt: 1, assignment: {}, stayers, crossing: 0, seats: 4 }
    const order = { type: 'setStayer' as const, ideaId: 'idea-1', seatId: seat('Bo') }
    const { shared, desk } = given(eveningIn(state)).when(order, facilitator).leads().state
    expect(shared.stayers).toEqual({ 'idea-1': seat('Bo') })
    return desk.deal?.stayers
  }
  expect(at('break', true)).toEqual({ 'idea-2': seat('Bo') })
  expect(at('swap2', true)).toEqual({ 'idea-1': seat('Bo'), 'idea-2': seat('Bo') })
  expect(at('swap2', false)).toEqual({ 'idea-1': seat('Amira'), 'idea-2': seat('Bo') })
})
