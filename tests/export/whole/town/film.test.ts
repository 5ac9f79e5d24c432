import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import { fetchFilm, join } from '#game/net/doors.ts'
import { addKey, revokeKey } from '#server/doors/facilitators.ts'
import { Films } from '#server/export/town/Films.ts'
import { memoryJournal } from '#server/store/memoryJournal.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import type { Evening } from '#shared/rehearsal/evening.ts'
import { life as english } from '#shared/text/en/console/life.ts'
import { life as swedish } from '#shared/text/sv/console/life.ts'
import { Films as FilmsFile } from '#shared/town/film/film.ts'
import { filmTown } from '#shared/town/film/filmTown.ts'
import { filmNoes, whyNoFilm } from '#shared/town/film/showing.ts'
import { townOf } from '#shared/town/townOf.ts'
import { facilitator, play } from '../../../rules/telling/evening.ts'
import { facilitatorOf, type House, startHouse } from '../../../server/house.ts'
import { given } from '../../../support/devices.ts'
import { evening } from '../../../support/evening.ts'
import { partedIn } from '../../../town/film/filming.ts'

const closed = evening({ seats: 12, seed: 7 })
const trial = evening({ seats: 12, seed: 8, until: 'formulate' })

const code = (at: number) => `FILM${at}${at}`

/** A workshop that has been played, as a house's store keeps it; with a key for its screen. */
async function planted({ doors }: House, { state, story }: Evening, at = 2) {
  const { id } = state.shared
  const { journal, workshops } = doors.store
  await journal.append(id, { command: 'planted', epoch: await journal.claim(id), events: story })
  await workshops.add({ id, code: code(at), token: `token-${at}`, createdAt: state.time })
  return { id, screen: await addKey(doors, id, { kind: 'screen' }) }
}

const lastTown = (answer: Awaited<ReturnType<typeof fetchFilm>>) => {
  const [film] = given(answer).films
  if (!film) throw new Error('no film')
  return filmTown(film, 1)
}

test('whoever runs a workshop gets its film, and the wall gets it once people part', async () => {
  const house = await startHouse()
  const [over, playing] = [await planted(house, closed), await planted(house, trial, 3)]
  const desk = await facilitatorOf(house)
  const parted = townOf(partedIn(closed.story).shared)
  expect(lastTown(await fetchFilm(desk, { workshopId: over.id }))).toEqual(parted)
  expect(lastTown(await fetchFilm(desk, { workshopId: playing.id }))).toEqual(townOf(trial.state.shared))
  const wall = programCarrier(house.url)
  expect(lastTown(await fetchFilm(wall, { screenKey: over.screen.secret }))).toEqual(parted)
  expect(await fetchFilm(wall, { screenKey: playing.screen.secret })).toEqual({ refusal: 'notOpen' })
})

test('every way in, by every role: only the two that may are given a film', async () => {
  const house = await startHouse()
  const over = await planted(house, closed)
  const other = await planted(house, trial, 3)
  const host = await addKey(house.doors, over.id, { kind: 'host', market: 1 })
  const leader = await addKey(house.doors, over.id, { kind: 'facilitator' })
  const guest = programCarrier(house.url)
  await join(guest, code(3), 'Amira')
  const refusals = async (carrier: Carrier) => {
    const asked = [{ workshopId: over.id }, { workshopId: other.id }, { workshopId: 'nowhere' }]
    const answers = await Promise.all(asked.map(from => fetchFilm(carrier, from)))
    return answers.map(answer => ('refusal' in answer ? answer.refusal : 'given'))
  }
  const no = 'notFacilitator'
  expect(await refusals(programCarrier(house.url))).toEqual([no, no, no])
  expect(await refusals(guest)).toEqual([no, no, no])
  expect(await refusals(await facilitatorOf(house))).toEqual(['given', 'given', 'unknown'])
  for (const secret of [host.secret, leader.secret, code(2), 'token-2', over.id, ''])
    expect(await fetchFilm(guest, { screenKey: secret })).toEqual({
      refusal: secret === '' ? 'malformed' : 'wrongLink',
    })
  expect(given(await fetchFilm(guest, { screenKey: over.screen.secret })).films).toHaveLength(1)
  await revokeKey(house.doors, over.id, over.screen.id)
  expect(await fetchFilm(guest, { screenKey: over.screen.secret })).toEqual({ refusal: 'wrongLink' })
})

test('a device that reads no packed answers is sent the same', async () => {
  const house = await startHouse()
  const { screen } = await planted(house, closed)
  const plain = await fetch(`${house.url}/api/screen/film`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-komma-overens': '1', 'accept-encoding': 'identity' },
    body: JSON.stringify({ key: screen.secret }),
  })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('cache-control')).toBe('no-store')
  expect(FilmsFile.parse(await plain.json()).films).toHaveLength(1)
})

async function told({ state, story }: Pick<Evening, 'state' | 'story'>) {
  const journal = memoryJournal()
  await journal.append(state.shared.id, { command: 'told', epoch: 1, events: story })
  return journal
}

