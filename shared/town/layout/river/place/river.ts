import type { Town } from '../../../town.ts'
import type { Bands } from '../../bands.ts'
import type { IslandSpot, Layout } from '../../board.ts'
import { labelAt, paperOf } from '../../text/labels.ts'
import { bestRiver } from '../sketch/best.ts'
import type { Tools } from '../sketch/crowd.ts'
import { finger } from '../sketch/head.ts'
import type { Course, RiverSketch } from '../sketch/river.ts'
import { placeIsland, type Shores } from './island.ts'
import { ringIn } from './ring.ts'

export type River = { k: number; isRoomy: boolean; islands: IslandSpot[]; folded: Layout['folded'] }

/** How much higher an island may lie than what it holds, in units of k: one of several, or the only one. */
const dark = 90
const alone = 60

/** The islands down the river in the order of their challenges, with what is left over as water between them. */
export function riverOf(town: Town, bands: Bands, shores: Shores, tools: Tools): River {
  const heights = Array.from({ length: 40 }, (_, turn) => bands.top + ((bands.riverBottom - bands.top) * turn) / 39)
  const course: Course = {
    left: Math.max(...heights.map(shores.left.landing)),
    right: Math.min(...heights.map(shores.right.landing)),
    room: bands.riverBottom - bands.top,
    bands,
    tools,
    town,
  }
  const sketch = bestRiver(course)
  const { k, mode } = sketch.scale
  const islet = sketch.foldedTag ? paperOf(sketch.foldedTag, tools.styles.tag) : undefined
  const spare = Math.max(0, bands.riverBottom - bands.top - sketch.height)
  const lanes = sketch.islands.reduce((sum, island) => sum + island.lanes.length, 0)
  const stretch = lanes > 0 ? Math.min(10 * k, (spare * 0.35) / lanes) : 0
  const count = sketch.islands.length + (islet ? 1 : 0)
  // Where no bridge has come the islands lie large: there is nothing else to see on the water.
  const grown = lanes > 0 ? 0 : Math.min((count === 1 ? alone : dark) * k, (spare * 0.55) / count)
  const given = stretch * lanes + grown * sketch.islands.length
  const between = Math.min(70 * k, (spare - given) / (count + 1))
  const used = sketch.height + given + between * Math.max(0, count - 1)
  let y = bands.top + (bands.riverBottom - bands.top - used) / 2
  const centre = (course.left + course.right) / 2
  const river = course.right - course.left
  const islands = sketch.islands.map((island, turn) => {
    const sway = count > 1 ? (turn % 2 ? 1 : -1) * river * (bands.isPortrait ? 0.012 : 0.02) : 0
    const more = stretch * island.lanes.length + grown
    const berth = { top: y, middle: centre + sway, stretch, more, seed: `${town.seed} ${island.challenge.id}` }
    y += island.height + more + sketch.gap + between
    return placeIsland(island, berth, sketch.scale, shores, tools)
  })
  return {
    k,
    isRoomy: mode.sign === 'under',
    islands,
    folded: islet && foldedAt(sketch, y, centre, islet, town, tools),
  }
}

/** The islet for the challenges that have no room. */
function foldedAt(
  sketch: RiverSketch,
  top: number,
  centre: number,
  paper: { width: number; height: number },
  town: Town,
  tools: Tools,
): Layout['folded'] {
  if (!sketch.foldedTag) return undefined
  const height = Math.max(finger, paper.height + 10)
  const hit = { x: centre - paper.width / 2 - 12, y: top, width: paper.width + 24, height }
  return {
    challengeIds: sketch.folded.map(({ id }) => id),
    ring: ringIn(
      { x: hit.x - 4, y: hit.y + 4, width: hit.width + 8, height: hit.height - 8 },
      `${town.seed} folded`,
      hit.height,
    ),
    tag: labelAt(sketch.foldedTag, tools.styles.tag, {
      x: centre - paper.width / 2,
      y: top + (height - paper.height) / 2,
    }),
    hit,
  }
}
