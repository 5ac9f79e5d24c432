import * as z from 'zod/mini'
import { pickedChips } from '../../model/actor.ts'
import { Decider, HomeAnswer, NoReason } from '../../model/agreement.ts'
import { Id, typed, typedAs } from '../../model/ids.ts'
import { bare } from '../partnership.ts'
import { writtenOver } from './agreement.ts'

const version = z.number().check(z.int(), z.gte(0))

/** An owner changes what was promised in their own organisation's name. */
export const WriteOwnRow = z.strictObject({
  type: z.literal('writeOwnRow'),
  ideaId: Id,
  actorId: Id,
  text: typed(120),
  chips: pickedChips(12),
  base: version,
  over: writtenOver(120),
})
export type WriteOwnRow = z.infer<typeof WriteOwnRow>

/** An owner answers for their organisation, on the text as they saw it. */
export const AnswerHome = z.strictObject({
  type: z.literal('answerHome'),
  actorId: Id,
  decider: Decider,
  answer: z.enum(['yes', 'yesIf', 'no']),
  condition: z.optional(z.pipe(typedAs(100, bare.condition), z.string().check(z.minLength(1, { error: 'empty' })))),
  reason: z.optional(NoReason),
  reasonText: z.optional(typed(100)),
  rowVersion: version,
  goalVersion: version,
  firstStepVersion: version,
})
export type AnswerHome = z.infer<typeof AnswerHome>
export const OpenAnswers = z.strictObject({ type: z.literal('openAnswers'), ideaId: Id })
export type OpenAnswers = z.infer<typeof OpenAnswers>

/** A co-owner says that the answer is not theirs, or no longer says so. */
export const Contest = z.strictObject({ type: z.literal('contest'), actorId: Id, isContested: z.boolean() })
export type Contest = z.infer<typeof Contest>

/** "Vi vill också vara med": an owner whose tile stands elsewhere or nowhere. */
export const ShowInterest = z.strictObject({ type: z.literal('showInterest'), ideaId: Id, actorId: Id })
export type ShowInterest = z.infer<typeof ShowInterest>

export const HomeAnswered = z.object({ type: z.literal('homeAnswered'), ideaId: Id, answer: HomeAnswer })
export type HomeAnswered = z.infer<typeof HomeAnswered>
export const AnswersOpened = z.object({ type: z.literal('answersOpened'), ideaIds: z.array(Id) })
export type AnswersOpened = z.infer<typeof AnswersOpened>
export const Contested = z.object({
  type: z.literal('contested'),
  ideaId: Id,
  actorId: Id,
  by: Id,
  isContested: z.boolean(),
})
export type Contested = z.infer<typeof Contested>
