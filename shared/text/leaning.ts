/** Little words that lean on the next: a line or a sign that ends with one of them reads as if something were missing. */
const leaning = new Set(
  [
    'i på för och till av om en ett vid med åt ur hos att den det de ni vi s:t',
    'a an the of in on and to by at for',
  ].flatMap(words => words.split(' ')),
)

export const leans = (word: string): boolean => leaning.has(word.toLowerCase())
