import { expect, test } from 'vitest'
import { fold } from '#shared/rules/story.ts'
import { by, device, type Evening, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { home } from '../telling/home.ts'
import { joined, market, one } from '../telling/market.ts'
import { seat, tile } from '../telling/people.ts'

const merge = (first: string, other: string) => ({
  type: 'mergeSeats' as const,
  seatId: seat(first),
  otherId: seat(other),
})
/** Somebody who came in once more, on another device, and has written nothing. */
const again = (evening: Evening, name = 'Ylva') =>
  play(evening, { type: 'join', name }, device(name), { id: seat(name) })
const seatOf = ({ state }: Evening, name: string) => state.shared.seats[seat(name)]

test('[S13] the tile, the voice, the pair and what was said go to the seat that stays', () => {
  const { author } = one
  const noted = play(joined, { type: 'note', scope: 'own', text: 'Ring', isExported: false }, by(author))
  const back = again(noted)
  const merged = given(back)
    .when(merge('Ylva', author), facilitator)
    .happens({ type: 'seatsMerged', seatId: seat('Ylva'), otherId: seat(author), left: [] })
  const before = seatOf(back, author)
  expect(seatOf(merged, 'Ylva')).toMatchObject({ state: 'present', homeId: before?.homeId, pairId: before?.pairId })
  expect(seatOf(merged, author)).toMatchObject({ state: 'removed', homeId: undefined, pairId: undefined })
  const { shared, own } = merged.state
  expect(shared.actors[tile(author)]?.owners).toEqual([seat('Ylva')])
  expect(shared.actors[one.placed]?.voices).toEqual([seat('Ylva')])
  expect(shared.pairs[before?.pairId ?? '']?.seatIds).toContain(seat('Ylva'))
  expect(shared.ideas[one.idea]?.creators).toContain(seat('Ylva'))
  expect(shared.invitations['invitation-1']?.by).toBe(seat('Ylva'))
  expect(Object.values(own[seat('Ylva')]?.notes ?? {}).map(({ text }) => text)).toEqual(['Ring'])
  expect(own[seat(author)]?.notes).toEqual({})
  expect(JSON.stringify({ ...shared, seats: {} })).not.toContain(`"${seat(author)}"`)
  expect(fold(merged.story)).toEqual(merged.state)
  given(merged).when({ type: 'editIdea', ideaId: one.idea, text: 'Ny', soThat: '' }, by('Ylva')).leads()
  given(merged).when({ type: 'note', scope: 'own', text: 'x', isExported: false }, by(author)).refused('removed')
})

test('[S13] steps and answers at home come along', () => {
  const step = {
    type: 'addStep' as const,
    ideaId: one.idea,
    what: 'Ringa',
    due: '2027-03-01',
    withWhom: '',
    ifStuck: '',
  }
  const steps = to(again(home), 'followUpSteps')
  const taken = play(steps, step, by('Amira'), { id: 'step-1' })
  const both = play(taken, { type: 'joinStep', stepId: 'step-1', isIn: true }, by('Ylva'))
  const merged = play(both, merge('Ylva', 'Amira'), facilitator)
  expect(merged.state.shared.steps['step-1']).toMatchObject({ by: seat('Ylva'), joined: [] })
})

test('[S13, S10] nobody comes to speak for their own tile that way: the partner covers it', () => {
  const room = roomIn('swap1', 4, 4)
  const dealt = play(play(room, { type: 'deal' }, facilitator), { type: 'reveal' }, facilitator)
  const owner = 'Amira'
  const voice = dealt.state.shared.actors[tile(owner)]?.voices[0] ?? ''
  const name = dealt.state.shared.seats[voice]?.name ?? ''
  given(dealt).when(merge(owner, name), facilitator).refused('twoTiles')
  // A colleague without a role of their own has the same tile.
  const colleague = play(again(dealt), { type: 'claimTile', actorId: tile(name) }, by('Ylva'))
  const merged = given(colleague).when(merge(name, 'Ylva'), facilitator).leads()
  expect(merged.state.shared.actors[tile(name)]?.owners).toEqual([voice])
  const stranger = again(colleague, 'Zoran')
  const covering = play(stranger, merge('Zoran', name), facilitator)
  expect(covering.state.shared.actors[tile(owner)]?.voices).toEqual([seat('Zoran')])
})

test('[S13] two tiles, two markets, oneself and somebody who is gone for good are refused', () => {
  given(market).when(merge('Amira', 'Bo'), facilitator).refused('twoTiles')
  given(market).when(merge('Amira', 'Amira'), facilitator).refused('unknown')
  given(market).when(merge('Amira', 'Zoran'), facilitator).refused('unknown')
  const removed = play(again(market), { type: 'remove', seatId: seat('Ylva') }, facilitator)
  given(removed).when(merge('Amira', 'Ylva'), facilitator).refused('unknown')
  given(market).when(merge('Amira', 'Bo'), by('Amira')).refused('notFacilitator')
})
