import * as z from 'zod/mini'
import { Id, personal } from './ids.ts'

/** A seat's life as one named state: gone is eight minutes away, removed is the facilitator's word. */
export const SeatState = z.enum(['present', 'gone', 'removed'])

/** A participant's place: one person, whatever device they hold. */
export const Seat = z.object({
  id: Id,
  marketId: Id,
  deviceId: Id,
  name: personal(40),
  number: z.int(),
  state: SeatState,
  homeId: z.optional(Id),
  /** Other organisations in the room that the person also belongs to. */
  hats: z.optional(z.array(Id)),
  /** Somebody whose words others type in, until they sit down at a tablet. */
  hasNoDevice: z.optional(z.boolean()),
  pairId: z.optional(Id),
  tableId: z.optional(Id),
  isReady: z.boolean(),
  /** Has gone home and said so: a device that is still open brings nobody back. */
  hasLeft: z.optional(z.boolean()),
  /** Takes part over a video meeting; where the whole workshop does, nobody has to say so. */
  isRemote: z.optional(z.boolean()),
  /** Since when this hand is up, where everybody sees the queue. */
  handAt: z.optional(z.number()),
})
export type Seat = z.infer<typeof Seat>

/** Two seats, or three, that speak together until the second swap. */
export const Pair = z.object({ id: Id, marketId: Id, number: z.int(), seatIds: z.array(Id) })
export type Pair = z.infer<typeof Pair>

/** What a seat asks of the facilitator. */
export const HelpKind = z.enum(['help', 'pause', 'time', 'hand'])
export type HelpKind = z.infer<typeof HelpKind>
export const Help = z.object({ kind: HelpKind, at: z.number() })

/** A word from whoever leads, to everyone or to one table. */
export const Message = z.object({ text: personal(280), ideaId: z.optional(Id), at: z.number() })
export type Message = z.infer<typeof Message>
