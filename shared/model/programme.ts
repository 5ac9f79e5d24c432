import * as z from 'zod/mini'
import { Id } from './ids.ts'

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

/** One stretch of the plan; a kind may return, so each has an id of its own. */
export const Phase = z.object({ id: z.string(), kind: PhaseKind, minutes: z.int(), round: z.int() })
export type Phase = z.infer<typeof Phase>

/** The plan of a workshop: its phases in order, and `luft`, the minutes kept free for what takes longer. */
export const Programme = z.object({ id: z.string(), phases: z.array(Phase), luft: z.int() })
export type Programme = z.infer<typeof Programme>

export const ProgrammeId = z.enum(['short90'])
export type ProgrammeId = z.infer<typeof ProgrammeId>

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

const plans: Record<ProgrammeId, { minutes: [PhaseKind, number][]; luft: number }> = {
  short90: {
    minutes: [
      ['prelude', 7],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 15],
      ['gatherClose', 4],
      ['formulate', 13],
      ['homecoming', 17],
      ['followUpTalk', 9],
      ['followUpSteps', 7],
      ['checkOut', 3],
    ],
    luft: 2,
  },
}

/** A ready programme as phase instances, between the open doors and the end. */
export function programme(id: ProgrammeId): Programme {
  const { minutes, luft } = plans[id]
  const middle = minutes.map(([kind, length], at) => ({ id: `${at + 1}-${kind}`, kind, minutes: length, round: 1 }))
  return {
    id,
    phases: [
      { id: '0-open', kind: 'open', minutes: 0, round: 1 },
      ...middle,
      { id: 'closed', kind: 'closed', minutes: 0, round: 1 },
    ],
    luft,
  }
}

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
})
export type Clock = z.infer<typeof Clock>

/** A market: the seats that share one board. */
export const Market = z.object({ id: Id, number: z.int() })
export type Market = z.infer<typeof Market>
