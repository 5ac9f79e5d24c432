import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cuesOf } from '#shared/town/film/cues.ts'
import { FilmMaker } from '#shared/town/film/FilmMaker.ts'
import { Film } from '#shared/town/film/film.ts'
import { filmTime, filmTown } from '#shared/town/film/filmTown.ts'
import { townOf } from '#shared/town/townOf.ts'
import { draft, facilitator, play } from '../../rules/telling/evening.ts'
import { home } from '../../rules/telling/home.ts'
import { joined, one } from '../../rules/telling/market.ts'
import { tile } from '../../rules/telling/people.ts'
import { evening } from '../../support/evening.ts'
import { filmOf, filmsOf, statesOf } from './filming.ts'

const whole = evening({ seats: 24, seed: 7, programme: 'standard120' })
const film = filmOf(whole.story)
const cues = cuesOf(film)

test('the last picture is the town as it stands, and the first the night when the doors opened', () => {
  expect(filmTown(film, 1)).toEqual(townOf(whole.state.shared))
  const first = filmTown(film, 0)
  expect(first.light).toEqual({ hour: 'night', dawn: 0 })
  expect(first.challenges.map(({ title }) => title)).toEqual(
    townOf(whole.state.shared).challenges.map(({ title }) => title),
  )
  expect(first.challenges.flatMap(({ ideas }) => ideas)).toEqual([])
})

