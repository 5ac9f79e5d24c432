import chipsJson from '#assets/content/choices/chips.json' with { type: 'json' }
import decidersJson from '#assets/content/choices/deciders.json' with { type: 'json' }
import noReasonsJson from '#assets/content/choices/noReasons.json' with { type: 'json' }
import principlesJson from '#assets/content/choices/principles.json' with { type: 'json' }
import type { Bilingual } from '#shared/content/bilingual.ts'
import { readChips, readDeciders, readNoReasons, readPrinciples } from '#shared/content/choices.ts'
import type { words } from '#shared/text/sv/words.ts'
import type { Translate } from '#shared/text/translate.ts'
import { pillarNames } from '#shared/views/pillars.ts'
import type { Counted, PanelPart } from '#shared/views/report/panel.ts'

type Named = readonly { key: string; name: Bilingual }[]
const labelled = (deck: readonly { key: string; label: Bilingual }[]): Named =>
  deck.map(({ key, label }) => ({ key, name: label }))

/** The decks that sums are told in; whoever was missing is called by their own name. */
const decks: Partial<Record<PanelPart, Named>> = {
  asked: labelled(readChips(chipsJson)),
  reasons: labelled(readNoReasons(noReasonsJson)),
  deciders: labelled(readDeciders(decidersJson)),
  principles: readPrinciples(principlesJson),
}

const units = {
  asked: 'times',
  reasons: 'times',
  wanted: 'tables',
  deciders: 'organisations',
  principles: 'of',
  pillars: 'of',
} as const satisfies Record<PanelPart, string>

/** The words that every face shares. */
export type SumWords = Translate<keyof typeof words>

/** How a sum is said in a language: what was counted, and how often. */
export function countedIn(language: 'sv' | 'en', t: SumWords) {
  const nameOf = (part: PanelPart, { key }: Counted): string => {
    const pillar = part === 'pillars' ? pillarNames.find(one => one === key) : undefined
    if (pillar) return t(`pillar.${pillar}`)
    return decks[part]?.find(one => one.key === key)?.name[language] ?? key
  }
  return {
    name: nameOf,
    times: (part: PanelPart, { count, all = 0 }: Counted): string => t(`sums.${units[part]}`, { count, all }),
  }
}
