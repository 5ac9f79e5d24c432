import type { Town } from '../../../town.ts'
import { barest, type Mode, modesFor } from './mode.ts'
import { type Course, type RiverSketch, sketchRiver } from './river.ts'

/** The river's share that an island takes: usual, and where its lanes need more. */
function islandShares(mode: Mode, isPortrait: boolean, isDark: boolean): { usual: number; most: number } {
  if (isDark) return { usual: isPortrait ? 0.74 : 0.66, most: 0.74 }
  if (mode.sign === 'number') return { usual: 0.74, most: 0.86 }
  if (mode.tag === 'line') return { usual: 0.74, most: 0.8 }
  if (isPortrait) return { usual: 0.58, most: 0.74 }
  return { usual: mode.sign === 'under' ? 0.52 : 0.575, most: 0.74 }
}

type Islands = 'usual' | 'most'

/** An island is no broader than this in units of k. */
const islandPerArt = 430

const lanesOf = ({ town }: Course) =>
  town.challenges.flatMap(({ ideas }) => ideas).filter(({ lane }) => lane !== undefined)

/** How broad an island may be on this river, whatever the art. */
const widthOf = (course: Course, mode: Mode, islands: Islands): number =>
  (course.right - course.left) * islandShares(mode, course.bands.isPortrait, lanesOf(course).length === 0)[islands]

/** The river at an art scale. */
function sketchAt(course: Course, mode: Mode, k: number, islands: Islands): RiverSketch {
  const river = course.right - course.left
  const widest = mode.sign === 'number' || mode.tag === 'line' ? river : Math.max(islandPerArt * k, river * 0.4)
  const island = Math.min(widthOf(course, mode, islands), widest)
  return sketchRiver(course, { k, mode, island })
}

/** The largest art there is: larger where words stand beside the one thing that is shown. */
function topOf(course: Course): number {
  const { bands, tools, town, left, right } = course
  const isAlone = tools.frame.panel > 0 && town.challenges.length === 1
  if (bands.isPortrait) return 1.45
  return isAlone ? Math.min(2.5, (right - left) / 280) : Math.min(1.9, (right - left) / 420)
}

/** The largest k for which all islands fit in a mode with the fewest faults; undefined where none does. */
function largest(course: Course, mode: Mode, room: number, islands: Islands): RiverSketch | undefined {
  const top = topOf(course)
  let low = Math.min(mode.least, Math.max(0.6, top))
  let smallest = sketchAt(course, mode, low, islands)
  // Islands are narrow while the art is small, and then their texts are tall: where they are full-grown they may be lower.
  const broad = widthOf(course, mode, islands) / islandPerArt
  if (smallest.height > room && broad > low && broad < top) {
    low = broad
    smallest = sketchAt(course, mode, low, islands)
  }
  if (smallest.height > room) return undefined
  let best = smallest
  let high = Math.max(low, top)
  const widest = sketchAt(course, mode, high, islands)
  if (widest.height <= room) best = widest
  else {
    for (let turn = 0; turn < 5; turn += 1) {
      const middle = (low + high) / 2
      const next = sketchAt(course, mode, middle, islands)
      if (next.height <= room) [best, low] = [next, middle]
      else high = middle
    }
  }
  // Smaller art leaves more room for names: as much smaller as it takes to keep them whole.
  const { k } = best.scale
  for (const share of [0.66, 0.33, 0]) {
    if (best.faults === 0 || smallest.faults >= best.faults) return best
    const next =
      share === 0 ? smallest : sketchAt(course, mode, smallest.scale.k + (k - smallest.scale.k) * share, islands)
    if (next.height <= room && next.faults < best.faults) best = next
  }
  return best
}

/** The least fault of a name, or of a challenge's title, that gives way to a number. */
const least = { name: 3, title: 6 }

/** The faults that a mode has at every scale, at least: numbers in the place of names, and sparks that are left to the list. */
export function certainFaults({ challenges }: Town, { sign, tag, isBare }: Mode): number {
  return challenges.reduce((sum, { ideas }) => {
    const lanes = ideas.filter(({ lane }) => lane !== undefined).length
    // Islands without a lane may fold, and are then without fault.
    if (lanes === 0) return sum
    const names = sign === 'number' ? lanes * least.name : 0
    return sum + names + (tag === 'number' ? least.title : 0) + (isBare ? ideas.length - lanes : 0)
  }, 0)
}

/** The first mode that fits without a fault, with islands wider than usual only where that helps; else the fewest faults. */
export function bestRiver(course: Course): RiverSketch {
  const { room, town } = course
  let best: RiverSketch | undefined
  for (const mode of modesFor(course.bands.isPortrait)) {
    if (best && certainFaults(town, mode) >= best.faults) continue
    for (const islands of ['usual', 'most'] as const) {
      const found = largest(course, mode, room, islands)
      if (!found && islands === 'usual' && mode.sign !== 'beside') break
      if (found && (!best || found.faults < best.faults)) best = found
      if (best?.faults === 0) return best
    }
  }
  return best ?? sketchAt({ ...course, room: Number.POSITIVE_INFINITY }, barest, barest.least, 'most')
}
