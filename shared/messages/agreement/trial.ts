import * as z from 'zod/mini'
import { Principle } from '../../model/agreement.ts'
import { Id, prose, required, typed } from '../../model/ids.ts'
import { CardText, TrialResult } from '../../model/partnership.ts'

/** An event card on its way to a table: the shell offers the deck, the rules choose. */
export const EventCard = z.object({ key: z.string(), ...CardText.shape })
export type EventCard = z.infer<typeof EventCard>

/** A card for one partnership, or for all that have none: at random, of one principle, or in the facilitator's own words. */
export const DrawHappening = z.strictObject({
  type: z.literal('drawHappening'),
  ideaId: z.optional(Id),
  principle: z.optional(Principle),
  own: z.optional(z.strictObject({ title: required(60), text: required(220), question: required(120) })),
})
export type DrawHappening = z.infer<typeof DrawHappening>

/** What a table says when a card asks whether the bridge holds. */
export const ResolveHappening = z.strictObject({
  type: z.literal('resolveHappening'),
  ideaId: Id,
  cardId: Id,
  result: TrialResult,
  note: typed(140),
})
export type ResolveHappening = z.infer<typeof ResolveHappening>

export const HappeningDrawn = z.object({
  type: z.literal('happeningDrawn'),
  ideaId: Id,
  cardId: Id,
  key: z.string(),
  ...CardText.shape,
})
export type HappeningDrawn = z.infer<typeof HappeningDrawn>
export const HappeningResolved = z.object({
  type: z.literal('happeningResolved'),
  ideaId: Id,
  cardId: Id,
  result: TrialResult,
  note: prose(140),
  by: Id,
})
export type HappeningResolved = z.infer<typeof HappeningResolved>
