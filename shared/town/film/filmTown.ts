import type { Town, TownActor, TownIdea } from '../town.ts'
import { type Cues, cuesOf, frameAt } from './cues.ts'
import type { Film, Frame } from './film.ts'

type Frames = Required<Frame>

/** The town at a position of its film, 0 to 1, for playing it and for dragging through it. */
export const filmTown = (film: Film, position: number, cues: Cues = cuesOf(film)): Town =>
  townAfter(film, frameAt(cues, position) + 1)

/** What time it was in the room at a position of the film, in milliseconds since 1970. */
export const filmTime = (film: Film, position: number, cues: Cues = cuesOf(film)): number =>
  film.began + (film.frames[frameAt(cues, position)]?.at ?? 0) * 1000

/** The town after so many frames. */
function townAfter({ seed, texts, frames }: Film, count: number): Town {
  const actors = new Map<string, Frames['actors'][number]>()
  const challenges = new Map<string, Frames['challenges'][number]>()
  const ideas = new Map<string, Frames['ideas'][number]>()
  let light: Town['light'] = { hour: 'night', dawn: 0 }
  let noes = 0
  for (const frame of frames.slice(0, count)) {
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