const opened = (bytes: Buffer | undefined) => FilmsFile.parse(JSON.parse(gunzipSync(bytes!).toString())).films

test('it is made once for each moment, a slice at a time, and others are let in meanwhile', async () => {
  const journal = await told(closed)
  const slices: number[] = []
  const films = new Films({
    read: async (id, after, most) => {
      const facts = await journal.read(id, after, most)
      slices.push(facts.length)
      return facts
    },
  })
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 1)
  const [one, same] = await Promise.all([films.of(closed.state), films.of(closed.state)])
  clearInterval(ticking)
  expect(same).toBe(one)
  expect(turns).toBeGreaterThan(2)
  expect(Math.max(...slices)).toBeLessThanOrEqual(200)
  expect(slices.reduce((sum, count) => sum + count, 0)).toBe(closed.story.length)
  expect(opened(one)[0]).toBeDefined()
})

test('what happens later is only added, and a film that cannot be read is refused and made anew', async () => {
  const journal = await told(closed)
  let isBroken = true
  let read = 0
  const films = new Films({
    read: async (id, after, most) => {
      if (isBroken) throw new Error('no disk')
      const facts = await journal.read(id, after, most)
      read += facts.length
      return facts
    },
  })
  await expect(films.of(closed.state)).rejects.toThrow('no disk')
  isBroken = false
  await films.of(closed.state)
  const before = read
  const number = closed.state.number + 1
  const event = { type: 'shown' as const, step: 1 }
  await journal.append(closed.state.shared.id, {
    ...{ command: 'later', epoch: 1 },
    events: [{ number, time: closed.state.time, event }],
  })
  const later: Workshop = { ...closed.state, number }
  expect(filmTown(opened(await films.of(later))[0]!, 1)).toEqual(townOf(partedIn(closed.story).shared))
  expect(read - before).toBe(1)
})

/** Films of a story, and how many facts have been read for them. */
async function counted(one: Pick<Evening, 'state' | 'story'>, onRead: (films: Films) => void = () => undefined) {
  const journal = await told(one)
  const count = { facts: 0 }
  const films: Films = new Films({
    read: async (id, after, most) => {
      onRead(films)
      const facts = await journal.read(id, after, most)
      count.facts += facts.length
      return facts
    },
  })
  return { films, journal, count }
}

test('all who ask at the same time share one making, also when a little more has happened for some of them', async () => {
  const { films, count } = await counted(closed)
  const earlier: Workshop = { ...closed.state, number: closed.state.number - 3 }
  const all = await Promise.all([earlier, closed.state, earlier, closed.state].map(end => films.of(end)))
  expect(new Set(all).size).toBe(1)
  expect(count.facts).toBe(closed.story.length)
  expect(await films.of(earlier)).toBe(all[0])
})

test('a workshop that is forgotten leaves no film behind, neither a finished one nor one that is being made', async () => {
  const { id } = closed.state.shared
  let isErased = false
  const { films, count } = await counted(closed, own => isErased && own.forget(id))
  expect(opened(await films.of(closed.state))).toHaveLength(1)
  films.forget(id)
  isErased = true
  expect(await films.of(closed.state)).toBeUndefined()
  isErased = false
  const read = count.facts
  expect(opened(await films.of(closed.state))).toHaveLength(1)
  expect(count.facts - read).toBe(closed.story.length)
})

test('with a workshop that leaves the memory its film leaves too, and one that is erased has none', async () => {
  const house = await startHouse()
  const { id } = await planted(house, closed)
  const { films, running, store } = house.doors
  const desk = await facilitatorOf(house)
  expect(given(await fetchFilm(desk, { workshopId: id })).films).toHaveLength(1)
  await running.forget(id)
  await store.workshops.remove(id)
  expect(opened(await films.of(closed.state))).toEqual([])
  expect(await fetchFilm(desk, { workshopId: id })).toEqual({ refusal: 'unknown' })
})

test('somebody who is moved to another market as people part changes nothing in the films', async () => {
  const hall = evening({ seats: 40, seed: 3, until: 'checkOut', at: 'start' })
  const before = opened(await (await counted(hall)).films.of(hall.state))
  const ids = Object.keys(hall.state.shared.markets)
  const [seat] = Object.values(hall.state.shared.seats)
  const marketId = ids.find(one => one !== seat!.marketId)!
  const moved = play(hall, { type: 'sendSeat', seatId: seat!.id, marketId }, facilitator, { after: 60 })
  expect(moved.state.shared.seats[seat!.id]?.marketId).toBe(marketId)
  const after = opened(await (await counted(moved)).films.of(moved.state))
  expect(before.length).toBe(ids.length)
  expect(after.map(({ frames }) => frames)).toEqual(before.map(({ frames }) => frames))
})

test('every no that a film may meet has words of its own or the common ones', () => {
  expect([whyNoFilm('notOpen'), whyNoFilm('offline'), whyNoFilm('tooManyTries')]).toEqual([
    'notOpen',
    'offline',
    'other',
  ])
  for (const words of [swedish, english])
    for (const why of filmNoes) expect(words[`film.no.${why}`].length).toBeGreaterThan(20)
})
