import * as z from 'zod/mini'
import { Chip, pickedChips } from '../../model/actor.ts'
import { Day, Id, prose, required, typed } from '../../model/ids.ts'

export const FieldName = z.enum(['goal', 'firstStep'])
export type FieldName = z.infer<typeof FieldName>

const version = z.number().check(z.int(), z.gte(0))

/** A line of the agreement, written against the version that its writer saw. */
export const WriteField = z.strictObject({
  type: z.literal('writeField'),
  ideaId: Id,
  field: FieldName,
  text: typed(160),
  date: z.optional(Day),
  base: version,
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
})
export type WriteRow = z.infer<typeof WriteRow>

/** Chooses one text where two were written at once. */
export const ResolveClash = z.strictObject({
  type: z.literal('resolveClash'),
  ideaId: Id,
  field: z.enum(['goal', 'firstStep', 'row']),
  actorId: z.optional(Id),
  text: typed(160),
  date: z.optional(Day),
  chips: z.optional(pickedChips(12)),
})
export type ResolveClash = z.infer<typeof ResolveClash>
export const Park = z.strictObject({ type: z.literal('park'), ideaId: Id, text: required(140) })
export type Park = z.infer<typeof Park>

export const FieldWritten = z.object({
  type: z.literal('fieldWritten'),
  ideaId: Id,
  field: FieldName,
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

/** Two wrote at once: the later text is kept beside the first. */
export const Clashed = z.object({
  type: z.literal('clashed'),
  ideaId: Id,
  field: z.enum(['goal', 'firstStep', 'row']),
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
  field: z.enum(['goal', 'firstStep', 'row']),
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
