import type { Sector } from '../../model/actor.ts'
import type { Frame } from './board.ts'

/** The parts of a board: the heading row above, the bench row below, two shores and the river between them. */
export type Bands = {
  width: number
  height: number
  isPortrait: boolean
  /** Where the play height begins, where the river's ends above the bench, and where the shores' ends. */
  top: number
  riverBottom: number
  shoreBottom: number
  /** How wide each shore is. */
  shores: Record<Sector, number>
}

/** By how many actors a bank has, the first that holds them: on the big screen its large labels need more of it. */
const steps = [
  [3, 0.2],
  [5, 0.24],
  [8, 0.26],
  [14, 0.295],
] as const
const screenSteps = [
  [3, 0.22],
  [5, 0.28],
  [8, 0.31],
] as const

/** A shore's share of the board, by its own number of actors. */
function shareOf(count: number, frame: Frame, isPortrait: boolean, hasBridges: boolean): number {
  if (frame.panel && !hasBridges && count > 8) return 0.36 + 0.045 * Math.min(1, (count - 9) / 4)
  if (isPortrait) return Math.min(0.2 + 0.012 * count, 0.312)
  if (frame.isScreen && count > 8) return (frame.panel ? 0.345 : 0.328) + 0.028 * Math.min(1, (count - 9) / 9)
  const found = (frame.isScreen ? screenSteps : steps).find(([most]) => count <= most)?.[1] ?? 0.34
  return frame.panel > 0 ? found + 0.02 : found
}

/** The river is never under this share, which a bridge with its posts and a pavilion needs, and never under the other where there is none. */
const narrowest = 0.28
const narrowestDry = 0.25

export function bandsOf(frame: Frame, counts: Record<Sector, number>, hasBridges: boolean): Bands {
  const { height, font, isScreen, panel } = frame
  const width = frame.width - panel
  const isPortrait = height > width
  const usual = [counts.ideaDriven, counts.public].map(count => shareOf(count, frame, isPortrait, hasBridges))
  const spare = isPortrait ? 0 : Math.min(0.06, Math.max(0, 0.6 - (usual[0] ?? 0) - (usual[1] ?? 0)))
  // What a small bank leaves over goes to a bank of more than 14.
  const [left = 0, right = 0] = [counts.ideaDriven, counts.public].map(
    (count, at) => (usual[at] ?? 0) + (count > 14 ? spare : 0),
  )
  const least = panel > 0 && !hasBridges ? narrowestDry : narrowest
  const squeeze = Math.min(1, (1 - least) / (left + right))
  return {
    width,
    height,
    isPortrait,
    top: isScreen ? 84 : 62,
    riverBottom: height - Math.min(84, Math.max(54, font * 3.7)),
    shoreBottom: height - 6,
    shores: { ideaDriven: width * left * squeeze, public: width * right * squeeze },
  }
}
