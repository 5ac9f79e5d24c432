import { expect, test } from 'vitest'
import { accept, refuse } from '#shared/messages/story.ts'
import { otherSector } from '#shared/model/actor.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { isInRole } from '#shared/rules/seats/presence.ts'
import { guestsOf } from '#shared/rules/swap/deal/dealing.ts'
import { stayersOf } from '#shared/rules/swap/deal/stayers.ts'
import { attempt, by, device, draft, type Evening, facilitator, play, room, shell, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { people, seat, tile, tileText } from '../../telling/people.ts'
import { secondSwap } from '../../telling/rounds.ts'

const swap2 = secondSwap()
const deal = { type: 'deal' as const }
const reveal = { type: 'reveal' as const }
const formed = ({ shared }: Workshop) => Object.values(shared.ideas).filter(({ wasFormed }) => wasFormed)

test('[D14] a second swap lies undealt, and until Vänd everybody speaks for the tile they had', () => {
  const { shared, desk } = swap2.state
  expect(shared).toMatchObject({ isDealt: false, isRevealed: false, round: 1 })
  expect(isInRole(shared)).toBe(true)
  for (const [seatId, actorId] of Object.entries(desk.roles)) expect(shared.actors[actorId]?.voices).toContain(seatId)
  const dealt = play(swap2, deal, facilitator)
  expect(dealt.state.desk.roles).toEqual(desk.roles)
  expect(dealt.state.desk.deal).toMatchObject({ round: 2, attempt: 2 })
})

test('[D14] after Vänd everyone has one tile, not their own, and nobody but those who stay the one they had', () => {
  const before = swap2.state.desk.roles
  const { shared, desk } = play(play(swap2, deal, facilitator), reveal, facilitator).state
  expect(shared.round).toBe(2)
  const staying = new Set(Object.values(shared.stayers))
  for (const [seatId, actorId] of Object.entries(desk.roles)) {
    expect(shared.actors[actorId]?.owners).not.toContain(seatId)
    expect(desk.earlier[seatId]).toEqual([before[seatId], actorId])
    expect(actorId === before[seatId], seatId).toBe(staying.has(seatId))
  }
  expect(new Set(Object.values(desk.roles)).size).toBe(8)
})

test('[D14] tiles stay where they stand when their voices change', () => {
  const places = ({ shared }: Workshop) => Object.values(shared.actors).map(({ id, ideaId }) => [id, ideaId])
  expect(places(to(swap2, 'formulate').state)).toEqual(places(swap2.state))
})

test('[D15] one stays at each partnership, a creator where it can be, with the tile they had', () => {
  const { shared, desk } = to(swap2, 'formulate').state
  expect(formed(swap2.state).length).toBeGreaterThan(0)
  for (const { id, creators } of formed(swap2.state)) {
    const stayer = shared.stayers[id] ?? ''
    expect(creators).toContain(stayer)
    expect(desk.roles[stayer]).toBe(swap2.state.desk.roles[stayer])
    expect(shared.actors[desk.roles[stayer] ?? '']?.ideaId).toBe(id)
  }
})

test('[D15] nobody stays who missed the other sector, and they come first in the next round', () => {
  const skewed = secondSwap(8, 4, 'skewed', 2)
  const { desk, shared } = skewed.state
  const guests = guestsOf(shared)
  const missed = guests.filter(
    ({ seat: { id }, home }) => shared.actors[desk.roles[id] ?? '']?.sector !== otherSector(home.sector),
  )
  expect(missed.length).toBeGreaterThan(0)
  for (const id of Object.values(stayersOf(skewed.state, guests)))
    expect(missed.map(one => one.seat.id)).not.toContain(id)
  const after = to(skewed, 'formulate').state
  const crossed = (id: string) => after.shared.actors[after.desk.roles[id] ?? '']?.sector === 'public'
  const first = new Set([...missed.map(one => one.seat.id), ...Object.values(after.shared.stayers)])
  const late = missed.filter(one => !crossed(one.seat.id))
  const others = guests.filter(one => one.home.sector === 'ideaDriven' && !first.has(one.seat.id))
  if (late.length > 0) expect(others.filter(one => crossed(one.seat.id))).toEqual([])
  expect(late.length).toBeLessThan(missed.length)
})

test('[D15] nobody stays with a tile that has been kept apart from their own, and everyone gets one', () => {
  const { desk, shared } = swap2.state
  const [stayer = ''] = Object.values(stayersOf(swap2.state, guestsOf(shared)))
  const home = shared.seats[stayer]?.homeId ?? ''
  const kept = { type: 'keepApart' as const, actorId: home, otherId: desk.roles[stayer] ?? '', isApart: true }
  const apart = play(swap2, kept, facilitator)
  expect(Object.values(stayersOf(apart.state, guestsOf(apart.state.shared)))).not.toContain(stayer)
  const dealt = play(apart, deal, facilitator)
  expect(dealt.state.desk.deal?.assignment[stayer]).not.toBe(desk.roles[stayer])
  expect(Object.keys(dealt.state.desk.deal?.assignment ?? {})).toHaveLength(8)
})

test('[D15] the facilitator says who stays, before the tiles are dealt, and only somebody who speaks there', () => {
  const [partnership] = formed(swap2.state)
  const at = partnership?.id ?? ''
  const here = Object.keys(partnership?.placed ?? {}).flatMap(id => swap2.state.shared.actors[id]?.voices ?? [])
  const usual = stayersOf(swap2.state, guestsOf(swap2.state.shared))[at]
  const other = here.find(id => id !== usual) ?? ''
  const chosen = given(swap2)
    .when({ type: 'setStayer', ideaId: at, seatId: other }, facilitator)
    .happens({ type: 'stayerSet', ideaId: at, seatId: other })
  expect(to(chosen, 'formulate').state.shared.stayers[at]).toBe(other)
  const stranger = Object.keys(swap2.state.shared.seats).find(id => !here.includes(id)) ?? ''
  given(swap2).when({ type: 'setStayer', ideaId: at, seatId: stranger }, facilitator).refused('notYourIdea')
  given(swap2, [deal, facilitator])
    .when({ type: 'setStayer', ideaId: at, seatId: other }, facilitator)
    .refused('alreadyDealt')
})

test('[D14] going back into a swap that has been turned keeps it, and going on does not deal again', () => {
  const formulating = to(swap2, 'formulate')
  const back = play(formulating, { type: 'back', from: formulating.state.shared.clock.phaseId }, facilitator)
  expect(back.state.shared).toMatchObject({ isRevealed: true, round: 2 })
  const on = to(back, 'formulate').state
  expect(on.desk.roles).toEqual(formulating.state.desk.roles)
})

test('[F5, D14] whoever jumps past a second swap gets it dealt and turned', () => {
  const breaking = to(secondSwap(), 'swap2')
  const target = breaking.state.shared.programme.phases.find(({ kind }) => kind === 'trial')?.id ?? ''
  const jumped = play(breaking, { type: 'jump', phaseId: target }, facilitator)
  expect(jumped.state.shared).toMatchObject({ round: 2, isRevealed: true, clock: { kind: 'trial' } })
})

test('[D14] a second swap taken back: nobody speaks, and the round does not count', () => {
  const turned = play(play(swap2, deal, facilitator), reveal, facilitator)
  const again = play(turned, { type: 'deal', again: true }, facilitator).state
  expect(again.shared).toMatchObject({ round: 1, isRevealed: false, isDealt: true })
  expect(again.desk.earlier).toEqual(swap2.state.desk.earlier)
})

test('[S10, D14] in the second round somebody at the same table covers for one who leaves', () => {
  const formulating = to(swap2, 'formulate')
  const { shared } = formulating.state
  const at = Object.values(shared.actors).find(
    ({ ideaId, voices, id }) =>
      ideaId &&
      voices.length === 1 &&
      Object.keys(shared.ideas[ideaId]?.placed ?? {}).some(
        other => other !== id && !shared.actors[id]?.owners.includes(shared.actors[other]?.voices[0] ?? ''),
      ),
  )
  const left = play(formulating, { type: 'markGone', seatId: at?.voices[0] ?? '' }, shell)
  const cover = left.state.shared.actors[at?.id ?? '']?.voices[0] ?? ''
  const table = Object.keys(shared.ideas[at?.ideaId ?? '']?.placed ?? {}).flatMap(id => shared.actors[id]?.voices ?? [])
  expect(table).toContain(cover)
  const back = play(left, { type: 'markBack', seatId: at?.voices[0] ?? '' }, shell)
  expect(back.state.shared.actors[at?.id ?? '']?.voices).toEqual(at?.voices)
})

test('[D18] two from the same bank each speak for a library actor of the other', () => {
  const two = to(room(people(2, 0), 'two', 'duo60'), 'swap1')
  const { shared, desk } = play(two, deal, facilitator).state
  const tiles = Object.values(desk.deal?.assignment ?? {}).map(id => shared.actors[id])
  expect(tiles.map(actor => [actor?.origin, actor?.sector])).toEqual([
    ['library', 'public'],
    ['library', 'public'],
  ])
})

test('[D10] in duo60 two library tiles lie on the shelf, one of each sector', () => {
  const { shared } = to(room(people(1, 1), 'duo', 'duo60'), 'gatherIdeas').state
  const shelf = Object.values(shared.actors).filter(({ origin, voices }) => origin === 'library' && voices.length === 0)
  expect(shelf.map(({ sector }) => sector).sort()).toEqual(['ideaDriven', 'public'])
  expect(shared.actors[tile('Amira')]?.voices).toEqual([seat('Bo')])
})

test('[D14] a deal that nobody can get leaves the second swap as it was', () => {
  const { decision, evening } = attempt(swap2, deal, facilitator, { library: [] })
  expect(decision).toEqual(decision.events ? accept(...decision.events) : refuse('cannotDeal'))
  expect(evening.state.shared.round).toBe(1)
})

test('[D19] in a taster everyone gets an invented organisation, and nobody writes, owns or takes steps', () => {
  const opened = to(draft('taster', 2, 'taster45'), 'open')
  const join = (now: Evening, name: string) => play(now, { type: 'join', name }, device(name), { id: seat(name) })
  const everyone = ['Amira', 'Bo', 'Cecilia', 'David'].reduce(join, opened)
  given(everyone)
    .when({ type: 'saveTile', ...tileText('Amiras', 'public') }, by('Amira'))
    .refused('noOwnTiles')
  const { shared, desk } = to(everyone, 'gatherIdeas').state
  expect(Object.values(shared.actors).every(({ origin, owners }) => origin === 'library' && owners.length === 0)).toBe(
    true,
  )
  for (const { seatIds } of Object.values(shared.pairs))
    expect(seatIds.map(id => shared.actors[desk.roles[id] ?? '']?.sector).sort()).toEqual(['ideaDriven', 'public'])
  expect(to(everyone, 'checkOut').state.shared.clock.kind).toBe('checkOut')
})
