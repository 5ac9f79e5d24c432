import * as z from 'zod/mini'
import { Chip, Sector } from '../../model/actor.ts'
import { CodeLevel, CodeStep, Decider, FoldedName, FollowUpName, Principle, Ticked } from '../../model/agreement.ts'
import { EarlierAnswer, Outcome, TrialResult } from '../../model/partnership.ts'
import { pillarNames } from '../pillars.ts'
import { lackable } from '../status.ts'

/** One organisation at a partnership, in the words that it answered with; an unopened answer is only told as given. */
const PartyLine = z.object({
  number: z.number(),
  actor: z.string(),
  sector: Sector,
  origin: z.enum(['home', 'library']),
  does: z.string(),
  chips: z.array(Chip),
  /** What was suggested where nobody has written or confirmed a row: no promise of anybody's. */
  suggested: z.optional(z.object({ text: z.string(), chips: z.array(Chip) })),
  isOwners: z.boolean(),
  /** `invented` stands in a taster only: there nobody real is spoken for. */
  state: z.enum(['waiting', 'standsFor', 'takesHome', 'yesIf', 'declines', 'unconfirmed', 'toContact', 'invented']),
  hasAnswered: z.boolean(),
  isContested: z.boolean(),
  decider: z.optional(Decider),
  condition: z.optional(z.string()),
  isOnPaper: z.boolean(),
  /** The owner answered at home, by the personal link. */
  isByLink: z.optional(z.boolean()),
  isOnEarlierVersion: z.boolean(),
  answeredLate: z.optional(z.string()),
})
export type PartyLine = z.infer<typeof PartyLine>

/** What somebody present does next; the only place where first names stand, each put there by the person themself. */
export const StepLine = z.object({
  partnership: z.string(),
  isConfirmed: z.boolean(),
  who: z.string(),
  organisation: z.string(),
  what: z.string(),
  due: z.string(),
  withWhom: z.string(),
  /** How many in the room it is meant to be done with who have not said that they are in; never who. */
  asked: z._default(z.number(), 0),
  ifStuck: z.string(),
  remindedBy: z.string(),
  joined: z.array(z.string()),
})
export type StepLine = z.infer<typeof StepLine>

/** Somebody who is wanted at a partnership and does not sit there. */
export const EmptyChair = z.object({
  partnership: z.string(),
  actor: z.string(),
  sector: Sector,
  why: z.enum(['declined', 'notHere', 'missing', 'wished', 'sector']),
  /** What they are wanted for. */
  words: z._default(z.string(), ''),
  /** The organisations of those who pass the invitation on. */
  hosts: z._default(z.array(z.string()), []),
})
export type EmptyChair = z.infer<typeof EmptyChair>

/** An idea that has become part of another: its words are kept with the one that it lives on in. */
const MergedIdea = z.object({ number: z.number(), whatIf: z.string(), soThat: z.string() })
export type MergedIdea = z.infer<typeof MergedIdea>

const ideaText = {
  name: z.string(),
  number: z.number(),
  market: z.number(),
  challenge: z.string(),
  whatIf: z.string(),
  soThat: z.string(),
  mergedFrom: z.array(MergedIdea),
}

export const IdeaStatus = z.enum([
  'spark',
  'talks',
  'partnership',
  'formulated',
  'anchored',
  'stepBooked',
  'seeksParty',
  'ideaBank',
  'withdrawn',
])

/** An idea that is no partnership: still looking for its parties, or resting in the bank. */
export const IdeaLine = z.object({ ...ideaText, status: IdeaStatus })
export type IdeaLine = z.infer<typeof IdeaLine>

/** Two wrote the same line at once: the text that stands beside the first until one is chosen. */
const OtherText = z.object({
  field: z.enum(['goal', 'firstStep', 'row', ...FoldedName.options, ...FollowUpName.options]),
  actor: z.string(),
  text: z.string(),
})
export type OtherText = z.infer<typeof OtherText>

/** A line of the folded part that somebody has written, with its day where it has one. */
const FoldedLine = z.object({ field: FoldedName, text: z.string(), day: z.optional(z.string()) })
export type FoldedLine = z.infer<typeof FoldedLine>

/** A question that was set aside, and whether it has been settled since. */
const ParkedLine = z.object({ text: z.string(), isSettled: z.boolean() })

/** An event card that the partnership was given, and what it said to it; without a result it said nothing. */
const CardLine = z.object({
  title: z.string(),
  principle: z.optional(Principle),
  text: z.string(),
  question: z.string(),
  result: z.optional(TrialResult),
  note: z.string(),
})
export type CardLine = z.infer<typeof CardLine>

/** Where the partnership stands at one step of the European code's grid. */
const GridMark = z.object({ step: CodeStep, level: CodeLevel })

/** What was agreed the time before and how it was answered, and what has become of it since. */
export const FollowUp = z.object({
  isConfirmed: z.boolean(),
  goal: z.string(),
  parties: z.array(
    z.object({
      number: z.number(),
      actor: z.string(),
      sector: Sector,
      does: z.string(),
      chips: z.array(Chip),
      answer: EarlierAnswer,
      decider: z.optional(Decider),
      condition: z.optional(z.string()),
    }),
  ),
  steps: z.array(
    z.object({
      what: z.string(),
      due: z.optional(z.string()),
      organisation: z.string(),
      isFirst: z.boolean(),
      outcome: z.optional(Outcome),
    }),
  ),
  happened: z.string(),
  needed: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** What a yes depends on: said by the owner, or in role by whoever voiced the organisation. */
export const Condition = z.object({ actor: z.string(), condition: z.string(), isOwners: z.boolean() })
export type Condition = z.infer<typeof Condition>

/** One partnership as its paper shows it. */
export const PartnershipPaper = z.object({
  id: z.string(),
  ...ideaText,
  question: z.string(),
  aim: z.string(),
  status: IdeaStatus,
  isOpened: z.boolean(),
  /** What it lacks to be confirmed; nothing when it is. */
  lacks: z.array(z.enum(lackable)),
  /** Whose row is among what is lacking. */
  rowless: z.array(z.string()),
  goal: z.string(),
  firstStep: z.string(),
  firstStepDay: z.optional(z.string()),
  parties: z.array(PartyLine),
  pillars: z.record(z.enum(pillarNames), z.boolean()),
  steps: z.array(StepLine),
  folded: z.array(FoldedLine),
  ticked: Ticked,
  cards: z.array(CardLine),
  grid: z.array(GridMark),
  /** The one step that it would rather be somewhere else at. */
  gridWish: z.optional(GridMark),
  parked: z.array(ParkedLine),
  conditions: z.array(Condition),
  otherTexts: z.array(OtherText),
  followUp: z.optional(FollowUp),
  emptyChairs: z.array(EmptyChair),
})
export type PartnershipPaper = z.infer<typeof PartnershipPaper>
