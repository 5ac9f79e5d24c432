import { CheckWith, CodeStep, FoldedName, FollowUpName, Principle, type Ticked } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { fieldAt } from '../../rules/agreement/lines.ts'
import type { CardLine, FoldedLine, OtherText, PartnershipPaper } from './paperSchema.ts'

/** What somebody has written in the folded part, in the order of its lines. */
export const foldedLines = ({ agreement }: Idea): FoldedLine[] =>
  FoldedName.options.flatMap(field => {
    const { text, date } = fieldAt(agreement, field)
    return text || date ? [{ field, text, day: date }] : []
  })

/** What was ticked, in one order whoever ticked first. */
export const tickedIn = ({ agreement: { ticked } }: Idea): Ticked => ({
  economy: ticked.economy,
  principles: Principle.options.filter(key => ticked.principles.includes(key)),
  checkWith: CheckWith.options.filter(key => ticked.checkWith.includes(key)),
})

/** The event cards of a partnership, in the order it was given them; one without words left is not told. */
export const cardsOf = ({ happenings }: Idea): CardLine[] =>
  Object.values(happenings)
    .sort((one, other) => one.at - other.at)
    .map(({ title, principle, text, question, result, note }) => ({ title, principle, text, question, result, note }))
    .filter(({ title, text, question, note }) => `${title}${text}${question}${note}` !== '')

/** What has been marked in the code's grid, step by step. */
export const gridMarks = ({ agreement: { grid } }: Idea): PartnershipPaper['grid'] =>
  CodeStep.options.flatMap(step => {
    const level = grid[step]
    return level ? [{ step, level }] : []
  })

/** Questions that were set aside, settled ones told apart. */
export const parkedLines = ({ agreement: { parked } }: Idea): PartnershipPaper['parked'] =>
  Object.values(parked).flatMap(({ text, isSettled }) => (text ? [{ text, isSettled }] : []))

/** Texts that were written at the same time as another, and still stand beside it. */
export function otherTexts(shared: Shared, { agreement }: Idea): OtherText[] {
  const { goal, firstStep, rows } = agreement
  const of = (field: OtherText['field'], actor: string, clashes: typeof goal.clashes) =>
    Object.values(clashes).flatMap(({ text }) => (text ? [{ field, actor, text }] : []))
  return [
    ...of('goal', '', goal.clashes),
    ...of('firstStep', '', firstStep.clashes),
    ...Object.entries(rows).flatMap(([id, { clashes }]) => of('row', shared.actors[id]?.name ?? '', clashes)),
    ...[...FoldedName.options, ...FollowUpName.options].flatMap(field =>
      of(field, '', fieldAt(agreement, field).clashes),
    ),
  ]
}
