import * as z from 'zod/mini'
import { Chip } from './actor.ts'
import { Day, Id, prose } from './ids.ts'

/** Why an actor says no: learning, counted without names. */
export const NoReason = z.enum([
  'notOurMission',
  'notAllowedToDecide',
  'tooFew',
  'noMoneyNow',
  'stayIndependent',
  'wrongTime',
  'otherSolution',
  'other',
])
export type NoReason = z.infer<typeof NoReason>

const written = { version: z.int(), by: z.optional(Id), at: z.number() }

/** Another text for the same field, written at the same time; both stay until one is chosen. */
export const Clash = z.object({ text: prose(160), date: z.optional(Day), chips: z.array(Chip) })

/** A shared line of the agreement, with the version that answers are bound to. */
export const Field = z.object({
  text: prose(160),
  date: z.optional(Day),
  ...written,
  clashes: z.record(z.string(), Clash),
})
export type Field = z.infer<typeof Field>

/** What one actor does: its own row. It begins as a suggestion that promises nothing until somebody has written or confirmed it. */
export const Row = z.object({
  text: prose(120),
  chips: z.array(Chip),
  ...written,
  clashes: z.record(z.string(), Clash),
  isSuggested: z.boolean(),
  isOwners: z.boolean(),
})
export type Row = z.infer<typeof Row>

/** Who decides about this at home. */
export const Decider = z.enum(['us', 'manager', 'committee', 'board', 'annualMeeting', 'unknown'])
export type Decider = z.infer<typeof Decider>

/** An owner's answer in Hemkomst, bound to the versions it was given on. */
export const HomeAnswer = z.object({
  actorId: Id,
  by: Id,
  answer: z.enum(['yes', 'yesIf', 'no']),
  decider: Decider,
  condition: z.optional(prose(100)),
  reason: z.optional(NoReason),
  reasonText: z.optional(prose(100)),
  rowVersion: z.int(),
  goalVersion: z.int(),
  firstStepVersion: z.int(),
  at: z.number(),
  onPaper: z.boolean(),
  contestedBy: z.array(Id),
})
export type HomeAnswer = z.infer<typeof HomeAnswer>

/** The text of a partnership: three questions, what was parked, and what its owners answered once opened. */
export const Agreement = z.object({
  goal: Field,
  firstStep: Field,
  rows: z.record(z.string(), Row),
  parked: z.record(z.string(), z.object({ text: prose(140), at: z.number() })),
  answered: z.array(Id),
  isOpened: z.boolean(),
  answers: z.record(z.string(), HomeAnswer),
})
export type Agreement = z.infer<typeof Agreement>
