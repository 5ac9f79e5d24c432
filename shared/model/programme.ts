import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { Message } from './seat.ts'

/** Every kind of phase a workshop can be in, from the first draft to the end. */
export const PhaseKind = z.enum([
  'draft',
  'open',
  'prelude',
  'findChallenges',
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'break',
  'swap2',
  'formulate',
  'trial',
  'homecoming',
  'followUpTalk',
  'followUpSteps',
  'codeGrid',
  'checkOut',
  'closed',
])
export type PhaseKind = z.infer<typeof PhaseKind>

/** What an evening can be made of, in its order, from when the doors have opened until it ends. */
export const eveningKinds: readonly PhaseKind[] = PhaseKind.options.filter(
  kind => kind !== 'draft' && kind !== 'open' && kind !== 'closed',
)

/** One stretch of the plan; a kind may return, so each has an id of its own. */
export const Phase = z.object({ id: z.string(), kind: PhaseKind, minutes: z.int(), round: z.int() })
export type Phase = z.infer<typeof Phase>

/** The ready programmes, and `custom` for one that a facilitator has put together. */
export const ProgrammeId = z.enum([
  'short90',
  'standard120',
  'long150',
  'remote90',
  'calm100',
  'duo60',
  'taster45',
  'large75',
  'reunion45',
  'custom',
])
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** The plan of a workshop: its phases in order, and `luft`, the minutes kept free for what takes longer. */
export const Programme = z.object({ id: ProgrammeId, phases: z.array(Phase), luft: z.int() })
export type Programme = z.infer<typeof Programme>

/** One of the six parts that participants count by, or 0 outside them. */
export const partOf = (kind: PhaseKind): number => parts[kind]

const parts: Record<PhaseKind, number> = {
  draft: 0,
  open: 1,
  prelude: 1,
  findChallenges: 1,
  swap1: 2,
  gatherIdeas: 3,
  gatherMarket: 3,
  gatherClose: 3,
  break: 4,
  swap2: 4,
  formulate: 4,
  trial: 4,
  homecoming: 5,
  followUpTalk: 6,
  followUpSteps: 6,
  codeGrid: 6,
  checkOut: 6,
  closed: 0,
}

/** Where the film of the evening was when it was last set going, stopped or moved: a share of its length, and whether it stands still. */
export const FilmCue = z.object({ at: z.number().check(z.gte(0), z.lte(1)), isStill: z.boolean() })
export type FilmCue = z.infer<typeof FilmCue>

/** Where the workshop is: the phase, its absolute times, and what the screen shows within it. */
export const Clock = z.object({
  phaseId: z.string(),
  kind: PhaseKind,
  round: z.int(),
  startedAt: z.number(),
  endsAt: z.optional(z.number()),
  pausedAt: z.optional(z.number()),
  plannedEnd: z.optional(z.number()),
  leftKind: z.optional(PhaseKind),
  step: z.int(),
  /** When this step was shown; later by as long as the workshop has been paused since. */
  stepAt: z.optional(z.number()),
  /** How the film goes on from then; from its beginning where nobody has said otherwise. */
  film: z.optional(FilmCue),
  /** Who would go on without a facilitator, and since when. */
  goingOn: z.optional(z.record(z.string(), z.number())),
})
export type Clock = z.infer<typeof Clock>

/** A market: the seats that share one board, and the last word to them alone. */
export const Market = z.object({ id: Id, number: z.int(), message: z.optional(Message) })
export type Market = z.infer<typeof Market>
