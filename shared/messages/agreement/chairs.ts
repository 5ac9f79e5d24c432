import * as z from 'zod/mini'
import { Sector } from '../../model/actor.ts'
import { Id, required, typed } from '../../model/ids.ts'
import { WishedActor } from '../../model/partnership.ts'

/** A table writes down whom it wants and nobody in the room comes from: the chair is kept empty for them. */
export const WishActor = z.strictObject({
  type: z.literal('wishActor'),
  ideaId: Id,
  sector: Sector,
  name: required(50),
  why: typed(100),
})
export type WishActor = z.infer<typeof WishActor>
export const DropWished = z.strictObject({ type: z.literal('dropWished'), ideaId: Id, wishedId: Id })
export type DropWished = z.infer<typeof DropWished>

/** Somebody without a table of their own takes care of an empty chair: they pass its invitation on. */
export const HostChair = z.strictObject({
  type: z.literal('hostChair'),
  ideaId: Id,
  chairId: Id,
  isOn: z.boolean(),
})
export type HostChair = z.infer<typeof HostChair>

export const ActorWished = z.object({
  type: z.literal('actorWished'),
  ideaId: Id,
  wished: z.omit(WishedActor, { at: true }),
})
export type ActorWished = z.infer<typeof ActorWished>
export const WishedDropped = z.object({ type: z.literal('wishedDropped'), ideaId: Id, wishedId: Id })
export type WishedDropped = z.infer<typeof WishedDropped>
export const ChairHosted = z.object({
  type: z.literal('chairHosted'),
  ideaId: Id,
  chairId: Id,
  seatId: Id,
  isOn: z.boolean(),
})
export type ChairHosted = z.infer<typeof ChairHosted>
