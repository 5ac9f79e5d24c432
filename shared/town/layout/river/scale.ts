import { type Course, innerPost, laneRoomOf, type RiverSketch, sketchRiver } from './sketch.ts'
import { barest, type Mode, modesFor } from './mode.ts'

/** The river's share that an island takes: usual, and where its lanes need more. */
function islandShare(mode: Mode, isPortrait: boolean, isDark: boolean): { usual: number; most: number } {
  if (isDark) return { usual: isPortrait ? 0.74 : 0.66, most: 0.74 }
  if (isPortrait) return { usual: 0.58, most: 0.72 }
  return { usual: mode.sign === 'under' ? 0.52 : 0.575, most: 0.7 }
}

/** The art's scale and the islands' width: islands are only wider than usual where a lane would not fit. */
function sketchAt(course: Course, mode: Mode, k: number): RiverSketch {
  const { bands, town, tools } = course
  const river = course.right - course.left
  const lanes = town.challenges.flatMap(({ ideas }) => ideas).filter(({ lane }) => lane !== undefined)
  const { usual, most } = islandShare(mode, bands.isPortrait, lanes.length === 0)
  const hasFlags = tools.frame.isScreen || lanes.some(({ step }) => step !== undefined)
  const width = (share: number) => Math.min(river * share, Math.max(430 * k, river * 0.4))
  const at = (share: number): RiverSketch =>
    sketchRiver(course, { k, mode, island: width(share), inner: innerPost(hasFlags) })
  const found = at(usual)
  const isTight = ({ islands, scale }: RiverSketch) =>
    islands.some(island =>
      island.lanes.some(
        ({ lane }) => lane.isCut || lane.width > laneRoomOf(course, scale) || lane.sides.ideaDriven.more + lane.sides.public.more > 0,
      ),
    )
  return lanes.length > 0 && isTight(found) ? at(most) : found
}

/** The largest k for which all islands fit in a mode, by halving; undefined where none does. */
function largest(course: Course, mode: Mode, room: number): RiverSketch | undefined {
  const { isPortrait } = course.bands
  const top = Math.min(isPortrait ? 1.25 : 1.9, isPortrait ? 2 : (course.right - course.left) / 420)
  let low = Math.min(mode.least, Math.max(0.6, top))
  let best = sketchAt(course, mode, low)
  if (best.height > room) return undefined
  let high = Math.max(low, top)
  const most = sketchAt(course, mode, high)
  if (most.height <= room) return most
  for (let turn = 0; turn < 6; turn += 1) {
    const middle = (low + high) / 2
    const next = sketchAt(course, mode, middle)
    if (next.height <= room) [best, low] = [next, middle]
    else high = middle
  }
  return best
}

/** The first mode that fits with every name whole; else the one that cuts the fewest; else the least high of all. */
export function bestRiver(course: Course): RiverSketch {
  const room = course.bands.riverBottom - course.bands.top
  let best: RiverSketch | undefined
  const modes = modesFor(course.bands.isPortrait)
  for (const mode of modes) {
    const found = largest(course, mode, room)
    if (found && found.cuts === 0) return found
    if (found && (!best || found.cuts < best.cuts)) best = found
  }
  return best ?? sketchAt(course, barest, barest.least)
}
