import * as z from 'zod/mini'
import { Chip, pickedChips } from '../../model/actor.ts'
import { CheckWith, CoreName, Economy, FoldedName, FollowUpName, Principle } from '../../model/agreement.ts'
import { Day, Id, prose, required, typed, wordsOver } from '../../model/ids.ts'

/** A shared line, of the core or of the folded part. */
export const FieldName = z.enum([...CoreName.options, ...FoldedName.options])
export type FieldName = z.infer<typeof FieldName>

/** Every line that several may write: those of the agreement, and what is told of it when people meet again. */
export const SharedName = z.enum([...FieldName.options, ...FollowUpName.options])
export type SharedName = z.infer<typeof SharedName>
const LineName = z.enum([...SharedName.options, 'row'])

const version = z.number().check(z.int(), z.gte(0))

/** What its writer has seen in the line or sent there, most lately: nothing else of theirs is written over. */
export const writtenOver = (most: number) => z.optional(wordsOver(most))

/** A line of the agreement, written against the version that its writer saw. */
export const WriteField = z.strictObject({
  type: z.literal('writeField'),
  ideaId: Id,
  field: FieldName,
  text: typed(160),
  date: z.optional(Day),
  base: version,
  over: writtenOver(160),
})
export type WriteField = z.infer<typeof WriteField>

/** What one actor does, written by its voice. */
export const WriteRow = z.strictObject({
  type: z.literal('writeRow'),
  ideaId: Id,
  actorId: Id,
  text: typed(120),
  chips: pickedChips(12),
  base: version,
  over: writtenOver(120),
})
export type WriteRow = z.infer<typeof WriteRow>

/** Chooses one text where two were written at once. */
export const ResolveClash = z.strictObject({
  type: z.literal('resolveClash'),
  ideaId: Id,
  field: LineName,
  actorId: z.optional(Id),
  text: typed(160),
  date: z.optional(Day),
  chips: z.optional(pickedChips(12)),
})
export type ResolveClash = z.infer<typeof ResolveClash>
export const Park = z.strictObject({ type: z.literal('park'), ideaId: Id, text: required(140) })
export type Park = z.infer<typeof Park>

/** Ticks a choice of the folded part, or takes the tick away. */
export const Tick = z.strictObject({
  type: z.literal('tick'),
  ideaId: Id,
  choice: z.discriminatedUnion('group', [
    z.strictObject({ group: z.literal('economy'), key: Economy }),
    z.strictObject({ group: z.literal('principles'), key: Principle }),
    z.strictObject({ group: z.literal('checkWith'), key: CheckWith }),
  ]),
  isOn: z.boolean(),
})
export type Tick = z.infer<typeof Tick>

/** A parked question has been settled, or has to be taken up again. */
export const SettleParked = z.strictObject({
  type: z.literal('settleParked'),
  ideaId: Id,
  parkedId: Id,
  isSettled: z.boolean(),
})
export type SettleParked = z.infer<typeof SettleParked>

/** Rundan: the word goes to the next at the table, or to whom somebody names. */
export const GiveFloor = z.strictObject({ type: z.literal('giveFloor'), ideaId: Id, seatId: z.optional(Id) })
export type GiveFloor = z.infer<typeof GiveFloor>

export const FieldWritten = z.object({
  type: z.literal('fieldWritten'),
  ideaId: Id,
  field: SharedName,
  text: prose(160),
  date: z.optional(Day),
  version: z.number(),
  by: Id,
})
export type FieldWritten = z.infer<typeof FieldWritten>
export const RowWritten = z.object({
  type: z.literal('rowWritten'),
  ideaId: Id,
  actorId: Id,
  text: prose(120),
  chips: z.array(Chip),
  version: z.number(),
  by: Id,
  isOwners: z.boolean(),
})
export type RowWritten = z.infer<typeof RowWritten>

/** Two wrote at once: the later text is kept beside the first, under its writer's name, or one made of it for one more. */
export const Clashed = z.object({
  type: z.literal('clashed'),
  ideaId: Id,
  field: LineName,
  actorId: z.optional(Id),
  text: prose(160),
  date: z.optional(Day),
  chips: z.array(Chip),
  by: Id,
})
export type Clashed = z.infer<typeof Clashed>
export const ClashResolved = z.object({
  type: z.literal('clashResolved'),
  ideaId: Id,
  field: LineName,
  actorId: z.optional(Id),
  text: prose(160),
  date: z.optional(Day),
  chips: z.array(Chip),
  version: z.number(),
  by: Id,
})
export type ClashResolved = z.infer<typeof ClashResolved>
export const Parked = z.object({ type: z.literal('parked'), parkedId: Id, ideaId: Id, text: prose(140), by: Id })
export type Parked = z.infer<typeof Parked>
export const Ticked = z.object({
  type: z.literal('ticked'),
  ideaId: Id,
  choice: Tick.shape.choice,
  isOn: z.boolean(),
})
export type Ticked = z.infer<typeof Ticked>
export const ParkedSettled = z.object({
  type: z.literal('parkedSettled'),
  ideaId: Id,
  parkedId: Id,
  isSettled: z.boolean(),
})
export type ParkedSettled = z.infer<typeof ParkedSettled>
export const FloorGiven = z.object({ type: z.literal('floorGiven'), ideaId: Id, seatId: Id })
export type FloorGiven = z.infer<typeof FloorGiven>
