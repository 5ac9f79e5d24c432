import { benchOf } from '../kept.ts'
import { runsOf } from '../live/figures.ts'
import { measureIdle } from './idle/idle.ts'
import { measureSize } from './size.ts'

/** The fullest town there is: 28 organisations, 14 ideas, and a bridge at each. */
const town = { people: 28, challenges: 4, seed: 52 }

/** What is measured in a browser, on the pages as they were built. */
export const pageBenches = {
  size: benchOf(words =>
    measureSize({
      ...{ town, runs: runsOf(words, 5), slower: 4 },
      goals: { joinKb: 100, fontsKb: 100, townKb: 300, artKb: 60, firstMs: 1_500 },
    }),
  ),
  idle: benchOf(() =>
    measureIdle({
      ...{ town, still: 30 },
      evening: { participants: 24, seed: 7, speed: 60, every: 10 },
      goals: { share: 2, calls: 10, scriptMs: 2, heapMb: 100, growth: 10 },
    }),
  ),
}
