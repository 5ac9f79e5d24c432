import { shortened } from '../../../views/status.ts'
import { leans } from './leaning.ts'

/** How a sentence begins, in at most so many letters; what stands before the ellipsis is a word that leans on nothing left out. */
export function begun(sentence: string, most: number): string {
  const words = shortened(sentence.trim(), most).split(' ')
  while (words.length > 2 && words.at(-1) === '…' && leans(words.at(-2) ?? '')) words.splice(-2, 1)
  return words.join(' ')
}

/** What a sign may say of an idea, from the most: a name as it is, a sentence that goes on as far as there is room for it. */
export const sayingsOf = (name: string): string[] =>
  name.endsWith(' …') ? [name, begun(name, 36), begun(name, 30), begun(name, 24)] : [name]
