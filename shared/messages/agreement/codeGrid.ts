import * as z from 'zod/mini'
import { CodeLevel, CodeStep } from '../../model/agreement.ts'
import { Id } from '../../model/ids.ts'

/** Where a partnership stands in the European code's grid at one step of a decision, or the one step that it would move; without a level the mark goes. */
export const MarkGrid = z.strictObject({
  type: z.literal('markGrid'),
  ideaId: Id,
  step: CodeStep,
  level: z.optional(CodeLevel),
  isWish: z.optional(z.boolean()),
})
export type MarkGrid = z.infer<typeof MarkGrid>
export const GridMarked = z.object({
  type: z.literal('gridMarked'),
  ideaId: Id,
  step: CodeStep,
  level: z.optional(CodeLevel),
  isWish: z.optional(z.boolean()),
  by: Id,
})
export type GridMarked = z.infer<typeof GridMarked>
