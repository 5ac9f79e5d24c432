import type { Town } from '../town.ts'
import type { Frame } from './film.ts'

/** Things of one kind as they were last told, by their ids. */
type Told = Map<string, string>

/** Tells a town frame by frame: each time only what has changed since the time before. */
export class Differences {
  private readonly told: Record<'actors' | 'challenges' | 'ideas', Told> = {
    actors: new Map(),
    challenges: new Map(),
    ideas: new Map(),
  }
  private light = ''
  private noes = 0

  /** The same telling once more, to be carried on without this one. */
  copy(): Differences {
    const copy = new Differences()
    for (const kind of ['actors', 'challenges', 'ideas'] as const) copy.told[kind] = new Map(this.told[kind])
    copy.light = this.light
    copy.noes = this.noes
    return copy
  }

  /** What is new, other or gone; nothing where the town is as it was. */
  since({ light, noes, actors, challenges }: Town): Omit<Frame, 'at'> | undefined {
    const ideas = challenges.flatMap(({ id: challengeId, ideas: all }) =>
      all.map(({ name: _, ...idea }) => ({ ...idea, challengeId })),
    )
    const gone = [
      ...absent(this.told.actors, actors),
      ...absent(this.told.challenges, challenges),
      ...absent(this.told.ideas, ideas),
    ]
    const frame: Omit<Frame, 'at'> = {
      ...(this.isNewLight(JSON.stringify(light)) ? { light } : {}),
      ...(noes === this.noes ? {} : { noes }),
      ...some(
        'actors',
        changed(
          this.told.actors,
          actors.map(({ name: _, ...actor }) => actor),
        ),
      ),
      ...some(
        'challenges',
        changed(
          this.told.challenges,
          challenges.map(({ title: _, ideas: __, ...one }) => one),
        ),
      ),
      ...some('ideas', changed(this.told.ideas, ideas)),
      ...some('gone', gone),
    }
    this.noes = noes
    return Object.keys(frame).length > 0 ? frame : undefined
  }

  private isNewLight(light: string): boolean {
    const isNew = light !== this.light
    this.light = light
    return isNew
  }
}

/** Notes things as they are now, and answers with those that are not as they were. */
const changed = <Thing extends { id: string }>(told: Told, things: readonly Thing[]): Thing[] =>
  things.filter(thing => {
    const text = JSON.stringify(thing)
    const isOther = told.get(thing.id) !== text
    told.set(thing.id, text)
    return isOther
  })

/** Those that are no longer among the things, and forgets them. */
function absent(told: Told, things: readonly { id: string }[]): string[] {
  const here = new Set(things.map(({ id }) => id))
  const left = [...told.keys()].filter(id => !here.has(id))
  for (const id of left) told.delete(id)
  return left
}

const some = <Name extends string, Thing>(name: Name, things: Thing[]): Partial<Record<Name, Thing[]>> => {
  const named: Partial<Record<Name, Thing[]>> = {}
  if (things.length > 0) named[name] = things
  return named
}
