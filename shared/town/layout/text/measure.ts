import type { Measure } from '../board.ts'
import { advances } from './advances.ts'

/** A letter of another alphabet is taken as a wide one. */
const other = 700

/** Marks that stand on the letter before them, and the soft hyphen, take no room. */
const roomless = /\u00AD|\p{Mn}|\p{Cf}/u

type Advance = { regular: number; bold: number }

const known = new Map<string, Advance>(
  advances.flatMap(({ from, regular, bold }) =>
    regular.map((width, at): [string, Advance] => [
      String.fromCodePoint(from + at),
      { regular: width, bold: bold[at] ?? width },
    ]),
  ),
)

const wide: Advance = { regular: other, bold: other }
const none: Advance = { regular: 0, bold: 0 }

const advanceOf = (letter: string): Advance => known.get(letter) ?? (roomless.test(letter) ? none : wide)

/** What the interface's font needs for a text, letter by letter: a little more than it takes with its letters drawn together. */
export const approximateMeasure: Measure = (text, size, weight = 400) => {
  const boldness = Math.min(1, Math.max(0, (weight - 400) / 300))
  let sum = 0
  for (const letter of text) {
    const { regular, bold } = advanceOf(letter)
    sum += regular + (bold - regular) * boldness
  }
  return (sum * size) / 1000
}
