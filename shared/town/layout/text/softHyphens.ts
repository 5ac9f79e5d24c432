// A syllable takes all but the last of the sounds before the next vowel; what is one sound is never divided.
const syllables =
  /([aeiouyåäöéü][a-zåäöéü]*?)(?=(?:skj|stj|sch|sj|tj|kj|ch|sh|th|ph|(?<!n)g|(?<!c)k|[bcdfhjlmnpqrstvwxz])[aeiouyåäöéü])/giu
const soft = '\u00AD'

/** The longest stretch of a name that a line must hold: longer words may be divided between syllables. */
export const longestStretch = 18

// The s that joins the parts of a compound: samarbets|organisation, but never kons|tnär.
const joint = /(\p{L}{4}[bdfghklmnprtv]s)(?!am)(?=[abdfghimoruvåäö]\p{L}{4})/giu

/** Divides only what cannot fit: words above the longest stretch, between their parts before between syllables. */
export function softHyphens(name: string): string {
  return name.replace(/\p{L}{19,}/gu, word => {
    const joined = word.replace(joint, `$1${soft}`)
    return joined.split(soft).every(part => part.length <= longestStretch) ? joined : syllabled(word)
  })
}

/** A word with a soft hyphen between its syllables, with at least four letters at either end. */
export const syllabled = (word: string): string =>
  word.replace(syllables, (part, _vowel, at: number) => {
    const end = at + part.length
    return end < 4 || end > word.length - 4 ? part : part + soft
  })
