import type { Clock } from '../../model/programme.ts'
import type { DoorRefusal } from '../../views/live/doors.ts'

/**
 * How the wall plays the film, and the console leads it. A contract for both faces.
 *
 * - The film is a step of `checkOut` in assets/content/evening/scripts.json, with the key `film` (`isFilm` in
 *   shared/views/screen.ts). The wall never comes to it by itself: the facilitator presses "Visa filmen", which sends
 *   `{ type: 'show', step }` with the step's place among `screenSteps`. It plays from its beginning from then on.
 * - Every screen fetches the films once (`fetchFilm` in game/net/doors.ts) when it comes to the step, and may fetch them
 *   as `checkOut` begins. Its place is `filmPosition` of the server's clock as the device knows it, so that all screens
 *   show the same, also one that has been reloaded. Until the film is there, or if it does not come, the step's
 *   sentence stands on the wall as it does for any other step.
 * - Pause, play and drag belong to the console: `{ type: 'show', step, film: { at, isStill } }` with the same step, and
 *   `at` the position now. While somebody drags, the console sends no more than it takes: once when they let go.
 * - At position 1 the last picture stays. Where there are several markets there is a film for each of the same evening;
 *   the wall plays the one it is set to, or all beside each other, at one position.
 * - Reduced motion: `filmTown` at each moment of `cuesOf(film).moments`, cross-faded.
 */
export function filmPosition(
  { film, stepAt, startedAt }: Pick<Clock, 'film' | 'stepAt' | 'startedAt'>,
  now: number,
  length: number,
): number {
  const { at, isStill } = film ?? { at: 0, isStill: false }
  const passed = isStill ? 0 : Math.max(0, now - (stepAt ?? startedAt)) / length
  return Math.min(1, at + passed)
}

/** A screen is given the film when people part and after that: before, nobody plays it. */
export const mayScreenShowFilm = ({ kind }: Pick<Clock, 'kind'>): boolean => kind === 'checkOut' || kind === 'closed'

/** Why there is no film, as the faces say it: `film.no.*` in their catalogues. */
export const filmNoes = ['offline', 'notOpen', 'notFacilitator', 'wrongLink', 'other'] as const
export type FilmNo = (typeof filmNoes)[number]

/** What to say when a film was refused. */
export const whyNoFilm = (refusal: DoorRefusal | 'offline'): FilmNo =>
  filmNoes.find(known => known === refusal) ?? 'other'
