import type { Measure } from '../board.ts'
import { advances } from './advances.ts'

/** A letter of another alphabet is taken as a wide one. */
const other = 700

/** Marks that stand on the letter before them, and the soft hyphen, take no room. */
const roomless = /[\u00AD\u0300-\u036F\u200B-\u200D]/

function advanceOf(letter: string, boldness: number): number {
  if (roomless.test(letter)) return 0
  const code = letter.codePointAt(0) ?? 0
  const range = advances.find(({ from, regular }) => code >= from && code < from + regular.length)
  const regular = range?.regular[code - range.from] ?? other
  const bold = range?.bold[code - range.from] ?? other
  return regular + (bold - regular) * boldness
}

/** What the interface's font needs for a text, letter by letter: a little more than it takes with its letters drawn together. */
export const approximateMeasure: Measure = (text, size, weight = 400) => {
  const boldness = Math.min(1, Math.max(0, (weight - 400) / 300))
  let sum = 0
  for (const letter of text) sum += advanceOf(letter, boldness)
  return (sum * size) / 1000
}
