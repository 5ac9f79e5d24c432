import type { Town } from '../town.ts'
import { bandsOf } from './bands.ts'
import type { Frame, Layout, Measure } from './board.ts'
import { benchOf } from './river/place/bench.ts'
import { riverOf } from './river/place/river.ts'
import { bankOf } from './shore/bank.ts'
import { shorelineOf } from './shore/shoreline.ts'
import { stylesOf } from './text/labels.ts'
import { typesetter } from './text/typesetter.ts'
import { treesOf } from './trees.ts'

/** Where everything in the town stands on one board: the same town on the same board is the same picture, always. */
export function layoutOf(town: Town, frame: Frame, measure: Measure): Layout {
  const countOf = (sector: 'ideaDriven' | 'public') => town.actors.filter(actor => actor.sector === sector).length
  const hasBridges = town.challenges.some(({ ideas }) => ideas.some(({ lane }) => lane !== undefined))
  const bands = bandsOf(frame, { ideaDriven: countOf('ideaDriven'), public: countOf('public') }, hasBridges)
  const hasNumbers = town.light.hour === 'night' || town.light.hour === 'afternoon'
  const tools = { frame, styles: stylesOf(frame), set: typesetter(measure), hasNumbers }
  const lines = { ideaDriven: shorelineOf('ideaDriven', bands), public: shorelineOf('public', bands) }
  const shores = { left: lines.ideaDriven, right: lines.public }
  const left = bankOf('ideaDriven', town.actors, frame, bands, tools.styles, tools.set)
  const right = bankOf('public', town.actors, frame, bands, tools.styles, tools.set)
  const banks = { ideaDriven: left.bank, public: right.bank }
  const houses = [...left.houses, ...right.houses]
  const { k, isRoomy, islands, folded } = riverOf(town, bands, shores, tools)
  return {
    frame,
    k,
    isPortrait: bands.isPortrait,
    isRoomy,
    banks,
    houses,
    islands,
    folded,
    bench: benchOf(town.noes, bands, shores, tools),
    trees: treesOf(town.seed, bands, lines, { banks, houses }),
  }
}
