import type { Bilingual } from './bilingual.ts'

/** How somebody reads: Swedish, lättläst Swedish or English. */
export type Reading = 'sv' | 'easy' | 'en'

/** A text as this reader has it; where there is no easier wording, the Swedish is plain enough. */
export const saidIn = ({ sv, en, easy }: Bilingual, reading: Reading): string =>
  reading === 'en' ? en : ((reading === 'easy' ? easy : undefined) ?? sv)

/** Every easy wording in decks that have been read, by the Swedish text that it stands for. */
export function easyIn(decks: unknown): Map<string, string> {
  if (typeof decks !== 'object' || decks === null) return new Map()
  if ('sv' in decks && 'easy' in decks && typeof decks.sv === 'string' && typeof decks.easy === 'string') {
    return new Map([[decks.sv, decks.easy]])
  }
  return new Map(Object.values(decks).flatMap(one => [...easyIn(one)]))
}
