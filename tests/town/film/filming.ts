import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { apply, fold } from '#shared/rules/story.ts'
import { FilmMaker } from '#shared/town/film/FilmMaker.ts'
import type { Film } from '#shared/town/film/film.ts'

/** The states of a story, one for each fact. */
export function* statesOf([first, ...rest]: readonly Recorded[]): Generator<Workshop> {
  if (!first) return
  let state = fold([first])
  yield state
  for (const fact of rest) {
    state = apply(state, fact)
    yield state
  }
}

/** The films of a story, told one fact after another. */
export function filmsOf(story: readonly Recorded[], end: Workshop = fold(story)): Film[] {
  const maker = new FilmMaker(end.shared)
  for (const { shared, time } of statesOf(story)) maker.add(shared, time)
  return maker.films(end.shared)
}

/** The workshop in the moment when people begin to part. */
export function partedIn(story: readonly Recorded[]): Workshop {
  const last = story.findLastIndex(({ event }) => event.type === 'phaseEntered' && event.kind === 'checkOut')
  return fold(story.slice(0, last + 1))
}

export const filmOf = (story: readonly Recorded[]): Film => {
  const [film] = filmsOf(story)
  if (!film) throw new Error('nothing was filmed')
  return film
}
