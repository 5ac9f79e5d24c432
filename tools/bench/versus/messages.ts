import * as z from 'zod'

/** The ways in which one can speak with a server. */
export const Tongue = z.enum(['ours', 'relay', 'socketio', 'boardgame'])
export type Tongue = z.infer<typeof Tongue>

/** What the generator is asked to do: so many workshops with so many seats each, where everybody writes once in every
 * `every` ms at moments of their own; first for `warmUp` ms, and then for `measured` ms that count. */
export const Task = z.strictObject({
  tongue: Tongue,
  url: z.url(),
  key: z.string().optional(),
  workshops: z.int().min(1),
  seats: z.int().min(2),
  seed: z.int(),
  every: z.number(),
  warmUp: z.number(),
  measured: z.number(),
})
export type Task = z.infer<typeof Task>

/** What it heard while it counted: waits in ms, bytes of all clients together with their frames' headers. */
export const Heard = z.strictObject({
  sent: z.int(),
  acks: z.array(z.number()),
  /** How long it took until everybody else in the workshop had the text. */
  all: z.array(z.number()),
  refused: z.int(),
  down: z.int(),
  up: z.int(),
  /** Its own share of a core: above 0.9 it is itself what is measured. */
  busy: z.number(),
})
export type Heard = z.infer<typeof Heard>

/** What the generator says and when: the one who listens reads the clock of the server's process. */
export const Told = z.discriminatedUnion('now', [
  z.strictObject({ now: z.literal('begins') }),
  z.strictObject({ now: z.literal('ends') }),
  z.strictObject({ now: z.literal('told'), heard: Heard }),
])
