import { expect, test } from 'vitest'
import { isTablet, mostOnDevice, whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { attempt, by, device, type Evening, facilitator, play, room, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { formulating, guest, one, two } from '../telling/market.ts'
import { crowd, type Person, people, seat, tile, tileText } from '../telling/people.ts'

/** Two tablets with a pair each, and somebody with a phone of their own. */
const paired = people(3, 2).map(
  (person, at): Person => ({
    ...person,
    device: [undefined, 'Amira', undefined, 'Cecilia', undefined][at],
  }),
)
const tablets = to(room(paired, 'tablets'), 'swap1')
const sit = (name: string, where: string) => ({
  type: 'sitDown' as const,
  seatId: seat(name),
  deviceId: `device-${where}`,
})
const deviceOf = ({ state }: Evening, name: string) => state.shared.seats[seat(name)]?.deviceId

test('[S16] somebody moves from one tablet to another, and it stays a tablet when they have left', () => {
  const moved = given(tablets)
    .when(sit('Bo', 'Cecilia'), shell)
    .happens({ type: 'seatMoved', seatId: seat('Bo'), deviceId: 'device-Cecilia' })
  expect(isTablet(moved.state.shared, 'device-Amira')).toBe(true)
  given(moved).when(sit('Bo', 'Cecilia'), shell).happens()
  const both = play(moved, sit('Amira', 'Cecilia'), shell)
  expect(['Amira', 'Bo', 'Cecilia', 'David'].map(name => deviceOf(both, name))).toEqual(Array(4).fill('device-Cecilia'))
  const back = play(both, sit('David', 'Amira'), shell)
  expect(deviceOf(back, 'David')).toBe('device-Amira')
})

test('[S16] a phone becomes a tablet when somebody else comes in by it, or is moved to it', () => {
  const join = { type: 'join' as const, name: 'Rut' }
  expect(isTablet(tablets.state.shared, 'device-Elin')).toBe(false)
  expect(isTablet(play(tablets, join, device('Elin'), { id: seat('Rut') }).state.shared, 'device-Elin')).toBe(true)
  const moved = play(tablets, { type: 'moveSeat', seatId: seat('Bo'), deviceId: 'device-Elin' }, shell)
  expect(isTablet(moved.state.shared, 'device-Elin')).toBe(true)
  const left = play(moved, { type: 'moveSeat', seatId: seat('Bo'), deviceId: 'device-Amira' }, shell)
  expect(isTablet(left.state.shared, 'device-Elin')).toBe(true)
  const { seats } = play(tablets, join, device('Rut'), { id: seat('Rut') }).state.shared
  expect(seats[seat('Rut')]).toMatchObject({ state: 'present', isReady: false })
})

test('[S16] a phone keeps its seat, and nobody draws others to it', () => {
  given(tablets).when(sit('Elin', 'Amira'), shell).refused('ownDevice')
  given(tablets).when(sit('Bo', 'Elin'), shell).refused('ownDevice')
  given(tablets).when(sit('Nobody', 'Amira'), shell).refused('unknown')
  const removed = play(tablets, { type: 'remove', seatId: seat('Bo') }, facilitator)
  given(removed).when(sit('Bo', 'Cecilia'), shell).refused('removed')
  given(tablets).when(sit('Bo', 'Cecilia'), by('Cecilia')).refused('notYours')
  given(tablets).when(sit('Bo', 'Cecilia'), facilitator).refused('notYours')
})

test('[S16] a tablet holds eight, and the people of one market', () => {
  const many = crowd(34, 17).map(
    (person, at): Person => ({ ...person, device: at < 16 ? `Platta${at % 2}` : undefined }),
  )
  const open = room(many, 'eight')
  const [first, ...rest] = many.filter((_, at) => at % 2 === 0 && at < 16)
  expect(rest).toHaveLength(mostOnDevice - 1)
  given(open)
    .when(sit(many[1]?.name ?? '', 'Platta0'), shell)
    .refused('full')
  const { seats } = to(open, 'swap1').state.shared
  const elsewhere = many.find(
    (one, at) =>
      at % 2 === 1 && at < 16 && seats[seat(one.name)]?.marketId !== seats[seat(first?.name ?? '')]?.marketId,
  )
  given(to(open, 'swap1'))
    .when(sit(elsewhere?.name ?? '', 'Platta0'), shell)
    .refused('otherMarket')
})

test('[S16] a tablet lists the people of its table first, then the others on tablets of the market', () => {
  const listed = (evening: Evening, ...here: string[]) =>
    whoMaySit(evening.state.shared, here.map(seat)).map(({ seat: { name }, isOurs }) => [name, isOurs])
  expect(listed(tablets, 'Amira', 'Bo')).toEqual([
    ['Cecilia', false],
    ['David', false],
  ])
  const shared = people(3, 3).map((person, at): Person => ({ ...person, device: at % 2 === 0 ? 'Platta0' : 'Platta1' }))
  const swapped = to(room(shared, 'pairs'), 'gatherIdeas')
  const [pair] = Object.values(swapped.state.shared.pairs)
  const apart = pair?.seatIds.map(id => swapped.state.shared.seats[id])
  const isSplit = apart?.[0]?.deviceId !== apart?.[1]?.deviceId
  const [first] = whoMaySit(swapped.state.shared, [apart?.[0]?.id ?? ''])
  expect(first?.isOurs).toBe(isSplit)
})

test('[S16] at a partnership those of its table come first, owners once they have come home', () => {
  const everyone = Object.values(formulating.state.shared.seats)
  const onTablets = everyone.reduce(
    (now, { id, number }) => play(now, { type: 'moveSeat', seatId: id, deviceId: `tablet-${number % 2}` }, shell),
    formulating,
  )
  const ours = (evening: Evening, name: string) =>
    whoMaySit(evening.state.shared, [seat(name)]).flatMap(({ seat: other, isOurs }) => (isOurs ? [other.name] : []))
  const voices = [one.author, guest.walker]
  const owners = [one.placed, guest.free].map(id => id.replace('tile-', ''))
  const otherOf = (names: string[]) => {
    const [first = '', second = ''] = names
    const is = (name: string) => onTablets.state.shared.seats[seat(name)]?.deviceId
    return is(first) === is(second) ? [] : [second]
  }
  expect(ours(onTablets, one.author)).toEqual(otherOf(voices))
  expect(ours(to(onTablets, 'homecoming'), owners[0] ?? '')).toEqual(otherOf(owners))
  expect(two.author).not.toBe(one.author)
})

test('[S17] somebody without a device is let in by the facilitator, and sits down at a tablet when there is one', () => {
  const add = { type: 'addSeat' as const, name: 'Rut' }
  const added = given(tablets)
    .when(add, facilitator)
    .happens(
      ({ id }) => ({
        type: 'seatJoined',
        seatId: id,
        marketId: 'workshop-1-m1',
        deviceId: id,
        number: 6,
        name: 'Rut',
        hasNoDevice: true,
      }),
      { type: 'undoClosed' },
    )
  const rut = Object.values(added.state.shared.seats).find(({ name }) => name === 'Rut')?.id ?? ''
  const command = { type: 'saveTile' as const, ...tileText('Ruts', 'public') }
  const typed = play(added, { type: 'typeFor', seatId: rut, command }, facilitator, { id: tile('Rut') })
  expect(typed.state.shared.seats[rut]?.homeId).toBe(tile('Rut'))
  const moved = play(typed, { type: 'sitDown', seatId: rut, deviceId: 'device-Amira' }, shell)
  expect(moved.state.shared.seats[rut]).not.toHaveProperty('hasNoDevice')
  given(added, [{ type: 'lockDoor', isLocked: true }, facilitator])
    .when({ ...add, name: 'Tyra' }, facilitator)
    .leads()
  expect(attempt(tablets, add, by('Amira')).decision).toEqual({ refusal: 'notFacilitator' })
  expect(attempt(tablets, add, device('Rut')).decision).toEqual({ refusal: 'notYours' })
})

test('[S17] whoever has no device sits down at anybody’s, and the phone they sit at draws nobody else', () => {
  const added = play(tablets, { type: 'addSeat', name: 'Rut' }, facilitator, { id: seat('Rut') })
  expect(whoMaySit(added.state.shared, [seat('Elin')]).map(({ seat: { name } }) => name)).toEqual(['Rut'])
  const moved = given(added)
    .when(sit('Rut', 'Elin'), shell)
    .happens({ type: 'seatMoved', seatId: seat('Rut'), deviceId: 'device-Elin' })
  expect(deviceOf(moved, 'Rut')).toBe('device-Elin')
  given(added).when(sit('Rut', 'Nobody'), shell).refused('ownDevice')
  given(added).when(sit('Bo', 'Elin'), shell).refused('ownDevice')
})
