import type { Bilingual } from './bilingual.ts'

/** How somebody reads: Swedish, lättläst Swedish or English. */
export type Reading = 'sv' | 'easy' | 'en'

/** A text as this reader has it; where there is no easier wording, the Swedish is plain enough. */
export const saidIn = ({ sv, en, easy }: Bilingual, reading: Reading): string =>
  reading === 'en' ? en : ((reading === 'easy' ? easy : undefined) ?? sv)
