import * as z from 'zod'

/** Who a bot is: which workshop it goes to by which code, when, and whether it reads what it receives. */
export const BotPlan = z.object({
  number: z.number(),
  hall: z.number(),
  code: z.string(),
  name: z.string(),
  /** So long after the first knock, in ms. */
  after: z.number(),
  reads: z.boolean(),
  /** The same attempt gives the same seat. */
  attempt: z.string().optional(),
  /** One that leads instead of taking part, by the key of a link. */
  desk: z.object({ workshopId: z.string(), key: z.string() }).optional(),
})
export type BotPlan = z.infer<typeof BotPlan>

/** A command that somebody gives at a time, in ms from the beginning. */
export const Line = z.object({ at: z.number(), bot: z.number(), id: z.string(), command: z.unknown() })
export type Line = z.infer<typeof Line>

/** What the pool asks of a process of bots; `from` is when it begins, by the machine's clock, and `inTurn` that nobody
 * knocks before the one ahead is in. */
export const Ask = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('enter'),
    url: z.string(),
    from: z.number(),
    inTurn: z.boolean(),
    bots: z.array(BotPlan),
  }),
  z.object({ ask: z.literal('act'), from: z.number(), perSecond: z.number(), count: z.number() }),
  z.object({ ask: z.literal('play'), from: z.number(), lines: z.array(Line) }),
  z.object({ ask: z.literal('collect') }),
])
export type Ask = z.infer<typeof Ask>

/** One question with its number, so that the answer finds back. */
export const Asked = z.object({ turn: z.number(), ask: Ask })
export type Asked = z.infer<typeof Asked>

/** An answer, or why there is none. */
export const Answered = z.object({ turn: z.number(), answer: z.unknown(), failed: z.string().optional() })

/** How long each bot took from its knock until it was in sync, when the last one was, and who did not come in. */
export const Entered = z.object({
  ms: z.array(z.number()),
  lastAt: z.number(),
  failures: z.array(z.string()),
})
export type Entered = z.infer<typeof Entered>

/** What has been done: so many sent, and so many without an answer when patience ended. */
export const Done = z.object({ sent: z.number(), unanswered: z.number() })
export type Done = z.infer<typeof Done>

const Arrivals = z.array(z.tuple([z.string(), z.number(), z.number()]))

/** What a process has heard since it was last asked. */
export const Heard = z.object({
  acks: z.array(z.number()),
  refused: z.record(z.string(), z.number()),
  /** Marks with when they were sent. */
  sent: z.array(z.tuple([z.string(), z.number()])),
  /** Marks with how many bots have received them, and when the last one did. */
  reached: Arrivals,
  /** The same for those who read. */
  seen: Arrivals,
  /** By how many milliseconds each command was sent later than planned: the generator's own fault. */
  late: z.array(z.number()),
  bytesIn: z.number(),
  bytesOut: z.number(),
  frames: z.number(),
  closed: z.number(),
  cpuMs: z.number(),
  looks: z.array(z.object({ hall: z.number(), look: z.string() })),
})
export type Heard = z.infer<typeof Heard>
