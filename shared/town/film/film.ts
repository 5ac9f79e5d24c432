import * as z from 'zod/mini'
import { Sector } from '../../model/actor.ts'
import { pillarNames } from '../../views/pillars.ts'
import type { TownActor, TownChallenge, TownIdea } from '../town.ts'

const Actor = z.object({
  id: z.string(),
  sector: Sector,
  number: z.int(),
  sign: z.string(),
  shade: z.int(),
  isWritten: z.boolean(),
  isLit: z.boolean(),
  ideaId: z.optional(z.string()),
}) satisfies z.ZodMiniType<Omit<TownActor, 'name'>>

const Challenge = z.object({
  id: z.string(),
  number: z.int(),
  knot: z.enum(['tied', 'loose', 'unwound']),
}) satisfies z.ZodMiniType<Omit<TownChallenge, 'title' | 'ideas'>>

const Party = z.object({
  actorId: z.string(),
  sector: Sector,
  lantern: z.enum(['none', 'lit', 'asks', 'chair']),
})

const Idea = z.object({
  id: z.string(),
  challengeId: z.string(),
  number: z.int(),
  state: z.enum(['spark', 'bank', 'half', 'bridge']),
  lane: z.optional(z.int()),
  parties: z.array(Party),
  planks: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  pillars: z.optional(z.record(z.enum(pillarNames), z.boolean())),
  seeks: z.optional(Sector),
  crack: z.optional(z.enum(['open', 'mended'])),
  step: z.optional(z.object({ day: z.string(), more: z.int() })),
}) satisfies z.ZodMiniType<Omit<TownIdea, 'name'>>

/** What has changed in the town since the frame before: every thing that is new or other than it was, and what is gone. */
export const Frame = z.object({
  /** Seconds since the film began, as the room lived them. */
  at: z.number(),
  light: z.optional(z.object({ hour: z.enum(['night', 'afternoon', 'evening', 'dawn']), dawn: z.number() })),
  noes: z.optional(z.int()),
  actors: z.optional(z.array(Actor)),
  challenges: z.optional(z.array(Challenge)),
  ideas: z.optional(z.array(Idea)),
  gone: z.optional(z.array(z.string())),
})
export type Frame = z.infer<typeof Frame>

/**
 * The evening as its town showed it, from when the doors opened until people part. No frame holds a text: they stand
 * once, as they are now, so that what is hidden or mended by now was never there.
 */
export const Film = z.object({
  seed: z.string(),
  /** The market whose town it is, where there are several. */
  market: z.optional(z.int()),
  /** When it began, in milliseconds since 1970. */
  began: z.number(),
  /** When people began to part, in milliseconds since 1970; none while the evening still goes on, and the film with it. */
  ended: z.optional(z.number()),
  /** What organisations, challenges and ideas are called, by their ids. */
  texts: z.record(z.string(), z.string()),
  frames: z.array(Frame),
})
export type Film = z.infer<typeof Film>

/** The films of a workshop: one for each market. */
export const Films = z.object({ films: z.array(Film) })
