import * as z from 'zod/mini'
import { Chip, Sector } from '../../model/actor.ts'
import { Decider, NoReason } from '../../model/agreement.ts'
import { pillarNames } from '../pillars.ts'

/** Bumped when a reader of the JSON export would have to change. */
export const reportFormat = 1

const PartyLine = z.object({
  actor: z.string(),
  sector: Sector,
  origin: z.enum(['home', 'library']),
  does: z.string(),
  chips: z.array(Chip),
  isOwners: z.boolean(),
  state: z.enum(['waiting', 'standsFor', 'takesHome', 'yesIf', 'declines', 'unconfirmed', 'toContact']),
  decider: z.optional(Decider),
  condition: z.optional(z.string()),
  isOnPaper: z.boolean(),
  isOnEarlierVersion: z.boolean(),
})
export type PartyLine = z.infer<typeof PartyLine>

const StepLine = z.object({
  partnership: z.string(),
  who: z.string(),
  organisation: z.string(),
  what: z.string(),
  due: z.string(),
  withWhom: z.string(),
  ifStuck: z.string(),
  remindedBy: z.string(),
  joined: z.array(z.string()),
})
export type StepLine = z.infer<typeof StepLine>

const EmptyChair = z.object({
  partnership: z.string(),
  actor: z.string(),
  sector: Sector,
  why: z.enum(['declined', 'notHere', 'missing']),
})

/** One partnership as its paper shows it. */
export const PartnershipPaper = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  challenge: z.string(),
  question: z.string(),
  whatIf: z.string(),
  soThat: z.string(),
  aim: z.string(),
  status: z.enum([
    'spark',
    'talks',
    'partnership',
    'formulated',
    'anchored',
    'stepBooked',
    'seeksParty',
    'ideaBank',
    'withdrawn',
  ]),
  goal: z.string(),
  firstStep: z.string(),
  firstStepDay: z.optional(z.string()),
  parties: z.array(PartyLine),
  pillars: z.record(z.enum(pillarNames), z.boolean()),
  steps: z.array(StepLine),
  parked: z.array(z.string()),
  conditions: z.array(z.object({ actor: z.string(), condition: z.string() })),
  emptyChairs: z.array(EmptyChair),
})
export type PartnershipPaper = z.infer<typeof PartnershipPaper>

const PerSector = z.object({ ideaDriven: z.number(), public: z.number() })
const NoteLine = z.object({ text: z.string(), partnership: z.optional(z.string()) })

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

/** Everything that a workshop leaves behind, in the order of its paper; the JSON export is this and nothing else. */
export const Report = z.object({
  format: z.literal(reportFormat),
  workshopId: z.string(),
  version: z.number(),
  title: z.string(),
  place: z.string(),
  day: z.string(),
  language: z.enum(['sv', 'en']),
  programme: z.string(),
  isRehearsal: z.boolean(),
  isClosed: z.boolean(),
  isOneSided: z.boolean(),
  notToday: z.string(),
  summary: z.object({
    seats: PerSector,
    organisations: PerSector,
    ideas: z.number(),
    partnerships: z.number(),
    confirmed: z.number(),
    steps: z.number(),
    honestNoes: z.number(),
  }),
  challenges: z.array(
    z.object({ title: z.string(), question: z.string(), townVoice: z.string(), isVoiceInvented: z.boolean() }),
  ),
  confirmed: z.array(PartnershipPaper),
  unconfirmed: z.array(PartnershipPaper),
  steps: z.array(StepLine),
  parked: z.array(z.object({ partnership: z.string(), text: z.string() })),
  toCheck: z.array(z.object({ partnership: z.string(), actor: z.string(), condition: z.string() })),
  insights: z.array(NoteLine),
  obstacles: z.array(NoteLine),
  questions: z.array(NoteLine),
  decisions: z.array(NoteLine),
  otherNotes: z.array(NoteLine),
  reasons: z.array(z.object({ reason: NoReason, sector: Sector, count: z.number() })),
  ideaBank: z.array(z.object({ challenge: z.string(), whatIf: z.string(), soThat: z.string() })),
  emptyChairs: z.array(EmptyChair),
  survey: z.object({ start: SurveySum, end: SurveySum }),
  organisations: z.array(
    z.object({
      name: z.string(),
      sector: Sector,
      does: z.string(),
      offers: z.array(Chip),
      offersText: z.string(),
      needs: z.string(),
    }),
  ),
})
export type Report = z.infer<typeof Report>
