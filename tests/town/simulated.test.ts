import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shared } from '#shared/model/workshop.ts'
import { filmTown } from '#shared/town/film/filmTown.ts'
import type { Town } from '#shared/town/town.ts'
import { townOf } from '#shared/town/townOf.ts'
import { disturbances } from '../../tools/simulate/disturbances/Disturbance.ts'
import { fill, open } from '../../tools/simulate/evening/evening.ts'
import { setups } from '../../tools/simulate/evening/setup.ts'
import { Findings } from '../../tools/simulate/hall/Findings.ts'
import { filmsOf, statesOf } from './film/filming.ts'

const evenings = 12

/** Lanes that have been seen, by idea: one that returns is the one that it was. */
class Lanes {
  private readonly seen = new Map<string, number>()

  look({ challenges }: Town): void {
    for (const { ideas } of challenges) {
      const lanes = ideas.flatMap(({ lane }) => (lane === undefined ? [] : [lane]))
      expect(new Set(lanes).size).toBe(lanes.length)
      for (const { id, lane } of ideas) {
        if (lane === undefined) continue
        expect(this.seen.get(id) ?? lane).toBe(lane)
        this.seen.set(id, lane)
      }
    }
  }
}

const namesIn = ({ seats, actors, ideas, challenges }: Shared): string[] => {
  const organised = JSON.stringify([
    ...Object.values(actors).map(({ name }) => name),
    ...Object.values(ideas).flatMap(({ name, text }) => [name, text]),
    ...Object.values(challenges).map(({ title }) => title),
  ])
  return Object.values(seats).flatMap(({ name }) => (name.length > 3 && !organised.includes(name) ? [name] : []))
}

/** An evening with everything that people do to it, told in its story. */
function disturbed(seed: number) {
  const story = { hall: undefined as ReturnType<typeof open> | undefined, hidden: new Set<string>() }
  fc.check(
    fc.property(setups, disturbances, (setup, disturbing) => {
      const run = open({ ...setup, seats: Math.min(setup.seats, 30) }, new Findings())
      fill(run)
      fc.modelRun(() => ({ model: run.shell.markers, real: run.hall }), disturbing)
      run.hall.playOut()
      story.hall = run
      story.hidden = run.shell.markers.hidden
    }),
    { seed, numRuns: 1, plugins: [fc.unbiased()] },
  )
  if (!story.hall) throw new Error('nothing was simulated')
  return { story: story.hall.shell.chronicle.story, hidden: [...story.hidden] }
}

test.each(Array.from({ length: evenings }, (_, at) => at + 1))(
  'evening %i, disturbed by everything: the town never throws, its lanes never change, and it says nothing hidden and nobody’s name',
  seed => {
    const { story, hidden } = disturbed(seed)
    const lanes = new Lanes()
    let last: Shared | undefined
    for (const { shared } of statesOf(story)) {
      if (shared.clock.kind !== last?.clock.kind || shared.ideas !== last.ideas) {
        const town = townOf(shared)
        lanes.look(town)
        const text = JSON.stringify(town)
        for (const name of namesIn(shared)) expect(text).not.toContain(`"${name}"`)
      }
      last = shared
    }
    if (!last) throw new Error('an empty story')
    const text = JSON.stringify(townOf(last))
    for (const film of filmsOf(story)) {
      expect(filmTown(film, 1).actors.length).toBeLessThanOrEqual(townOf(last).actors.length)
      for (const word of hidden) expect(`${text} ${JSON.stringify(film)}`).not.toMatch(new RegExp(`${word}\\b`))
    }
  },
  60_000,
)
