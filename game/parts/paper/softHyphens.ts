// A syllable ends before the sounds that can open the next one.
const syllables =
  /([aeiouyåäöéü][a-zåäöéü]*?)(?=(?:str|skr|spr|spl|sch|st|sk|sp|sj|sl|tr|pr|br|dr|gr|kr|fr|kl|bl|fl|gl|pl|[bcdfghjklmnpqrstvwxz])[aeiouyåäöéü])/giu
const soft = '\u00AD'

/** The longest stretch of a name that a line must hold: longer words may be divided between syllables. */
export const longestStretch = 18

/** Divides only what cannot fit: words of more than twenty letters, at least four letters from either end. */
export function softHyphens(name: string): string {
  return name.replace(/\p{L}{21,}/gu, word =>
    word.replace(syllables, (part, _vowel, at: number) => {
      const end = at + part.length
      return end < 4 || end > word.length - 4 ? part : part + soft
    }),
  )
}
