import type { Agreement, FoldedName } from '#shared/model/agreement.ts'
import { fieldAt } from '#shared/rules/agreement/lines.ts'

/** The rows of the folded part, in the order that people need them. */
export const moreNames = [
  'holders',
  'duration',
  'economy',
  'followUp',
  'independence',
  'principles',
  'disagreement',
  'checkWith',
] as const
export type MoreName = (typeof moreNames)[number]

/** The written lines that stand in each row; the others hold ticks alone. */
export const fieldsIn: Record<MoreName, readonly FoldedName[]> = {
  holders: ['holderIdeaDriven', 'holderPublic'],
  duration: ['duration'],
  economy: ['economy'],
  followUp: ['followUp'],
  independence: ['independence'],
  principles: [],
  disagreement: ['disagreement'],
  checkWith: [],
}

/** True when somebody has written or ticked something in a row. */
export function isFilled(agreement: Agreement, name: MoreName): boolean {
  const { economy, principles, checkWith } = agreement.ticked
  if (name === 'principles') return principles.length > 0
  if (name === 'checkWith') return checkWith.length > 0
  const isTicked = name === 'economy' && economy !== undefined
  return isTicked || fieldsIn[name].some(field => isSaid(agreement, field))
}

const isSaid = (agreement: Agreement, field: FoldedName): boolean => {
  const { text, date } = fieldAt(agreement, field)
  return text !== '' || date !== undefined
}

/** True while two texts stand side by side in a row. */
export const isClashingIn = (agreement: Agreement, name: MoreName): boolean =>
  fieldsIn[name].some(field => Object.keys(fieldAt(agreement, field).clashes).length > 0)

/** When anybody last wrote in the folded part; 0 while nobody has. */
export const lastWrittenAt = (agreement: Agreement): number =>
  Math.max(0, ...Object.values(agreement.folded).map(({ at }) => at))
