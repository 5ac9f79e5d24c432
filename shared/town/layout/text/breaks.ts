import { syllabled } from './softHyphens.ts'

/**
 * A stretch of a text that is never broken inside, and what comes after it: a space, a place where a line may end as it
 * is, or one that takes a hyphen. `level` is how gladly a line ends there: 0 between words, 1 before a known last part of
 * a compound ("Moské-föreningen"), 2 between syllables.
 */
export type Piece = { text: string; after: '' | ' ' | '-'; level: 0 | 1 | 2 }

const soft = '\u00AD'

/** The last parts that organisations' names have, in Swedish and English. */
const lastPart =
  /(?:förening|förbund|förvaltning|styrelse|bibliotek|kooperativ|omsorg|bolag|central|klubb|krets|trafik|tjänst|enhet|polis|skol|gård|kår|verk|myndighet|nämnd|avdelning|kontor|församling|kommun|region|mottagning|stiftelse|organisation|samverkan|utveckling|verksamhet|center|centrum|grupp|sällskap|vård|stöd|forskning|rörelse|teater|museum|universitet|nätverk)(?:a|an|ar|arna|e|en|ens|er|erna|et|ets|n|ns|or|s)?(?!\p{L})/giu

/** Before its last part, if the rest is long enough to be read. */
function before(word: string): number | undefined {
  const found = [...word.matchAll(lastPart)].at(-1)
  return found && found.index >= 4 ? found.index : undefined
}

function inside(word: string): Piece[] {
  const at = before(word)
  const parts = at === undefined ? [word] : [word.slice(0, at), word.slice(at)]
  return parts.flatMap((part, place) => {
    const syllables = part.length > 8 ? syllabled(part).split(soft) : [part]
    return syllables.map((text, turn): Piece => {
      const isLast = turn === syllables.length - 1
      if (isLast && place === parts.length - 1) return { text, after: '', level: 0 }
      return { text, after: '-', level: isLast ? 1 : 2 }
    })
  })
}

/** A text as the pieces a line may be made of. */
export function piecesOf(text: string): Piece[] {
  const words = text.replaceAll(soft, '').trim().split(/\s+/)
  return words.flatMap((word, place) => {
    const stretches = word.match(/[^-/]+[-/]*|[-/]+/g) ?? [word]
    const pieces = stretches.flatMap(inside)
    const last = pieces.at(-1)
    if (last && place < words.length - 1) last.after = ' '
    return pieces
  })
}
