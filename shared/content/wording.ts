import type { Bilingual } from './bilingual.ts'

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}\p{N}’-]*/gu) ?? []

/** How many words a text has, as a facilitator counts what must be read aloud. */
export const wordCount = (text: string): number => wordsOf(text).length

/** LIX (C.-H. Björnsson, Läsbarhet, 1968): words a sentence, plus per cent of words above six letters; a colon ends a sentence too. */
export function lix(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const sentences = Math.max(1, text.match(/[.?!:]+(?=\s|$|”)/g)?.length ?? 1)
  const long = words.filter(word => [...word].length > 6).length
  return words.length / sentences + (100 * long) / words.length
}

/** The names in braces that a text waits to have filled in, in order. */
export const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

const faultsOf: [RegExp, string][] = [
  [/!/, 'exclamation mark'],
  [/"|«|»|„/, 'wrong quotation mark'],
  [/'/, 'straight apostrophe'],
  [/\.\.\./, 'three dots'],
  [/ - /, 'hyphen as dash'],
]

/** What a careful editor would strike in a text of a deck, in words for whoever mends it. */
export function wordingFaults({ sv, en }: Bilingual): string[] {
  const shared = [sv, en].flatMap(text =>
    faultsOf.flatMap(([sign, fault]) => (sign.test(text) ? [`${fault}: ${text}`] : [])),
  )
  const swedish = /“/.test(sv) ? [`English quotation mark: ${sv}`] : []
  const english = /[”][^“]*”/.test(en) ? [`Swedish quotation marks: ${en}`] : []
  const filled = placeholders(sv).join() === placeholders(en).join() ? [] : [`different placeholders: ${sv}`]
  return [...shared, ...swedish, ...english, ...filled]
}

/** Every bilingual text in a parsed deck, wherever it lies. */
export function textsIn(deck: unknown): Bilingual[] {
  if (typeof deck !== 'object' || deck === null) return []
  if ('sv' in deck && 'en' in deck && typeof deck.sv === 'string' && typeof deck.en === 'string') {
    return [{ sv: deck.sv, en: deck.en }]
  }
  return Object.values(deck).flatMap(textsIn)
}

/** The first letter as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** The first letter as in running text. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)

/** A full stop where people left it out. */
export const sentence = (text: string): string => (text === '' || /[.?!…”"]$/.test(text) ? text : `${text}.`)

/** How somebody reads: Swedish, lättläst Swedish or English. */
export type Reading = 'sv' | 'easy' | 'en'

/** A text as this reader has it; where there is no easier wording, the Swedish is plain enough. */
export const saidIn = ({ sv, en, easy }: Bilingual, reading: Reading): string =>
  reading === 'en' ? en : ((reading === 'easy' ? easy : undefined) ?? sv)

/** Every easy wording in decks that have been read, by the Swedish text that it stands for. */
export function easyIn(decks: unknown): Map<string, string> {
  if (typeof decks !== 'object' || decks === null) return new Map()
  if ('sv' in decks && 'easy' in decks && typeof decks.sv === 'string' && typeof decks.easy === 'string') {
    return new Map([[decks.sv, decks.easy]])
  }
  return new Map(Object.values(decks).flatMap(one => [...easyIn(one)]))
}
