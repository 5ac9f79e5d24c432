import type { Measure } from '../board.ts'
import { piecesOf } from './breaks.ts'
import { cut, joined, narrowed, type Setting, type Stretch } from './lines.ts'

/** What there is room for: px, sizes to try from the largest, and how many lines at most. */
export type Space = { width: number; sizes: number[]; lines: number; weight: number }

/** A text as it is set; `isDivided` says that a word is broken between syllables. */
export type Fitted = { lines: string[]; size: number; width: number; isCut: boolean; isDivided: boolean }

/** A text that can be broken: how narrow it gets in so many lines, how it fits a room whole, and how it fits at any price. */
export type Typesetter = {
  narrowest: (text: string, weight: number, lines: number, level: 0 | 1 | 2) => Setting
  whole: (text: string, room: Space) => Fitted | undefined
  fit: (text: string, room: Space) => Fitted
}

/** Two lines first, then more of them; a word is divided between its syllables only when nothing else helps. */
const triesFor = (lines: number): { level: 0 | 1 | 2; most: number }[] => {
  const counts = Array.from({ length: Math.max(1, lines - 1) }, (_, turn) => Math.min(lines, turn + 2))
  const whole = counts.flatMap(most => [
    { level: 0 as const, most },
    { level: 1 as const, most },
  ])
  return [...whole, ...counts.map(most => ({ level: 2 as const, most }))]
}

const tries = [1, 1, 2, 3, 4].map(triesFor)

/** What is known of a text: its stretches, and how narrow it gets in so many lines at each level. */
type Known = { stretches: Stretch[]; settings: Setting[]; space: number; hyphen: number }

const kept = new WeakMap<Measure, Typesetter>()

/**
 * The typesetter of a measure: it remembers what it has measured, from one layout to the next. Whoever measures with a font
 * makes a new measure when the font has come.
 */
export function typesetter(measure: Measure): Typesetter {
  const found = kept.get(measure) ?? newTypesetter(measure)
  kept.set(measure, found)
  return found
}

/** It remembers so many texts at most: then it begins anew, so that a server does not keep every name it has seen. */
const mostTexts = 600

function newTypesetter(measure: Measure): Typesetter {
  const shelves = new Map<number, Map<string, Known>>()
  const unit = (text: string, weight: number): number => measure(text, 100, weight) / 100
  const knownOf = (text: string, weight: number): Known => {
    const shelf = shelves.get(weight) ?? new Map<string, Known>()
    shelves.set(weight, shelf)
    const found = shelf.get(text)
    if (found) return found
    const stretches = piecesOf(text).map(piece => ({ ...piece, width: unit(piece.text, weight) }))
    if (shelf.size >= mostTexts) shelf.clear()
    const known = { stretches, settings: [], space: unit(' ', weight), hyphen: unit('-', weight) }
    shelf.set(text, known)
    return known
  }
  const narrowest: Typesetter['narrowest'] = (text, weight, lines, level) => {
    const { stretches, settings, space, hyphen } = knownOf(text, weight)
    const at = lines * 3 + level
    const setting = settings[at] ?? narrowed(joined(stretches, level, space), lines, space, hyphen)
    settings[at] = setting
    return setting
  }
  const whole: Typesetter['whole'] = (text, { width, sizes, lines, weight }) => {
    for (const { level, most } of tries[lines] ?? []) {
      for (const size of sizes) {
        for (let count = 1; count <= most; count += 1) {
          const setting = narrowest(text, weight, count, level)
          if (setting.width * size <= width)
            return { lines: setting.lines, size, width: setting.width * size, isCut: false, isDivided: level === 2 }
        }
      }
    }
    return undefined
  }
  const fit: Typesetter['fit'] = (text, room) => {
    const found = whole(text, room)
    if (found) return found
    const size = room.sizes.at(-1) ?? 13
    const { stretches } = knownOf(text, room.weight)
    const { lines, width } = cut(stretches, room.width / size, room.lines, line => unit(line, room.weight))
    return { lines, size, width: width * size, isCut: true, isDivided: true }
  }
  return { narrowest, whole, fit }
}
