import type { Measure } from '../board.ts'
import { type Piece, piecesOf } from './breaks.ts'

/** Lines and the width of the longest at a size of 1 px. */
export type Setting = { lines: string[]; width: number }

/** What there is room for: px, sizes to try from the largest, and how many lines at most. */
export type Room = { width: number; sizes: number[]; lines: number; weight: number }

export type Fitted = { lines: string[]; size: number; width: number; isCut: boolean }

/** A text that can be broken: how narrow it gets in so many lines, and how it fits a room. */
export type Typesetter = {
  narrowest: (text: string, weight: number, lines: number, level: 0 | 1 | 2) => Setting
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

/** Fills line after line, and ends the last with an ellipsis. */
function cut(stretches: Stretch[], room: number, lines: number, unit: (text: string) => number): Setting {
  const found: string[] = []
  let rest = stretches
  while (found.length < lines - 1 && rest.length > 0) {
    let take = rest.length
    while (take > 0 && unit(lineOf(within(rest.slice(0, take)))) > room) take -= 1
    if (take === 0) break
    found.push(lineOf(within(rest.slice(0, take))))
    rest = rest.slice(take)
  }
  const whole = lineOf(within(rest))
  let kept = whole.length
  while (kept > 0 && unit(`${whole.slice(0, kept).trimEnd()}…`) > room) kept -= 1
  if (rest.length > 0) found.push(kept === whole.length && unit(whole) <= room ? whole : `${whole.slice(0, kept).trimEnd()}…`)
  return { lines: found, width: Math.max(0, ...found.map(unit)) }
}

/** Two lines first, then more of them; a word is divided between its syllables only when nothing else helps. */
const triesOf = (lines: number): { level: 0 | 1 | 2; most: number }[] => {
  const counts = Array.from({ length: Math.max(1, lines - 1) }, (_, turn) => Math.min(lines, turn + 2))
  const whole = counts.flatMap(most => [
    { level: 0 as const, most },
    { level: 1 as const, most },
  ])
  return [...whole, ...counts.map(most => ({ level: 2 as const, most }))]
}

/** A typesetter that remembers what it has measured, for one layout. */
export function typesetter(measure: Measure): Typesetter {
  const units = new Map<string, number>()
  const held = new Map<string, Stretch[]>()
  const settings = new Map<string, Setting[]>()
  const unit = (text: string, weight: number): number => {
    const key = `${weight} ${text}`
    const known = units.get(key) ?? measure(text, 100, weight) / 100
    units.set(key, known)
    return known
  }
  const stretchesOf = (text: string, weight: number): Stretch[] => {
    const key = `${weight} ${text}`
    const known = held.get(key) ?? piecesOf(text).map(piece => ({ ...piece, width: unit(piece.text, weight) }))
    held.set(key, known)
    return known
  }
  const narrowest: Typesetter['narrowest'] = (text, weight, lines, level) => {
    const key = `${weight} ${text}`
    const known = settings.get(key) ?? []
    settings.set(key, known)
    const at = lines * 3 + level
    const space = unit(' ', weight)
    const setting =
      known[at] ?? narrowed(joined(stretchesOf(text, weight), level, space), lines, space, unit('-', weight))
    known[at] = setting
    return setting
  }
  const fit: Typesetter['fit'] = (text, { width, sizes, lines, weight }) => {
    const sized = (setting: Setting, size: number, isCut: boolean): Fitted => ({
      lines: setting.lines,
      size,
      width: setting.width * size,
      isCut,
    })
    for (const { level, most } of triesOf(lines)) {
      for (const size of sizes) {
        for (let count = 1; count <= most; count += 1) {
          const setting = narrowest(text, weight, count, level)
          if (setting.width * size <= width) return sized(setting, size, false)
        }
      }
    }
    const size = sizes.at(-1) ?? 13
    const setting = cut(stretchesOf(text, weight), width / size, lines, line => unit(line, weight))
    return sized(setting, size, setting.lines.at(-1)?.endsWith('…') ?? false)
  }
  return { narrowest, fit }
}
