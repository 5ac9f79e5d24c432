import { expect, test } from 'vitest'
import { fold } from '#shared/rules/story.ts'
import { by, facilitator, play, roomIn, shell, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { answerOn, first, home } from '../../telling/home.ts'
import { joined, market, one } from '../../telling/market.ts'
import { seat, tile } from '../../telling/people.ts'
import { again, merge, seatOf } from './merging.ts'

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

test('[S13, S10] whoever was gone and came in anew is here again, on the device that they have now', () => {
  const { author } = one
  const gone = again(play(joined, { type: 'markGone', seatId: seat(author) }, shell))
  const merged = given(gone)
    .when(merge(author, 'Ylva'), facilitator)
    .happens(
      { type: 'seatsMerged', seatId: seat(author), otherId: seat('Ylva'), left: [] },
      { type: 'seatMoved', seatId: seat(author), deviceId: 'device-Ylva' },
      { type: 'seatBack', seatId: seat(author) },
    )
  expect(seatOf(merged, author)).toMatchObject({ state: 'present', deviceId: 'device-Ylva' })
  expect(seatOf(merged, 'Ylva')?.state).toBe('removed')
  expect(merged.state.shared.actors[one.placed]?.voices).toEqual([seat(author)])
  expect(merged.state.shared.tablets ?? []).toEqual([])
  const typed = play(
    play(joined, { type: 'markGone', seatId: seat(author) }, shell),
    { type: 'addSeat', name: 'Ylva' },
    facilitator,
    { id: seat('Ylva') },
  )
  const back = given(typed).when(merge(author, 'Ylva'), facilitator).leads()
  expect(seatOf(back, author)).toMatchObject({ state: 'present', hasNoDevice: true })
})

test('[S13, H9] a colleague who contested, and is the same person, contests no more', () => {
  const claimed = play(again(home), { type: 'claimTile', actorId: first.tile }, by('Ylva'))
  const answered = play(claimed, answerOn(claimed.state, first.tile), by(first.name))
  const contested = play(answered, { type: 'contest', actorId: first.tile, isContested: true }, by('Ylva'))
  const { state } = given(contested).when(merge(first.name, 'Ylva'), facilitator).leads()
  const answer = state.sealed.answers[first.tile]
  expect(answer).toMatchObject({ by: seat(first.name), contestedBy: [] })
})

test('[S13, D20] nor does the seat that stays speak for a tile that the other has said is theirs too', () => {
  const { author } = one
  const role = one.placed
  const worn = play(again(joined), { type: 'wearHat', actorId: role, isOn: true }, by('Ylva'))
  const { state } = given(worn).when(merge(author, 'Ylva'), facilitator).leads()
  expect(state.shared.seats[seat(author)]?.hats).toEqual([role])
  expect(state.shared.actors[role]?.voices).not.toContain(seat(author))
  expect(state.desk.roles[seat(author)]).toBeUndefined()
})
