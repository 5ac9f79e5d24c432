import { leans } from './leaning.ts'
import { syllabled } from './softHyphens.ts'

/**
 * A stretch of a text that is never broken inside, and what comes after it: a space, a place where a line may end as it
 * is, or one that takes a hyphen. `level` is how gladly a line ends there: 0 between words, 1 where the parts of a compound
 * meet ("Moské-föreningen"), 2 between syllables, or after a little word that belongs to the next ("i Åstaden").
 */
export type Piece = { text: string; after: '' | ' ' | '-'; level: 0 | 1 | 2 }

const soft = '\u00AD'

/** The parts that the names of organisations and places end with, in Swedish and English. */
const ends = [
  /arkiv|avdelning|bank|bibliotek|bildning|boend|bolag|bruk|butik|byggnad|bärar|center|central|centrum|cirkel/,
  /enhet|fond|forskning|förbund|förening|förmedling|förmyndar|församling|förvaltning|gård|givning|grupp|gäst|hall|handel|hus|häls/,
  /idrott|jour|kansli|kass|klubb|kommun|kontor|kooperativ|krets|kultur|kyrk|kår|liv|marknad|mottagning|museum|myndighet|nämnd|nätverk/,
  /odling|områd|omsorg|organisation|orkester|parti|pensionär|polis|region|ring|rådgivning|rörelse|samhäll|samverkan|(?<=s)råd|sjukhus|skol/,
  /skydd|skåp|stadion|stiftelse|styrelse|stöd|sällskap|teater|tek|tjänst|torg|trafik|träff|universitet|utbildning|utvecklar|utveckling|vakt/,
  /verk|verksamhet|verksta[dn]|vän|vård|värm/,
]
  .map(({ source }) => source)
  .join('|')
const lastPart = new RegExp(
  `(?:${ends})(?:a|an|ar|ard|are|arna|arnas|arens|e|en|ens|er|erna|et|ets|n|ner|nerna|ns|or|orna|s)?(?!\\p{L})`,
  'giu',
)

/** No word shorter than this is divided, and no part of a compound between its syllables. */
const leastDivided = 12

/** The parts of a compound, as far as they are known, each at least three letters long. */
function partsOf(word: string): string[] {
  if (word.length < leastDivided) return [word]
  const parts: string[] = []
  let rest = word
  for (;;) {
    const found = [...rest.matchAll(lastPart)].at(-1)
    if (!found || found.index < 3 || rest.length - found.index < 3) return [rest, ...parts]
    parts.unshift(rest.slice(found.index))
    rest = rest.slice(0, found.index)
  }
}

function inside(word: string): Piece[] {
  const parts = partsOf(word)
  return parts.flatMap((part, place) => {
    const syllables = part.length >= leastDivided ? syllabled(part).split(soft) : [part]
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
    if (last && place < words.length - 1) {
      last.after = ' '
      last.level = leans(word) ? 2 : 0
    }
    return pieces
  })
}
