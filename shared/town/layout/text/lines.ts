import type { Piece } from './breaks.ts'

/** Lines and the width of the longest at a size of 1 px. */
export type Setting = { lines: string[]; width: number }

/** A piece with its width at a size of 1 px. */
export type Stretch = { text: string; width: number; after: Piece['after']; level: Piece['level'] }

/** Pieces between which no line may end at this level, as one. */
export function joined(pieces: Stretch[], level: number, space: number): Stretch[] {
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
export function narrowed(stretches: Stretch[], most: number, space: number, hyphen: number): Setting {
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

/** Fewer letters than this before an ellipsis say nothing of what was meant. */
const leastCut = 3

/** Fills line after line, and ends the last with an ellipsis; no lines where there is hardly room for a letter. */
export function cut(stretches: Stretch[], room: number, lines: number, unit: (text: string) => number): Setting {
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
  const take = largest(whole.length, count => unit(ended(count)) <= room)
  if (take < Math.min(leastCut, whole.length)) return { lines: [], width: 0 }
  if (rest.length > 0) found.push(ended(take))
  return { lines: found, width: Math.max(0, ...found.map(unit)) }
}
