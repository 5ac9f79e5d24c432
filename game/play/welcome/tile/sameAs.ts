import type { Actor } from '#shared/model/actor.ts'
import { skeleton } from '#shared/model/ids.ts'

const leastLetters = 4
const longWord = 6
const mostShown = 3

/** Tiles of the room that may be the organisation that somebody is typing: alike, one within the other, or with a long word in common. */
export function sameAs(actors: readonly Actor[], name: string): Actor[] {
  const typed = skeleton(name)
  if (typed.length < leastLetters) return []
  const words = longWords(name)
  return actors
    .filter(({ origin }) => origin === 'home')
    .filter(actor => {
      const other = skeleton(actor.name)
      return other.includes(typed) || typed.includes(other) || longWords(actor.name).some(word => words.includes(word))
    })
    .slice(0, mostShown)
}

const longWords = (name: string): string[] =>
  name
    .split(/\s+/)
    .map(skeleton)
    .filter(word => word.length >= longWord)
