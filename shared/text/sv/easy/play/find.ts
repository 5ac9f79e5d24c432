import type { playFind } from '../../playFind.ts'

/** Finding challenges, in lättläst: what is said otherwise than in the usual Swedish. */
export const find = {
  'ask.title': 'Vad ska träffen handla om?',
  'ask.lead': 'Vad är svårt här? Vad klarar ingen ensam? Skriv en fråga. Processledaren läser den före träffen.',
  'find.lineHint': 'Skriv om en plats eller några människor. Bara du ser det.',
  'find.nameHint': 'Skriv några ord. En granne ska förstå.',
  'find.noLine': 'Du har inte skrivit någon rad. Välj en rad som någon annan har skrivit.',
} as const satisfies Partial<Record<keyof typeof playFind, string>>
