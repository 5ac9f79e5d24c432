import * as z from 'zod/mini'
import { Day, Id, required, typed } from '../model/ids.ts'
import { Grade, Insight, Note, NoteScope, NoteTag, Step, SurveyAnswer } from '../model/reflection.ts'
import { Hidden } from '../model/workshop.ts'

/** "Det här gör jag": only the person themself. */
export const AddStep = z.strictObject({
  type: z.literal('addStep'),
  ideaId: Id,
  what: required(120),
  due: Day,
  withWhom: typed(80),
  asked: z.optional(z.array(Id).check(z.maxLength(8))),
  ifStuck: typed(100),
  remindedBy: z.optional(Id),
})
export type AddStep = z.infer<typeof AddStep>

/** "Jag är med", or no longer. */
export const JoinStep = z.strictObject({ type: z.literal('joinStep'), stepId: Id, isIn: z.boolean() })
export type JoinStep = z.infer<typeof JoinStep>
export const TakeNote = z.strictObject({
  type: z.literal('note'),
  scope: NoteScope,
  text: required(500),
  tag: z.optional(NoteTag),
  ideaId: z.optional(Id),
  marketId: z.optional(Id),
  isExported: z.boolean(),
})
export type TakeNote = z.infer<typeof TakeNote>

/** An insight that nobody's name goes with. */
export const WriteInsight = z.strictObject({ type: z.literal('reflect'), text: required(280) })
export type WriteInsight = z.infer<typeof WriteInsight>
export const AnswerSurvey = z.strictObject({
  type: z.literal('answerSurvey'),
  moment: z.enum(['start', 'end']),
  understand: z.optional(Grade),
  knowWho: z.optional(Grade),
  willAct: z.optional(Grade),
  wasHeard: z.optional(Grade),
  wasWorth: z.optional(Grade),
  sentence: typed(160),
})
export type AnswerSurvey = z.infer<typeof AnswerSurvey>

const place = {
  kind: Hidden.shape.kind,
  id: Id,
  field: z.string().check(z.maxLength(20)),
  part: z.optional(z.string().check(z.maxLength(81))),
}

/** Takes a text out of every view and export; `restore` puts it back. */
export const Hide = z.strictObject({ type: z.literal('hide'), ...place })
export type Hide = z.infer<typeof Hide>
export const Restore = z.strictObject({ type: z.literal('restore'), key: z.string().check(z.maxLength(240)) })
export type Restore = z.infer<typeof Restore>

export const StepAdded = z.object({ type: z.literal('stepAdded'), step: Step })
export type StepAdded = z.infer<typeof StepAdded>
export const StepJoined = z.object({ type: z.literal('stepJoined'), stepId: Id, seatId: Id, isIn: z.boolean() })
export type StepJoined = z.infer<typeof StepJoined>
export const Noted = z.object({ type: z.literal('noted'), note: Note })
export type Noted = z.infer<typeof Noted>
export const Reflected = z.object({ type: z.literal('reflected'), insight: Insight })
export type Reflected = z.infer<typeof Reflected>
export const SurveyAnswered = z.object({ type: z.literal('surveyAnswered'), answer: SurveyAnswer })
export type SurveyAnswered = z.infer<typeof SurveyAnswered>
export const TextHidden = z.object({
  type: z.literal('textHidden'),
  key: z.string(),
  kind: Hidden.shape.kind,
  id: Id,
  field: z.string(),
  part: z.optional(z.string()),
})
export type TextHidden = z.infer<typeof TextHidden>
export const TextRestored = z.object({ type: z.literal('textRestored'), key: z.string() })
export type TextRestored = z.infer<typeof TextRestored>
