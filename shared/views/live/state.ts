import * as z from 'zod/mini'
import { Shared } from '../../model/workshop.ts'

/** Raised when what is said over the wire changes in a way that the shape does not tell. */
export const protocol = 1

/** What the room remembers of a seat and the story does not: whether it is connected, since when, and what it writes. */
export const SeatPresence = z.object({
  isConnected: z.boolean(),
  since: z.number(),
  writing: z.optional(z.string()),
})
export type SeatPresence = z.infer<typeof SeatPresence>

/** Who is here right now. A room is led until no desk has been connected for a while; `leaders` counts the facilitators'
 * desks there are, and `hosts` those of market hosts. */
export const Presence = z.object({
  seats: z.record(z.string(), SeatPresence),
  isFacilitatorHere: z.boolean(),
  leaders: z.int(),
  hosts: z.int(),
})
export type Presence = z.infer<typeof Presence>

/** Everything that every connection to a workshop receives; while nothing can be saved, it says so. */
export const LiveState = z.object({ story: Shared, room: Presence, cannotSave: z.boolean() })
export type LiveState = z.infer<typeof LiveState>

const HeldSeat = z.object({ id: z.string(), resumeCode: z.string() })

/** The way in that the desk and the big screen show: the code, and addresses of which the first suits a QR code. */
export const OpenDoor = z.object({ code: z.string(), addresses: z.array(z.string()) })
export type OpenDoor = z.infer<typeof OpenDoor>

/** The server's first words on a connection. */
export const Hello = z.object({
  protocol: z.number(),
  shapeHash: z.string(),
  serverTime: z.number(),
  as: z.enum(['device', 'facilitator', 'host', 'screen']),
  market: z.optional(z.number()),
  seats: z.array(HeldSeat),
  door: z.optional(OpenDoor),
})
export type Hello = z.infer<typeof Hello>
