import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cuesOf, frameAt } from '#shared/town/film/cues.ts'
import { FilmMaker } from '#shared/town/film/FilmMaker.ts'
import { Film } from '#shared/town/film/film.ts'
import { filmTime, filmTown } from '#shared/town/film/filmTown.ts'
import { inWordsOf } from '#shared/town/film/texts.ts'
import { townOf } from '#shared/town/townOf.ts'
import { by, draft, facilitator, play, to } from '../../rules/telling/evening.ts'
import { home } from '../../rules/telling/home.ts'
import { joined, one } from '../../rules/telling/market.ts'
import { tile, tileText } from '../../rules/telling/people.ts'
import { evening } from '../../support/evening.ts'
import { filmOf, filmsOf, partedIn, statesOf } from './filming.ts'

const whole = evening({ seats: 24, seed: 7, programme: 'standard120' })
const film = filmOf(whole.story)
const cues = cuesOf(film)
const parted = partedIn(whole.story)

test('the last picture is the town in the dawn when people begin to part, and the first the night when the doors opened', () => {
  expect(filmTown(film, 1)).toEqual(townOf(parted.shared))
  expect(filmTown(film, 1).light.hour).toBe('dawn')
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
  for (const [place, at] of cues.at.entries()) {
    expect(frameAt(cues, at / cues.length)).toBe(place)
    expect(shown).toContain(wordless(filmTown(film, at / cues.length, cues)))
  }
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
  // An evening twenty times over takes no longer than the longest film.
  const over = film.frames.at(-1)!.at
  const frames = Array.from({ length: 20 }, (_, day) => film.frames.map(one => ({ ...one, at: one.at + day * over })))
  expect(cuesOf({ ...film, frames: frames.flat() }).length).toBe(180_000)
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
  const paces = films.map(one => cuesOf(one, films))
  expect(new Set(paces.map(({ length }) => length)).size).toBe(1)
  const starts = new Map<number, number>()
  for (const [place, { frames }] of films.entries())
    for (const [at, frame] of frames.entries()) {
      const start = paces[place]!.at[at]!
      expect(start).toBe(starts.get(frame.at) ?? start)
      starts.set(frame.at, start)
    }
  for (const one of films) {
    const nights = Array.from({ length: 100 }, (_, at) => filmTown(one, at / 100)).filter(
      ({ light }) => light.hour === 'night',
    )
    expect(nights.at(-1)?.actors.length).toBeGreaterThan(0)
  }
})

test('until people part the film goes on to the moment when somebody looks, and looking changes nothing in it', () => {
  const states = [...statesOf(whole.story)]
  const maker = new FilmMaker(states[0]!.shared)
  for (const [place, { shared, time }] of states.entries()) {
    maker.add(shared, time)
    if (place % 97 > 0 || shared.clock.kind === 'draft') continue
    const [soFar] = maker.films(shared)
    if (time < parted.time) expect(filmTown(soFar!, 1)).toEqual(townOf(shared))
  }
  expect(maker.isSettled).toBe(true)
  expect(maker.films(whole.state.shared)).toEqual([film])
})

test('it ends where people begin to part: what happens in the check-out changes nothing in it but the words', () => {
  const now = play(to(home, 'checkOut'), { type: 'show', step: 1 }, facilitator)
  const first = filmOf(now.story)
  expect(first.ended).toBe(now.state.shared.clock.startedAt)
  const saved = tileText('Nattvandrarna', now.state.shared.actors[tile('Amira')]!.sector)
  const after = play(now, { type: 'saveTile', ...saved }, by('Amira'), { after: 40 })
  const later = filmOf(play(after, { type: 'end' }, facilitator, { after: 600 }).story)
  expect(later.frames).toEqual(first.frames)
  expect(later.ended).toBe(first.ended)
  expect(JSON.stringify(later.texts)).toContain('Nattvandrarna')
})

test('when the room goes back the film goes on, and ends anew where people part again', () => {
  const now = to(home, 'checkOut')
  const back = play(now, { type: 'back', from: now.state.shared.clock.phaseId }, facilitator, { after: 60 })
  const { phaseId: from } = back.state.shared.clock
  const again = play(back, { type: 'next', from, anyway: true }, facilitator, { after: 60 })
  expect(filmOf(back.story)).not.toHaveProperty('ended')
  expect(filmOf(again.story).ended).toBe(again.state.shared.clock.startedAt)
  expect(filmOf(again.story).frames.length).toBeGreaterThan(filmOf(now.story).frames.length)
  expect(filmTown(filmOf(again.story), 1)).toEqual(townOf(again.state.shared))
})

test('an evening that is ended before people part has a film up to then', () => {
  const ended = play(home, { type: 'end' }, facilitator, { after: 30 })
  expect(filmOf(ended.story).ended).toBe(ended.state.shared.clock.startedAt)
  expect(filmTown(filmOf(ended.story), 1)).toEqual(townOf(ended.state.shared))
})

test('what is hidden while the film plays is gone from it at once, on the face that shows it', () => {
  expect(JSON.stringify(film.texts)).toContain(Object.values(whole.state.shared.actors)[0]!.name)
  const [actor] = Object.values(whole.state.shared.actors)
  const hidden = {
    ...whole.state.shared,
    actors: { ...whole.state.shared.actors, [actor!.id]: { ...actor!, name: '' } },
  }
  expect(inWordsOf(film, whole.state.shared)).toEqual(film)
  expect(inWordsOf(film, hidden).texts[actor!.id]).toBe('')
})

test('of a draft there is nothing to see', () => {
  expect(filmsOf(draft().story)).toEqual([])
})
