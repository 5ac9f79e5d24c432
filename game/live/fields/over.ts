/** The most words that go along with a text, to say what it may be written over. */
const mostOver = 4

/** What a writer has seen or sent in a place, and these words last. The first are those that stand there, as far as this
 * page has heard: when there are too many, the next give way. */
export function withWords(over: readonly string[], words: string): string[] {
  const [first = words, ...later] = over.at(-1) === words ? over : [...over, words]
  return [first, ...later.slice(1 - mostOver)]
}

/** What is left of them when these words stand there. */
export function fromSaved(over: readonly string[], words: string): string[] {
  const at = over.indexOf(words)
  return at < 0 ? [words, ...over.slice(1)] : over.slice(at)
}
