import type { Measure } from '../board.ts'
import { type Piece, piecesOf } from './breaks.ts'

/** Lines and the width of the longest at a size of 1 px. */
export type Setting = { lines: string[]; width: number }

/** What there is room for: px, sizes to try from the largest, and how many lines at most. */
export type Room = { width: number; sizes: number[]; lines: number; weight: number }

/** A text as it is set; `isDivided` says that a word is broken between syllables. */
export type Fitted = { lines: string[]; size: number; width: number; isCut: boolean; isDivided: boolean }

/** A text that can be broken: how narrow it gets in so many lines, how it fits a room whole, and how it fits at any price. */
export type Typesetter = {
  narrowest: (text: string, weight: number, lines: number, level: 0 | 1 | 2) => Setting
  whole: (text: string, room: Room) => Fitted | undefined
  fit: (text: string, room: Room) => Fitted
}

type Stretch = { text: string; width: number; after: Piece['after']; level: Piece['level'] }

/** Pieces between which no line may end at this level, as one. */
function joined(pieces: Stretch[], level: number, space: number): Stretch[] {
  const found: Stretch[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (!last || last.level <= level) found.push({ ...piece })
    else {
      last.text += last.after === ' ' ? ` ${piece.text}` : piece.text
      last.width += piece.width + (last.after === ' ' ? space : 0)
      last.after = piece.after
      last.level = piece.level
    }
  }
  return found
}

/** What a line says from one stretch to another: the last one takes a hyphen where a word is divided. */
const lineOf = (stretches: Stretch[]): string =>
  stretches.map(({ text, after }, at) => (after === ' ' && at === stretches.length - 1 ? text : text + after)).join('')

/** Stretches inside a line carry no hyphen: only the last of a line does. */
const within = (stretches: Stretch[]): Stretch[] =>
  stretches.map((stretch, at) =>
    at < stretches.length - 1 && stretch.after === '-' ? { ...stretch, after: '' } : stretch,
  )

/** Breaks so that the longest line is as short as it can be. */
function narrowed(stretches: Stretch[], most: number, space: number, hyphen: number): Setting {
  const count = stretches.length
  const sums = [0]
  for (const { width, after } of stretches) sums.push((sums.at(-1) ?? 0) + width + (after === ' ' ? space : 0))
  const end = { '': 0, ' ': -space, '-': hyphen }
  const ends = stretches.map(({ after }) => end[after])
  const widthOf = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0) + (ends[to - 1] ?? 0)
  // For the first stretches up to each: the shortest longest line, and where its lines begin.
  let best = stretches.map((_, at) => ({ width: widthOf(0, at + 1), starts: [0] }))
  for (let lines = 2; lines <= Math.min(most, count); lines += 1) {
    best = best.map((held, at) => {
      let found = held
      for (let from = 1; from <= at; from += 1) {
        const before = best[from - 1] ?? held
        const width = Math.max(before.width, widthOf(from, at + 1))
        if (width < found.width - 1e-9) found = { width, starts: [...before.starts, from] }
      }
      return found
    })
  }
  const { width, starts } = best[count - 1] ?? { width: 0, starts: [] }
  return { width, lines: starts.map((from, turn) => lineOf(within(stretches.slice(from, starts[turn + 1] ?? count)))) }
}

/** The largest count, from none to all, for which something still fits: what fits with more fits with fewer. */
function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Fills line after line, and ends the last with an ellipsis. */
function cut(stretches: Stretch[], room: number, lines: number, unit: (text: string) => number): Setting {
  const found: string[] = []
  let rest = stretches
  while (found.length < lines - 1 && rest.length > 0) {
    const line = (count: number) => lineOf(within(rest.slice(0, count)))
    const take = largest(rest.length, count => unit(line(count)) <= room)
    if (take === 0) break
    found.push(line(take))
    rest = rest.slice(take)
  }
  const whole = lineOf(within(rest))
  const ended = (count: number) => `${whole.slice(0, count).trimEnd()}…`
  if (rest.length > 0) found.push(ended(largest(whole.length, count => unit(ended(count)) <= room)))
  return { lines: found, width: Math.max(0, ...found.map(unit)) }
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
