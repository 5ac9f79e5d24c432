import { type CodeLevel, CodeStep } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { partnershipsAt } from './rounds.ts'

/** A partnership and how many of the six steps it has marked in the code's grid. */
export type Grid = { idea: Idea; marked: number; isWhole: boolean }

/** Every partnership with how far it has come in the grid. */
export const gridsOf = (shared: Shared): Grid[] =>
  partnershipsAt(shared).map(idea => {
    const marked = CodeStep.options.filter(step => idea.agreement.grid[step] !== undefined).length
    return { idea, marked, isWhole: marked === CodeStep.options.length }
  })

/** One step of a decision as the room stands there: how many partnerships at each level, and how many would move it. */
export type GridLine = { step: CodeStep; at: Record<CodeLevel, number>; wishes: number }

/** The whole room in one grid, without saying whose any mark is. */
export function gridSum(shared: Shared): GridLine[] {
  const agreements = partnershipsAt(shared).map(({ agreement }) => agreement)
  return CodeStep.options.map(step => {
    const count = (level: CodeLevel) => agreements.filter(({ grid }) => grid[step] === level).length
    return {
      step,
      at: {
        information: count('information'),
        consultation: count('consultation'),
        dialogue: count('dialogue'),
        partnership: count('partnership'),
      },
      wishes: agreements.filter(({ gridWish }) => gridWish?.step === step).length,
    }
  })
}