test('a film of an evening with 24 people is far below 100 kB, and holds what its schema says and no more', () => {
  const text = JSON.stringify(film)
  const bytes = brotliCompressSync(text).length
  console.info(`${film.frames.length} frames, ${text.length} B of JSON, ${bytes} B in brotli`)
  expect(bytes).toBeLessThan(40_000)
  expect(Film.parse(JSON.parse(text))).toEqual(JSON.parse(text))
})

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('every frame is a moment of the evening as the town showed it, words aside', () => {
  const inOrder = (value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
      : value
  const wordless = (town: ReturnType<typeof townOf>) =>
    JSON.stringify(town, (key, value) => (key === 'name' || key === 'title' ? '' : inOrder(value)))
  const shown = new Set([...statesOf(whole.story)].map(({ shared }) => wordless(townOf(shared))))
  for (const at of cues.at) expect(shown).toContain(wordless(filmTown(film, at / cues.length, cues)))
})

test('it takes between 20 seconds and 3 minutes, and no quiet stretch is long', () => {
  expect(cues.length).toBeGreaterThanOrEqual(20_000)
  expect(cues.length).toBeLessThanOrEqual(180_000)
  expect([...cues.at]).toEqual([...cues.at].sort((one, other) => one - other))
  expect(cues.at.at(0)).toBe(0)
  expect(cues.at.at(-1)).toBeLessThan(cues.length)
  const gaps = cues.at.slice(1).map((at, place) => at - (cues.at[place] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(5_000)
  const short = cuesOf(filmOf(joined.story))
  expect(short.length).toBe(20_000)
  const late = { ...film, frames: [...film.frames, { at: 90 * 24 * 3600, noes: 99 }] }
  expect(cuesOf(late).length).toBeLessThanOrEqual(180_000)
  expect(filmTown(late, 1).noes).toBe(99)
})

test('its moments are the spans that met, the lanterns that were lit and the steps that were booked, where they happen', () => {
  const end = townOf(whole.state.shared).challenges.flatMap(({ ideas }) => ideas)
  const bridges = end.filter(({ state }) => state === 'bridge')
  const met = cues.moments.filter(({ kind }) => kind === 'bridge')
  expect(new Set(met.map(({ ideaId }) => ideaId))).toEqual(new Set(bridges.map(({ id }) => id)))
  const lit = end.flatMap(({ parties }) => parties.filter(({ lantern }) => lantern === 'lit' || lantern === 'asks'))
  expect(cues.moments.filter(({ kind }) => kind === 'lantern').length).toBeGreaterThanOrEqual(lit.length)
  for (const { position, ideaId } of met) {
    const seen = filmTown(film, position + 1e-9, cues).challenges.flatMap(({ ideas }) => ideas)
    expect(seen.find(({ id }) => id === ideaId)?.state).toBe('bridge')
  }
})

test('it tells what time it was in the room, from the doors to the end', () => {
  const opened = whole.story.find(({ event }) => event.type === 'phaseEntered')!.time
  expect(filmTime(film, 0)).toBe(opened)
  expect(filmTime(film, 1)).toBeGreaterThan(opened + 100 * 60_000)
  expect(filmTime(film, 0.5)).toBeLessThan(filmTime(film, 0.9))
})

test('a text that is hidden at the end is hidden from the first frame on, and so is what stood there before it was mended', () => {
  const named = play(home, { type: 'hide', kind: 'idea', id: one.idea, field: 'text' }, facilitator)
  const orders = [
    { type: 'hide' as const, kind: 'actor' as const, id: tile('Amira'), field: 'name' },
    { type: 'hide' as const, kind: 'idea' as const, id: one.idea, field: 'name' },
  ]
  const seen = JSON.stringify(filmOf(home.story))
  expect(seen).toContain('Amiras')
  const { text } = home.state.shared.ideas[one.idea]!
  const hidden = play(named, orders[0]!, facilitator)
  const told = filmOf(hidden.story)
  expect(JSON.stringify(told)).not.toContain('Amiras')
  expect(told.texts).toMatchObject({ [tile('Amira')]: '', [one.idea]: '' })
  for (const position of [0, 0.3, 0.6, 1])
    for (const { ideas } of filmTown(told, position).challenges)
      expect(ideas.find(({ id }) => id === one.idea)?.name ?? '').not.toContain(text)
})

test('no frame holds a word that anybody wrote, nor a name', () => {
  const frames = JSON.stringify(film.frames)
  const { seats, actors, ideas, challenges } = whole.state.shared
  const words = [
    ...Object.values(actors).flatMap(({ name, does }) => [name, does]),
    ...Object.values(ideas).flatMap(({ name, text }) => [name, text]),
    ...Object.values(challenges).map(({ title }) => title),
  ].filter(word => word.length > 3)
  expect(words.filter(word => frames.includes(word))).toEqual([])
  const texts = new Set(Object.values(film.texts))
  expect(Object.values(seats).filter(({ name }) => texts.has(name))).toEqual([])
})

test('each market has its own film, of those who belong to it at the end also before it was formed', () => {
  const hall = evening({ seats: 40, seed: 3, until: 'gatherMarket' })
  const films = filmsOf(hall.story, hall.state)
  const ids = Object.values(hall.state.shared.markets).sort((one, other) => one.number - other.number)
  expect(films.map(({ market }) => market)).toEqual(ids.map(({ number }) => number))
  for (const [at, one] of films.entries()) expect(filmTown(one, 1)).toEqual(townOf(hall.state.shared, ids[at]?.id))
  for (const one of films) {
    const nights = Array.from({ length: 100 }, (_, at) => filmTown(one, at / 100)).filter(
      ({ light }) => light.hour === 'night',
    )
    expect(nights.at(-1)?.actors.length).toBeGreaterThan(0)
  }
})

test('a film that was begun earlier goes on, and ends as one that is made at once', () => {
  const half = Math.floor(whole.story.length * 0.9)
  const states = [...statesOf(whole.story)]
  const maker = new FilmMaker(states[half]!.shared)
  for (const { shared, time } of states.slice(0, half + 1)) maker.add(shared, time)
  const [before] = maker.films(states[half]!.shared)
  expect(filmTown(before!, 1)).toEqual(townOf(states[half]!.shared))
  expect(maker.fits(whole.state.shared)).toBe(true)
  for (const { shared, time } of states.slice(half + 1)) maker.add(shared, time)
  const [after] = maker.films(whole.state.shared)
  expect(filmTown(after!, 1)).toEqual(filmTown(film, 1))
})

test('of a draft there is nothing to see', () => {
  expect(filmsOf(draft().story)).toEqual([])
})
