import type { Clock } from '../../model/programme.ts'
import type { DoorRefusal } from '../../views/live/doors.ts'
import type { Film } from './film.ts'

/**
 * How the wall plays the film, and the console leads it. A contract for both faces.
 *
 * - The film is a step of `checkOut` in assets/content/evening/scripts.json, with the key `film` (`isFilm` in
 *   shared/views/screen.ts). The wall never comes to it by itself: the facilitator presses "Visa filmen", which sends
 *   `{ type: 'show', step }` with the step's place among `screenSteps`. It plays from its beginning from then on.
 * - The film ends where check-out begins. Every face fetches it when it first needs it, and anew when what it has is no
 *   longer the film of now (`isFilmOfNow`); so all of them have the same film, however late they come. Until it is there
 *   the town stands as it is, and the wall asks again every ten seconds.
 * - Its place is `filmPosition` of the server's clock as the device knows it, so that all faces show the same frame, also
 *   one that has been reloaded. While the workshop is paused the film stands still, and goes on from there.
 * - Pause, play and drag belong to the console: `{ type: 'show', step, film: { at, isStill } }` with the same step, and
 *   `at` the position now. While somebody drags, the console sends no more than it takes: once when they let go.
 * - At position 1 the last picture stays. Where there are several markets there is a film for each of the same evening,
 *   all at one pace (`cuesOf`): the wall plays the one it is set to, or each in turn, and goes on at the same time of day.
 * - Reduced motion: the frames are the same and come at the same moments, each at once, without movement. A console that
 *   wants less motion shows the film on the wall standing still, until somebody presses play.
 */
export function filmPosition(
  {
    film,
    stepAt,
    startedAt,
    pausedAt = Number.POSITIVE_INFINITY,
  }: Pick<Clock, 'film' | 'stepAt' | 'startedAt' | 'pausedAt'>,
  now: number,
  length: number,
): number {
  const { at, isStill } = film ?? { at: 0, isStill: false }
  const passed = isStill ? 0 : Math.max(0, Math.min(now, pausedAt) - (stepAt ?? startedAt)) / length
  return Math.min(1, at + passed)
}

/** Whether people part, or have parted: from then on the evening's film is whole, and a screen may show it. */
export const hasParted = ({ kind }: Pick<Clock, 'kind'>): boolean => kind === 'checkOut' || kind === 'closed'

/** Whether a film that was fetched earlier is still the one to show: it ends where this check-out began, or goes on as the evening does. */
export function isFilmOfNow({ ended }: Pick<Film, 'ended'>, clock: Pick<Clock, 'kind' | 'startedAt'>): boolean {
  if (clock.kind === 'checkOut') return ended === clock.startedAt
  return (ended !== undefined) === hasParted(clock)
}

/** Why there is no film, as the faces say it: `film.no.*` in their catalogues. */
export const filmNoes = ['offline', 'notOpen', 'notFacilitator', 'wrongLink', 'other'] as const
export type FilmNo = (typeof filmNoes)[number]

/** What to say when a film was refused. */
export const whyNoFilm = (refusal: DoorRefusal | 'offline'): FilmNo =>
  filmNoes.find(known => known === refusal) ?? 'other'
