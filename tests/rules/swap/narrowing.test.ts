import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { unfit } from '#shared/rules/swap/outside.ts'
import { apartKey } from '#shared/rules/swap/seating/pairs.ts'
import { by, facilitator } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { seat, tile } from '../telling/people.ts'
import { eveningIn, hall, type Someone } from './hall.ts'

const people: Someone[] = ['Amira', 'Bo', 'Cecilia', 'David', 'Elin'].map(name => ({ name }))
const inHall = (kind: PhaseKind = 'prelude', change: (state: Workshop) => void = () => undefined) => {
  const state = hall(people, kind)
  change(state)
  return given(eveningIn(state))
}
const person = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.seats[seat(name)] ?? {}, more)
const org = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.actors[tile(name)] ?? {}, more)

test('[D21] the facilitator takes out and lets in an organisation of the room; what is so already is no news', () => {
  const out = (isOut: boolean, owner = 'Bo') => ({ type: 'takeOut' as const, actorId: tile(owner), isOut })
  inHall().when(out(false), facilitator).happens()
  const taken = inHall()
    .when(out(true), facilitator)
    .happens({ type: 'takenOut', actorId: tile('Bo'), isOut: true })
  given(taken).when(out(true), facilitator).happens()
  const let_ = given(taken)
    .when(out(false), facilitator)
    .happens({ type: 'takenOut', actorId: tile('Bo'), isOut: false })
  expect(let_.state.shared.actors[tile('Bo')]?.isTakenOut).toBe(false)
  inHall().when(out(true, 'Nobody'), facilitator).refused('unknown')
  inHall('prelude', org('Bo', { origin: 'library' }))
    .when(out(true), facilitator)
    .refused('unknown')
})

test('[D21] an owner keeps the own voice until Vänd, and may think again', () => {
  const own = (isOn: boolean) => ({ type: 'keepOwnVoice' as const, isOn })
  const kept = { type: 'ownVoiceKept' as const, actorId: tile('Amira'), by: seat('Amira') }
  inHall().when(own(false), by('Amira')).happens()
  const on = inHall()
    .when(own(true), by('Amira'))
    .happens({ ...kept, isOn: true })
  given(on).when(own(true), by('Amira')).happens()
  given(on)
    .when(own(false), by('Amira'))
    .happens({ ...kept, isOn: false })
  inHall('prelude', person('Amira', { homeId: undefined }))
    .when(own(true), by('Amira'))
    .refused('notOwner')
  const turned = ({ shared }: Workshop) => void Object.assign(shared, { isRevealed: true })
  for (const kind of ['swap1', 'swap2'] as const) {
    inHall(kind, turned).when(own(true), by('Amira')).refused('alreadyTurned')
    inHall(kind).when(own(true), by('Amira')).leads()
  }
  inHall('break', turned).when(own(true), by('Amira')).leads()
})

test('[D20] three hats at most, of organisations in the room, and each comes off again', () => {
  const hat = (owner: string, isOn = true) => ({ type: 'wearHat' as const, actorId: tile(owner), isOn })
  const hats = (...owners: string[]) => person('Amira', { hats: owners.map(tile) })
  const worn = (owner: string, isOn: boolean) => ({
    type: 'hatWorn' as const,
    seatId: seat('Amira'),
    actorId: tile(owner),
    isOn,
  })
  inHall().when(hat('Bo', false), by('Amira')).happens()
  inHall('prelude', hats('Bo')).when(hat('Bo'), by('Amira')).happens()
  inHall().when(hat('Amira'), by('Amira')).refused('ownTile')
  inHall().when(hat('Nobody'), by('Amira')).refused('unknown')
  inHall('prelude', org('Bo', { origin: 'library' }))
    .when(hat('Bo'), by('Amira'))
    .refused('unknown')
  const third = inHall('prelude', hats('Bo', 'Cecilia')).when(hat('David'), by('Amira')).happens(worn('David', true))
  expect(third.state.shared.seats[seat('Amira')]?.hats).toEqual(['Bo', 'Cecilia', 'David'].map(tile))
  given(third).when(hat('Elin'), by('Amira')).refused('threeHats')
  const off = given(third).when(hat('Cecilia', false), by('Amira')).happens(worn('Cecilia', false))
  expect(off.state.shared.seats[seat('Amira')]?.hats).toEqual(['Bo', 'David'].map(tile))
})

test('[D22] unfit are those who may not speak for what they were dealt, or have it in another market', () => {
  const found = (change: (state: Workshop) => void = () => undefined) => {
    const state = hall(people)
    const assignment = { [seat('Amira')]: tile('Bo'), [seat('Bo')]: tile('Cecilia'), [seat('Cecilia')]: tile('gone') }
    state.desk.deal = { round: 1, attempt: 1, assignment, stayers: {}, crossing: 0, seats: 3 }
    change(state)
    return unfit(state.shared, state.desk).map(id => id.replace('seat-', ''))
  }
  expect(found()).toEqual([])
  expect(found(org('Bo', { owners: [seat('Amira')] }))).toEqual(['Amira'])
  expect(found(org('Cecilia', { marketId: 'workshop-1-m2' }))).toEqual(['Bo'])
  expect(found(({ desk }) => void desk.keptApart.push(apartKey(tile('Bo'), tile('Cecilia'))))).toEqual(['Bo'])
  expect(found(({ desk }) => void Object.assign(desk, { deal: undefined }))).toEqual([])
})
