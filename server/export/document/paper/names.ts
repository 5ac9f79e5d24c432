import type { MergedIdea } from '#shared/views/report/paperSchema.ts'
import { sentence, type Words } from '../../words.ts'

/** What a partnership is called where even its own text has been hidden. */
export const nameIn = ({ t }: Words, name: string): string => name || t('nameless.partnership')
export const actorIn = ({ t }: Words, name: string): string => name || t('nameless.actor')

/** The idea in the words of its makers. */
export const ideaIn = ({ t }: Words, { whatIf, soThat }: Pick<MergedIdea, 'whatIf' | 'soThat'>): string => {
  if (whatIf === '') return soThat
  return sentence(soThat ? t('paper.whatIfSoThat', { whatIf: bare(whatIf), soThat }) : t('paper.whatIf', { whatIf }))
}

const bare = (words: string): string => words.replace(/[.,;]$/, '')
