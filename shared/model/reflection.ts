import * as z from 'zod/mini'
import { Day, Id, personal, prose } from './ids.ts'

/** What somebody present does next, said as "Jag …", and who is with them. */
export const Step = z.object({
  id: Id,
  ideaId: Id,
  by: Id,
  what: prose(120),
  due: Day,
  withWhom: prose(80),
  /** Whom in the room it is meant to be done with; each is told as such only once they have said that they are in. */
  asked: z.optional(z.array(Id)),
  ifStuck: prose(100),
  remindedBy: z.optional(Id),
  joined: z.array(Id),
  at: z.number(),
})
export type Step = z.infer<typeof Step>

export const NoteScope = z.enum(['own', 'desk', 'workshop', 'market', 'partnership', 'debrief'])
export const NoteTag = z.enum(['insight', 'obstacle', 'question', 'decision'])

/** Something written down, and how far it may travel. */
export const Note = z.object({
  id: Id,
  scope: NoteScope,
  text: prose(500),
  tag: z.optional(NoteTag),
  ideaId: z.optional(Id),
  marketId: z.optional(Id),
  phaseId: z.string(),
  by: z.optional(Id),
  isExported: z.boolean(),
  at: z.number(),
})
export type Note = z.infer<typeof Note>

/** A thought from nobody in particular: an insight keeps neither seat nor minute. */
export const Insight = z.object({ id: Id, text: prose(280), at: z.number() })
export type Insight = z.infer<typeof Insight>

/** How much somebody agrees with a statement of the survey. */
export const Grade = z.int().check(z.gte(1), z.lte(5))

/** One person's survey, kept without who it was. */
export const SurveyAnswer = z.object({
  moment: z.enum(['start', 'end']),
  understand: z.optional(Grade),
  knowWho: z.optional(Grade),
  willAct: z.optional(Grade),
  wasHeard: z.optional(Grade),
  wasWorth: z.optional(Grade),
  sentence: personal(160),
})
export type SurveyAnswer = z.infer<typeof SurveyAnswer>
