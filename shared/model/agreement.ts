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
export const Clash = z.object({
  text: prose(160),
  date: z.optional(Day),
  chips: z.array(Chip),
  /** When it came to stand there. */
  at: z.optional(z.number()),
})
export type Clash = z.infer<typeof Clash>

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
  byLink: z.optional(z.boolean()),
  contestedBy: z.array(Id),
})
export type HomeAnswer = z.infer<typeof HomeAnswer>

/** The three questions' shared lines, and those of the part that is folded away until somebody wants it. */
export const CoreName = z.enum(['goal', 'firstStep'])
export type CoreName = z.infer<typeof CoreName>
export const FoldedName = z.enum([
  'holderIdeaDriven',
  'holderPublic',
  'duration',
  'economy',
  'followUp',
  'independence',
  'disagreement',
])
export type FoldedName = z.infer<typeof FoldedName>

/** Where the money of a partnership comes from, as far as anybody knows. */
export const Economy = z.enum(['none', 'ownTime', 'exists', 'appliedFor'])
export type Economy = z.infer<typeof Economy>

/** Whom a partnership has to ask before anything holds. */
export const CheckWith = z.enum(['legal', 'dataProtection', 'insurance', 'committee', 'board', 'members', 'affected'])
export type CheckWith = z.infer<typeof CheckWith>

/** The six principles that idea-driven and public organisations have agreed to work by. */
export const Principle = z.enum(['independence', 'dialogue', 'quality', 'longTerm', 'openness', 'diversity'])
export type Principle = z.infer<typeof Principle>

/** How much those concerned take part, from being told to sharing the responsibility (Council of Europe, 2009 and 2019). */
export const CodeLevel = z.enum(['information', 'consultation', 'dialogue', 'partnership'])
export type CodeLevel = z.infer<typeof CodeLevel>

/** The way of a decision, from the question that comes up to what is done again. */
export const CodeStep = z.enum([
  'agendaSetting',
  'drafting',
  'decision',
  'implementation',
  'monitoring',
  'reformulation',
])
export type CodeStep = z.infer<typeof CodeStep>

/** The one step of a decision that a partnership would rather be somewhere else at, and where. */
export const GridWish = z.object({ step: CodeStep, level: CodeLevel })
export type GridWish = z.infer<typeof GridWish>

/** What is told of a partnership when it meets again. */
export const FollowUpName = z.enum(['happened', 'needed'])
export type FollowUpName = z.infer<typeof FollowUpName>

/** What is chosen by a tick and not in words. */
export const Ticked = z.object({
  economy: z.optional(Economy),
  principles: z.array(Principle),
  checkWith: z.array(CheckWith),
})
export type Ticked = z.infer<typeof Ticked>

/** A question set aside, until somebody says that it has been settled. */
export const ParkedQuestion = z.object({ text: prose(140), at: z.number(), isSettled: z.boolean() })
export type ParkedQuestion = z.infer<typeof ParkedQuestion>

/** The text of a partnership: three questions, what was parked, and what its owners answered once opened. */
export const Agreement = z.object({
  goal: Field,
  firstStep: Field,
  rows: z.record(z.string(), Row),
  folded: z.record(z.string(), Field),
  followUp: z.optional(z.record(z.string(), Field)),
  ticked: Ticked,
  floor: z.optional(Id),
  parked: z.record(z.string(), ParkedQuestion),
  grid: z.partialRecord(CodeStep, CodeLevel),
  gridWish: z.optional(GridWish),
  answered: z.array(Id),
  isOpened: z.boolean(),
  answers: z.record(z.string(), HomeAnswer),
})
export type Agreement = z.infer<typeof Agreement>
