import * as z from 'zod/mini'

const line = (most: number) =>
  z.string().check(
    z.refine(text => text.trim().length > 0, { error: 'empty' }),
    z.refine(text => text === text.trim().replace(/\s+/g, ' '), { error: 'stray space' }),
    z.refine(text => [...text].length <= most, { error: `longer than ${most}` }),
  )

/** How much longer an easy wording may be than the text that it stands for: short sentences take more of them. */
const easyRoom = 1.7

/** One text in both languages, each at most so many code points and on a single line; `easy` says it in lättläst Swedish. */
export const bilingual = (most: number) =>
  z.strictObject({ sv: line(most), en: line(most), easy: z.optional(line(Math.round(most * easyRoom))) })

/** A text of a deck, as people read it in either language. */
export type Bilingual = z.infer<ReturnType<typeof bilingual>>

/** What decks and code call a thing by: camelCase, never shown. */
export const Key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/))

/** Each entry has its own key, so that a saved choice always finds its words again. */
export const distinct = <Entry>(keyOf: (entry: Entry) => string) =>
  z.refine<Entry[]>(entries => new Set(entries.map(keyOf)).size === entries.length, { error: 'two with the same key' })

/** A deck has exactly one entry for each of the keys that the rules know. */
export const complete = <Entry>(keys: readonly string[], keyOf: (entry: Entry) => string) =>
  z.refine<Entry[]>(entries => [...entries.map(keyOf)].sort().join() === [...keys].sort().join(), {
    error: `must have exactly ${keys.join(', ')}`,
  })

const saidOf = (issue: z.core.$ZodIssue): string => {
  const place = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return `${place}: unknown ${issue.keys.join(', ')}`
  return `${place}: ${issue.message === 'Invalid input' ? issue.code : issue.message}`
}

/** A parsed deck, or an error that names the deck and every place where it is wrong. */
export function readDeck<Deck extends z.ZodMiniType>(name: string, deck: Deck, json: unknown): z.output<Deck> {
  const read = z.safeParse(deck, json)
  if (read.success) return read.data
  throw new Error([`The deck ${name} cannot be used:`, ...read.error.issues.map(saidOf)].join('\n'))
}
