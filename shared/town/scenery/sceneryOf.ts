import { pillarNames } from '../../views/pillars.ts'
import { n } from '../art/cut.ts'
import type { Layout } from '../layout/board.ts'
import type { Town } from '../town.ts'
import { lanePieces } from './lane/lane.ts'
import { isHomecoming, type Setting } from './lane/setting.ts'
import { type Laid, stacked } from './layers.ts'
import type { Scenery } from './piece.ts'
import { life } from './pieces/life.ts'
import { bench, house, knot, sparks, trees } from './pieces/places.ts'
import { bank } from './sheets/banks.ts'
import { islands } from './sheets/islands.ts'
import { water } from './sheets/water.ts'

/** One sheet of the board, as a document of its own. */
const sheet = (width: number, height: number, drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${drawn}</svg>`

function settingOf(town: Town, { k, isPortrait, frame }: Layout): Setting {
  return {
    ...{ k, isPortrait, isScreen: frame.isScreen, isHome: isHomecoming(town), pillars: pillarNames },
    dashes: town.light.hour === 'dawn' ? 'ink' : 'white',
    actors: new Map(town.actors.map(actor => [actor.id, actor])),
  }
}

/** Every piece of the town: the same town on the same board gives the same pieces, in the same order. */
function pieces(town: Town, layout: Layout): Laid[] {
  const setting = settingOf(town, layout)
  const ideas = new Map(town.challenges.flatMap(challenge => challenge.ideas).map(idea => [idea.id, idea]))
  const houses = layout.houses.flatMap(spot => {
    const actor = setting.actors.get(spot.actorId)
    return actor ? house(spot, actor) : []
  })
  const river = layout.islands.flatMap(spot => [
    ...spot.lanes.flatMap(lane => {
      const idea = ideas.get(lane.ideaId)
      return idea ? lanePieces(idea, lane, setting) : []
    }),
    ...sparks(ideas, spot, setting),
    ...knot(town, spot),
  ])
  return [...trees(layout), ...life(layout, town.seed), ...houses, ...river, ...bench(layout)]
}

/** The town as a picture: what stands still is two sheets of paper, what the game changes are pieces above them. */
export function sceneryOf(town: Town, layout: Layout): Scenery {
  const { width, height } = layout.frame
  const { ideaDriven, public: other } = layout.banks
  const { hour } = town.light
  const banks = [ideaDriven, other].map(spot => bank(spot, layout, town.seed, hour))
  const land = [...banks, islands(layout, town.seed, hour)]
  return {
    ...{ width, height },
    water: sheet(width, height, water(layout, town.seed, hour)),
    land: sheet(width, height, land.join('')),
    pieces: stacked(pieces(town, layout)),
  }
}
