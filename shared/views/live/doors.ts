import * as z from 'zod/mini'
import { Id, typedName } from '../../model/ids.ts'

/** Every reason for a no at a door; the sentences lie in the catalogues. */
export const DoorRefusal = z.enum([
  'wrongCode',
  'wrongResumeCode',
  'wrongLink',
  'usedLink',
  'tooManyTries',
  'notOpen',
  'doorLocked',
  'full',
  'closed',
  'removed',
  'noSeat',
  'notFacilitator',
  'wrongOrigin',
  'malformed',
  'tooLarge',
  'notSaved',
  'unknown',
])
export type DoorRefusal = z.infer<typeof DoorRefusal>

/** A one-time ticket for a connection, as Colyseus reserves it. */
export const Ticket = z.object({
  name: z.string(),
  sessionId: z.string(),
  roomId: z.string(),
  processId: z.string(),
})
export type Ticket = z.infer<typeof Ticket>

/** Long enough that nobody guesses it: whoever repeats it is given the same seat again. */
const Attempt = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,40}$/))

/** What is asked at the participants' door: a new seat, a seat from another device or tablet, or the seats this device holds. */
export const AskSeat = z.union([
  z.strictObject({ name: typedName(30), attempt: Attempt, isRemote: z.optional(z.boolean()) }),
  z.strictObject({ resumeCode: z.string().check(z.maxLength(20)) }),
  z.strictObject({ sitDown: Id }),
  z.strictObject({ back: z.literal(true) }),
])
export type AskSeat = z.infer<typeof AskSeat>

/** Where a connection may be made, and what it opens; `seatId` is the seat just given. */
export const Admission = z.object({
  workshopId: Id,
  as: z.enum(['device', 'facilitator', 'host', 'screen']),
  ticket: Ticket,
  seatId: z.optional(Id),
})
export type Admission = z.infer<typeof Admission>

/** Any answer that is a no; where there is no seat yet, the page learns whether it should ask who is at a distance. */
export const Refused = z.object({ refusal: DoorRefusal, isHybrid: z.optional(z.boolean()) })
