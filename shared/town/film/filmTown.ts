import type { Town, TownActor, TownIdea } from '../town.ts'
import { type Cues, cuesOf } from './cues.ts'
import type { Film, Frame } from './film.ts'

type Frames = Required<Frame>

/** The town at a position of its film, 0 to 1, for playing it and for dragging through it. */
export function filmTown(film: Film, position: number, { at, length }: Cues = cuesOf(film)): Town {
  const time = Math.min(1, Math.max(0, position)) * length
  const next = at.findIndex(start => start > time)
  return townAfter(film, next < 0 ? at.length : next)
}

/** What time it was in the room at a position of the film, in milliseconds since 1970. */
export function filmTime(film: Film, position: number, { at, length }: Cues = cuesOf(film)): number {
  const time = Math.min(1, Math.max(0, position)) * length
  const next = at.findIndex(start => start > time)
  const shown = film.frames[(next < 0 ? at.length : next) - 1]
  return film.began + (shown?.at ?? 0) * 1000
}

/** The town after so many frames, the first one always among them. */
function townAfter({ seed, texts, frames }: Film, count: number): Town {
  const actors = new Map<string, Frames['actors'][number]>()
  const challenges = new Map<string, Frames['challenges'][number]>()
  const ideas = new Map<string, Frames['ideas'][number]>()
  let light: Town['light'] = { hour: 'night', dawn: 0 }
  let noes = 0
  for (const frame of frames.slice(0, Math.max(1, count))) {
    for (const id of frame.gone ?? []) for (const kind of [actors, challenges, ideas]) kind.delete(id)
    for (const actor of frame.actors ?? []) actors.set(actor.id, actor)
    for (const challenge of frame.challenges ?? []) challenges.set(challenge.id, challenge)
    for (const idea of frame.ideas ?? []) ideas.set(idea.id, idea)
    light = frame.light ?? light
    noes = frame.noes ?? noes
  }
  const called = (id: string): string => texts[id] ?? ''
  return {
    seed,
    light,
    actors: numbered(actors).map((actor): TownActor => ({ ...actor, name: called(actor.id) })),
    challenges: numbered(challenges).map(challenge => ({
      ...challenge,
      title: called(challenge.id),
      ideas: numbered(ideas)
        .filter(({ challengeId }) => challengeId === challenge.id)
        .map(({ challengeId: _, ...idea }): TownIdea => ({ ...idea, name: called(idea.id) })),
    })),
    noes,
  }
}

const numbered = <Thing extends { number: number }>(things: ReadonlyMap<string, Thing>): Thing[] =>
  [...things.values()].sort((one, other) => one.number - other.number)
