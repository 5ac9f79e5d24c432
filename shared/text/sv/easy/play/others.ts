import type { playOthers } from '../../playOthers.ts'

/** Whom to talk more with, and who is missing, in lättläst: what is said otherwise than in the usual Swedish. */
export const others = {
  'talk.moreLead': 'Vem vill du prata mer med? Tryck på namnet. Bara du ser det. Vill ni båda? Då får ni veta det.',
  'talk.moreBothLead': 'Prata när det passar er. Eller byt nummer innan ni går.',
  'chair.lead':
    'Är det någon som inte är här? Skriv upp dem. Då står en stol tom för dem. De får ett brev efter träffen.',
  'chair.nameHint': 'Skriv en organisation eller en grupp. Skriv inte en person.',
  'chair.hostingWords': 'Brevet finns sist i dokumentet. Processledaren kan skicka det till dig.',
} as const satisfies Partial<Record<keyof typeof playOthers, string>>
