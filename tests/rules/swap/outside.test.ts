import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { mayAnswer } from '#shared/rules/partnership/invitations.ts'
import { suggestions } from '#shared/views/seatView.ts'
import { by, type Evening, facilitator, play, room, roomIn, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { createIdea, dealtTo, formulating, guest, invite, market, one, pairsOf } from '../telling/market.ts'
import { idea, people, seat, tile } from '../telling/people.ts'

const deal = { type: 'deal' as const }
const reveal = { type: 'reveal' as const }
const hat = (owner: string, isOn = true) => ({ type: 'wearHat' as const, actorId: tile(owner), isOn })
const own = (isOn = true) => ({ type: 'keepOwnVoice' as const, isOn })
const out = (owner: string, isOut = true) => ({ type: 'takeOut' as const, actorId: tile(owner), isOut })
const assignmentOf = ({ desk }: Workshop) => desk.deal?.assignment ?? {}
const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

test('[D20] somebody says that they also belong to another organisation here, and may think again', () => {
  const worn = given(roomIn('open'))
    .when(hat('Bo'), by('Amira'))
    .happens({ type: 'hatWorn', seatId: seat('Amira'), actorId: tile('Bo'), isOn: true })
  expect(worn.state.shared.seats[seat('Amira')]?.hats).toEqual([tile('Bo')])
  given(worn).when(hat('Bo'), by('Amira')).happens()
  const off = given(worn)
    .when(hat('Bo', false), by('Amira'))
    .happens({ type: 'hatWorn', seatId: seat('Amira'), actorId: tile('Bo'), isOn: false })
  expect(off.state.shared.seats[seat('Amira')]?.hats).toEqual([])
})

test('[D20] at most three hats, never for an own tile nor for one from the library', () => {
  const three = ['Bo', 'Cecilia', 'David'].reduce((now, name) => play(now, hat(name), by('Amira')), roomIn('open'))
  given(three).when(hat('Elin'), by('Amira')).refused('threeHats')
  given(three).when(hat('Amira'), by('Amira')).refused('ownTile')
  const five = play(to(room(people(3, 2)), 'swap1'), deal, facilitator)
  const library = Object.values(five.state.shared.actors).find(({ origin }) => origin === 'library')
  given(five)
    .when({ ...hat('Bo'), actorId: library?.id ?? '' }, by('Amira'))
    .refused('unknown')
})

test('[D20] the deal never gives them that tile, and it sits them with somebody else', () => {
  for (const seed of seeds) {
    const open = room(people(3, 3), seed)
    const worn = ['Bo', 'David'].reduce((now, name) => play(now, hat(name), by('Amira')), open)
    const { state } = play(to(worn, 'swap1'), deal, facilitator)
    expect([tile('Amira'), tile('Bo'), tile('David')]).not.toContain(dealtTo(state, 'Amira'))
    const pair = pairsOf(state).find(names => names.includes('Amira')) ?? []
    expect(pair.filter(name => name === 'Bo' || name === 'David')).toEqual([])
  }
})

test('[D20] where nothing else is left, the library fills in', () => {
  const { state } = play(to(play(room(people(1, 1)), hat('Bo'), by('Amira')), 'swap1'), deal, facilitator)
  expect(state.shared.actors[dealtTo(state, 'Amira')]?.origin).toBe('library')
})

test('[D20] they neither swap to it nor cover it, and a partner with that hat does not cover it either', () => {
  const swapping = play(roomIn('swap1'), deal, facilitator)
  const [[seatId = '', actorId = ''] = []] = Object.entries(assignmentOf(swapping.state))
  const wearer = Object.values(swapping.state.shared.seats).find(
    ({ id }) => id !== seatId && tile(id.replace('seat-', '')) !== actorId,
  )
  const name = wearer?.name ?? ''
  const worn = play(swapping, { type: 'wearHat', actorId, isOn: true }, by(name))
  given(worn)
    .when({ type: 'swapTwo', seatId, otherId: seat(name) }, facilitator)
    .refused('ownTile')
  const late = welcome(market, { name: 'Ylva', sector: 'public' })
  const cover = { type: 'coverTile' as const, actorId: tile('Ylva') }
  given(late, [hat('Ylva'), by('Amira')])
    .when(cover, by('Amira'))
    .refused('alsoYours')
  const [partner = ''] =
    pairsOf(market.state)
      .find(pair => pair.includes(one.author))
      ?.filter(n => n !== one.author) ?? []
  const left = play(
    play(market, { type: 'wearHat', actorId: one.placed, isOn: true }, by(partner)),
    { type: 'remove', seatId: seat(one.author) },
    facilitator,
  )
  expect(left.state.shared.actors[one.placed]?.voices).toEqual([])
})

test('[D20] a hat goes when the tile becomes an own one, and two seats of one person keep the hats of both', () => {
  const open = play(
    roomIn('open'),
    { type: 'join', name: 'Ylva' },
    { kind: 'device', deviceId: 'y' },
    { id: seat('Ylva') },
  )
  const worn = play(play(open, hat('Bo'), by('Ylva')), hat('Cecilia'), by('Ylva'))
  const claimed = play(worn, { type: 'claimTile', actorId: tile('Bo') }, by('Ylva'))
  expect(claimed.state.shared.seats[seat('Ylva')]?.hats).toEqual([tile('Cecilia')])
  const merged = play(
    play(worn, hat('David'), by('Amira')),
    { type: 'mergeSeats', seatId: seat('Amira'), otherId: seat('Ylva') },
    facilitator,
  )
  expect(merged.state.shared.seats[seat('Amira')]?.hats).toEqual([tile('David'), tile('Bo'), tile('Cecilia')])
})

test('[D21] an owner says that nobody else shall speak for them: a library tile fills in, and they get a role', () => {
  for (const seed of seeds) {
    const kept = given(room(people(3, 3), seed))
      .when(own(), by('Amira'))
      .happens({ type: 'ownVoiceKept', actorId: tile('Amira'), by: seat('Amira'), isOn: true })
    const { state } = to(kept, 'gatherIdeas')
    expect(Object.values(assignmentOf(state))).not.toContain(tile('Amira'))
    expect(Object.keys(assignmentOf(state))).toHaveLength(6)
    expect(state.shared.actors[tile('Amira')]?.voices).toEqual([])
    expect(Object.values(state.shared.actors).filter(({ origin }) => origin === 'library')).toHaveLength(1)
  }
})

test('[D21] an owner thinks again until the tiles are turned, and once more in the break', () => {
  const kept = play(roomIn('swap1'), own(), by('Amira'))
  given(kept).when(own(), by('Amira')).happens()
  const back = play(kept, own(false), by('Amira'))
  expect(Object.values(assignmentOf(play(back, deal, facilitator).state))).toContain(tile('Amira'))
  const turned = play(play(kept, deal, facilitator), reveal, facilitator)
  given(turned).when(own(false), by('Amira')).refused('alreadyTurned')
  given(to(turned, 'gatherMarket')).when(own(false), by('Amira')).refused('wrongPhase')
  const resting = to(room(people(3, 3), 'rest', 'standard120'), 'break')
  const second = to(play(resting, own(), by('Amira')), 'formulate').state
  expect(second.shared.round).toBe(2)
  expect(second.shared.actors[tile('Amira')]?.voices).toEqual([])
  const guestless = play(
    roomIn('open'),
    { type: 'join', name: 'Ylva' },
    { kind: 'device', deviceId: 'y' },
    { id: seat('Ylva') },
  )
  given(guestless).when(own(), by('Ylva')).refused('notOwner')
})

test('[D21] the facilitator takes an organisation out, and lets it in again', () => {
  const taken = given(roomIn('open'))
    .when(out('Bo'), facilitator)
    .happens({ type: 'takenOut', actorId: tile('Bo'), isOut: true })
  given(taken).when(out('Bo'), facilitator).happens()
  expect(Object.values(assignmentOf(to(taken, 'gatherIdeas').state))).not.toContain(tile('Bo'))
  const again = play(taken, out('Bo', false), facilitator)
  expect(Object.values(assignmentOf(to(again, 'gatherIdeas').state))).toContain(tile('Bo'))
  given(taken).when(out('Amira'), by('Bo')).refused('notFacilitator')
  const number = taken.state.desk.lastAct?.number ?? 0
  const undone = play(taken, { type: 'undo', number }, facilitator)
  expect(undone.state.shared.actors[tile('Bo')]?.isTakenOut).toBe(false)
})

test('[D21] one that the owner keeps is not let in by the facilitator', () => {
  const both = play(play(play(roomIn('open'), own(), by('Bo')), out('Bo'), facilitator), out('Bo', false), facilitator)
  expect(Object.values(assignmentOf(to(both, 'gatherIdeas').state))).not.toContain(tile('Bo'))
})

test('[D21] nobody covers it; an idea may ask it along, and its owner answers at home', () => {
  const at = to(play(room(people(3, 3), 'asked'), own(), by('Amira')), 'gatherMarket')
  const [author = '', partner = ''] = pairsOf(at.state)[0] ?? []
  given(at)
    .when({ type: 'coverTile', actorId: tile('Amira') }, by(author === 'Amira' ? partner : author))
    .refused('staysOutside')
  const asked = play(
    play(at, createIdea(), by(author), { id: idea(author) }),
    invite(idea(author), tile('Amira')),
    by(author),
  )
  const [question] = Object.values(asked.state.shared.invitations)
  expect(mayAnswer(asked.state.shared, seat('Amira'), question ?? raise())).toBe(false)
  const { shared } = asked.state
  const home = { ...shared, clock: { ...shared.clock, kind: 'homecoming' as const } }
  expect(mayAnswer(home, seat('Amira'), question ?? raise())).toBe(true)
})

test('[D21] taken out while somebody speaks for it, nothing changes until the next deal', () => {
  const taken = play(market, { type: 'takeOut', actorId: one.placed, isOut: true }, facilitator)
  expect(taken.state.shared.actors[one.placed]?.voices).toEqual([seat(one.author)])
  expect(taken.state.shared.actors[one.placed]?.ideaId).toBe(one.idea)
})

test('[D21] in homecoming the owner of a tile that was out has three suggestions like others without a table', () => {
  const owner = Object.values(formulating.state.shared.actors).find(
    ({ origin, ideaId }) => origin === 'home' && ideaId === undefined,
  )
  const [ownerId = ''] = owner?.owners ?? []
  const home = to(formulating, 'homecoming').state.shared
  expect(suggestions(home, ownerId).map(({ id }) => id)).toEqual([one.idea])
  expect(guest.free).not.toBe(owner?.id)
})

test('[D21] nobody stays with a tile that is out, and the second swap deals it to nobody', () => {
  const swap2 = to(room(people(4, 4), 'stay', 'standard120'), 'swap2')
  const [seatId = '', actorId = ''] = Object.entries(swap2.state.desk.roles)[0] ?? []
  const owner = actorId.replace('tile-', '')
  const { state } = to(play(swap2, out(owner), facilitator), 'formulate')
  expect(Object.values(state.desk.roles)).not.toContain(actorId)
  expect(state.desk.roles[seatId]).toBeDefined()
})

test('[D22] nothing turns while somebody lies dealt to what they may not speak for, until it is dealt again or swapped', () => {
  const dealt = play(roomIn('swap1'), deal, facilitator)
  const wearerOf = (evening: Evening, owner: string) =>
    Object.entries(assignmentOf(evening.state))
      .find(([, id]) => id === tile(owner))?.[0]
      ?.replace('seat-', '') ?? ''
  const wearer = wearerOf(dealt, 'Bo')
  const worn = play(dealt, hat('Bo'), by(wearer))
  given(worn).when(reveal, facilitator).refused('dealAgain')
  const again = play(worn, deal, facilitator)
  expect(wearerOf(again, 'Bo')).not.toBe(wearer)
  given(again).when(reveal, facilitator).leads()
  const other =
    Object.values(worn.state.shared.seats)
      .map(({ name }) => name)
      .find(name => name !== wearer && name !== 'Bo' && dealtTo(worn.state, name) !== tile(wearer)) ?? ''
  const swapped = play(worn, { type: 'swapTwo', seatId: seat(wearer), otherId: seat(other) }, facilitator)
  given(swapped).when(reveal, facilitator).leads()
  given(dealt, [out('Bo'), facilitator])
    .when(reveal, facilitator)
    .refused('dealAgain')
  const jumped = to(play(dealt, out('Bo'), facilitator), 'gatherIdeas')
  expect(jumped.state.shared.actors[tile('Bo')]?.voices).toEqual([])
})

const raise = (): never => {
  throw new Error('nobody asked')
}

test('[D10, D11, P13] on the shelf lie the library tile and the undealt home tile; both may be asked along', () => {
  const absent = play(room(people(4, 2), 'shelf'), { type: 'remove', seatId: seat('Amira') }, facilitator)
  const at = to(absent, 'gatherMarket')
  const shelf = Object.values(at.state.shared.actors).filter(({ voices }) => voices.length === 0)
  expect(shelf.map(({ origin }) => origin).sort()).toEqual(['home', 'library'])
  const library = shelf.find(({ origin }) => origin === 'library')?.id ?? ''
  const home = shelf.find(({ origin }) => origin === 'home')?.id ?? ''
  const [author = '', other = ''] = pairsOf(at.state)[0] ?? []
  const written = play(at, createIdea(), by(author), { id: idea(author) })
  const asked = [library, home].reduce(
    (now, id) => play(now, invite(idea(author), id), by(author), { id: `ask-${id}` }),
    written,
  )
  const yes = { type: 'answer' as const, invitationId: `ask-${library}`, answer: 'yes' as const }
  given(asked).when(yes, by(other)).refused('notYourTile')
  given(asked, [{ type: 'coverTile', actorId: library }, by(other)])
    .when(yes, by(other))
    .leads()
})
