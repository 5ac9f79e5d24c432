import * as z from 'zod'
import { Reply } from '#shared/messages/reply.ts'

/** What is asked of a process of people: gather in so many workshops, go on until so many more commands of each are
 * saved, be back in the seats after a loss, have something saved that was asked for after a moment, and stop. */
export const Ask = z.discriminatedUnion('ask', [
  z.object({
    ...{ ask: z.literal('gather'), url: z.string(), key: z.string() },
    ...{ workshops: z.number(), people: z.number(), pace: z.number() },
  }),
  z.object({ ask: z.literal('goOn'), more: z.number() }),
  z.object({ ask: z.literal('comeBack'), since: z.number(), within: z.number() }),
  z.object({ ask: z.literal('saveAgain'), since: z.number() }),
  z.object({ ask: z.literal('stop') }),
])
export type Ask = z.infer<typeof Ask>

/** One question with its number, so that the answer finds back. */
export const Asked = z.object({ turn: z.number(), ask: Ask })
export type Asked = z.infer<typeof Asked>

/** When each was back, by the machine's clock, how many lost the connection once more on the way, and whether everybody sits where they sat. */
export const Back = z.object({ backAt: z.array(z.number()), cutAgain: z.number(), isSeated: z.boolean() })
export type Back = z.infer<typeof Back>

/** When each was told so, by the machine's clock. */
export const SavedAt = z.array(z.number())

/** What was asked and answered in each workshop. */
export const Told = z.array(
  z.object({
    workshopId: z.string(),
    asked: z.array(
      z.object({
        ...{ id: z.string(), sentAt: z.number().optional(), text: z.string().optional() },
        answers: z.array(
          z.object({ reply: z.custom<Reply>(said => z.safeParse(Reply, said).success), at: z.number() }),
        ),
      }),
    ),
  }),
)
export type Told = z.infer<typeof Told>
