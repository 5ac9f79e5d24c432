import * as z from 'zod/mini'
import { CodeLevel, CodeStep } from '../../model/agreement.ts'
import { Id } from '../../model/ids.ts'

/** Where a partnership stands in the European code's grid at one step of a decision; without a level the mark goes. */
export const MarkGrid = z.strictObject({
  type: z.literal('markGrid'),
  ideaId: Id,
  step: CodeStep,
  level: z.optional(CodeLevel),
})
export type MarkGrid = z.infer<typeof MarkGrid>
export const GridMarked = z.object({
  type: z.literal('gridMarked'),
  ideaId: Id,
  step: CodeStep,
  level: z.optional(CodeLevel),
  by: Id,
})
export type GridMarked = z.infer<typeof GridMarked>
