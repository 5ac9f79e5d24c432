import * as z from 'zod/mini'
import { Chip, Sector } from '../../model/actor.ts'
import { Decider, NoReason, Principle } from '../../model/agreement.ts'
import { PhaseKind, ProgrammeId } from '../../model/programme.ts'
import { pillarNames } from '../pillars.ts'
import { Condition, EmptyChair, IdeaLine, PartnershipPaper, StepLine } from './paperSchema.ts'

/** Bumped when a reader of the JSON export would have to change. */
export const reportFormat = 2

/** What the paper is: a draft while the workshop runs, then working material until every party has answered. */
export const ReportLabel = z.enum(['draft', 'workingMaterial', 'minutes'])
export type ReportLabel = z.infer<typeof ReportLabel>

const PerSector = z.object({ ideaDriven: z.number(), public: z.number() })
const NoteLine = z.object({
  text: z.string(),
  partnership: z.optional(z.string()),
  market: z.optional(z.number()),
})
export type NoteLine = z.infer<typeof NoteLine>

/** The spread of one survey statement: how many chose 1, 2, 3, 4 and 5. */
const Spread = z.array(z.number())

/** One survey as a sum of everybody. */
export const SurveySum = z.object({
  count: z.number(),
  understand: z.optional(Spread),
  knowWho: z.optional(Spread),
  willAct: z.optional(Spread),
  wasHeard: z.optional(Spread),
  wasWorth: z.optional(Spread),
  sentences: z.array(z.string()),
})
export type SurveySum = z.infer<typeof SurveySum>

const ReportedChallenge = z.object({
  title: z.string(),
  question: z.string(),
  affected: z.string(),
  place: z.string(),
  situation: z.string(),
  source: z.string(),
  decided: z.string(),
  goodIn12: z.string(),
  missingVoices: z.string(),
  townVoice: z.string(),
  isVoiceInvented: z.boolean(),
})

const Organisation = z.object({
  name: z.string(),
  sector: Sector,
  does: z.string(),
  offers: z.array(Chip),
  offersText: z.string(),
  needs: z.string(),
  manyThink: z.string(),
  limit: z.string(),
  building: z.string(),
  parent: z.string(),
  number: z.number(),
  market: z.number(),
  /** In a reunion, false where nobody came from an organisation that was there the time before. */
  isHere: z.boolean(),
})

/** What a tile told of its organisation at one moment. */
const TilePicture = z.object({
  name: z.string(),
  does: z.string(),
  offers: z.array(Chip),
  offersText: z.string(),
  needs: z.string(),
  manyThink: z.string(),
  limit: z.string(),
  parent: z.string(),
})
export type TilePicture = z.infer<typeof TilePicture>

/** A tile that its owner changed after others had spoken for it: what it said then, and what it says now. */
const TileChange = z.object({ organisation: z.string(), sector: Sector, before: TilePicture, after: TilePicture })
export type TileChange = z.infer<typeof TileChange>

/** What the evening showed as a whole, summed and never told of anybody; each sum begins with the largest. */
const panel = {
  asked: z.array(z.object({ chip: Chip, count: z.number() })),
  /** Without a sector where one of them has too few to hide among. */
  reasons: z.array(z.object({ reason: NoReason, sector: z.optional(Sector), count: z.number() })),
  /** Who was wanted and not in the room, at how many partnerships. */
  wanted: z.array(z.object({ actor: z.string(), sector: Sector, count: z.number() })),
  deciders: z.array(z.object({ decider: Decider, sector: Sector, count: z.number() })),
  /** How many partnerships chose a principle, and how many were tried by a card about it. */
  principles: z.array(z.object({ principle: Principle, chosen: z.number(), tried: z.number() })),
  pillarsLacking: z.array(z.object({ pillar: z.enum(pillarNames), count: z.number() })),
  /** "Stämde bilden?"; silent while fewer than five have said. */
  verdicts: z.optional(z.object({ yes: z.number(), roughly: z.number(), no: z.number() })),
}

/** Everything that a workshop leaves behind, in the order of its paper; the JSON export is this and nothing else. */
export const Report = z.object({
  format: z.literal(reportFormat),
  workshopId: z.string(),
  version: z.number(),
  changedAt: z.string(),
  title: z.string(),
  place: z.string(),
  day: z.string(),
  language: z.enum(['sv', 'en']),
  programme: ProgrammeId,
  /** The workshop that a reunion follows up. */
  earlier: z.optional(z.object({ title: z.string(), day: z.string() })),
  /** True where the evening went through other phases than its programme usually does. */
  isProgrammeChanged: z.boolean(),
  /** A taster has only invented organisations: nothing in it binds, and nobody takes a step. */
  isTaster: z.boolean(),
  markets: z.number(),
  phase: PhaseKind,
  label: ReportLabel,
  isRehearsal: z.boolean(),
  isClosed: z.boolean(),
  isOneSided: z.boolean(),
  notToday: z.string(),
  answerBy: z.optional(z.string()),
  summary: z.object({
    seats: PerSector,
    seatsWithoutTile: z.number(),
    organisations: PerSector,
    ideas: z.number(),
    partnerships: z.number(),
    confirmed: z.number(),
    steps: z.number(),
    honestNoes: z.number(),
    noesAtHome: z.number(),
  }),
  challenges: z.array(ReportedChallenge),
  confirmed: z.array(PartnershipPaper),
  unconfirmed: z.array(PartnershipPaper),
  steps: z.array(StepLine),
  parked: z.array(z.object({ partnership: z.string(), text: z.string(), isSettled: z.boolean() })),
  toCheck: z.array(z.object({ partnership: z.string(), ...Condition.shape })),
  insights: z.array(NoteLine),
  obstacles: z.array(NoteLine),
  questions: z.array(NoteLine),
  decisions: z.array(NoteLine),
  otherNotes: z.array(NoteLine),
  ...panel,
  tileChanges: z.array(TileChange),
  ideaBank: z.array(IdeaLine),
  emptyChairs: z.array(EmptyChair),
  survey: z.object({ start: SurveySum, end: SurveySum }),
  organisations: z.array(Organisation),
})
export type Report = z.infer<typeof Report>
