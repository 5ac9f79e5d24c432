import * as z from 'zod/mini'
import { Chip, Sector } from '../../model/actor.ts'
import { NoReason } from '../../model/agreement.ts'
import { PhaseKind } from '../../model/programme.ts'
import { Condition, EmptyChair, IdeaLine, PartnershipPaper, StepLine } from './paperSchema.ts'

/** Bumped when a reader of the JSON export would have to change. */
export const reportFormat = 1

/** What the paper is: a draft while the workshop runs, then working material until every party has answered. */
export const ReportLabel = z.enum(['draft', 'workingMaterial', 'minutes'])
export type ReportLabel = z.infer<typeof ReportLabel>

const PerSector = z.object({ ideaDriven: z.number(), public: z.number() })
const NoteLine = z.object({ text: z.string(), partnership: z.optional(z.string()) })
export type NoteLine = z.infer<typeof NoteLine>

/** The spread of one survey statement: how many chose 1, 2, 3, 4 and 5. */
const Spread = z.array(z.number())
const SurveySum = z.object({
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
})

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
  programme: z.string(),
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
  parked: z.array(z.object({ partnership: z.string(), text: z.string() })),
  toCheck: z.array(z.object({ partnership: z.string(), ...Condition.shape })),
  insights: z.array(NoteLine),
  obstacles: z.array(NoteLine),
  questions: z.array(NoteLine),
  decisions: z.array(NoteLine),
  otherNotes: z.array(NoteLine),
  asked: z.array(z.object({ chip: Chip, count: z.number() })),
  reasons: z.array(z.object({ reason: NoReason, sector: Sector, count: z.number() })),
  ideaBank: z.array(IdeaLine),
  emptyChairs: z.array(EmptyChair),
  survey: z.object({ start: SurveySum, end: SurveySum }),
  organisations: z.array(Organisation),
})
export type Report = z.infer<typeof Report>
