import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { coreParts, lacksOf } from '../rules/agreement/agreement.ts'
import { sectorsAgreed } from './status.ts'

/** All that can stand between a partnership and its confirmation: in its text, and in what its owners have answered. */
export const lackable = [...coreParts, 'opened', 'concord', 'ideaDriven', 'public'] as const
export type Lacking = (typeof lackable)[number]

/** Exactly what a partnership still lacks; nothing when it is anchored. */
export function lackingOf(shared: Shared, idea: Idea): Lacking[] {
  const { answers, isOpened } = idea.agreement
  if (!isOpened) return [...lacksOf(shared, idea), 'opened']
  const isContested = Object.values(answers).some(({ contestedBy }) => contestedBy.length > 0)
  const agreed = sectorsAgreed(shared, idea)
  const sectors = (['ideaDriven', 'public'] as const).filter(sector => !agreed.has(sector))
  return [...lacksOf(shared, idea), ...(isContested ? (['concord'] as const) : []), ...sectors]
}
