import * as z from 'zod/mini'
import { TileText, Verdict } from '../model/actor.ts'
import { Id, prose, typed } from '../model/ids.ts'
import { Market } from '../model/programme.ts'
import { Pair } from '../model/seat.ts'
import { Deal } from '../model/workshop.ts'

/** Spreads everybody over markets, as many as are asked for or as the number of people needs. */
export const FormMarkets = z.strictObject({
  type: z.literal('formMarkets'),
  count: z.optional(z.number().check(z.int(), z.gte(1), z.lte(60))),
})

/** Sends somebody to another market: with colleagues and tile before the tiles are dealt, alone after it. */
export const SendSeat = z.strictObject({ type: z.literal('sendSeat'), seatId: Id, marketId: Id })

/** Puts two seats together as a pair; their former partners become one. */
export const PairUp = z.strictObject({ type: z.literal('pair'), seatId: Id, withSeatId: Id })
export type PairUp = z.infer<typeof PairUp>

/** A library actor on its way into the deal: the shell offers the deck, the rules choose. */
export const LibraryTile = z.object({ key: z.string(), ...TileText.shape })
export type LibraryTile = z.infer<typeof LibraryTile>

/** Forms the pairs, if there are none, and deals every seat a tile that is not their own; `again` when tiles lie turned. */
export const DealTiles = z.strictObject({
  type: z.literal('deal'),
  sectorFirst: z.optional(z.boolean()),
  again: z.optional(z.boolean()),
})
export type DealTiles = z.infer<typeof DealTiles>

/** Vänd: all tiles turn in the same second. */
export const Reveal = z.strictObject({ type: z.literal('reveal') })
export const SwapTwo = z.strictObject({ type: z.literal('swapTwo'), seatId: Id, otherId: Id })
export type SwapTwo = z.infer<typeof SwapTwo>

/** Who stays at a partnership and tells the newcomers about it for a minute. */
export const SetStayer = z.strictObject({ type: z.literal('setStayer'), ideaId: Id, seatId: Id })

/** A greeting to whoever gets the tile next. */
export const HandOver = z.strictObject({ type: z.literal('handOver'), actorId: Id, text: typed(100) })

/** "Stämde bilden?": what an owner says of how others spoke for them. */
export const Judge = z.strictObject({ type: z.literal('judge'), verdict: Verdict })

/** Voices a tile that nobody speaks for, beside the own one. */
export const CoverTile = z.strictObject({ type: z.literal('coverTile'), actorId: Id })
export type CoverTile = z.infer<typeof CoverTile>

/** Somebody also belongs to another organisation in the room: they are never dealt its tile. */
export const WearHat = z.strictObject({ type: z.literal('wearHat'), actorId: Id, isOn: z.boolean() })

/** "Ingen annan ska tala för oss i dag": an owner keeps their tile out of the swap. */
export const KeepOwnVoice = z.strictObject({ type: z.literal('keepOwnVoice'), isOn: z.boolean() })

/** A facilitator takes an organisation out of the swap, or lets it in again. */
export const TakeOut = z.strictObject({ type: z.literal('takeOut'), actorId: Id, isOut: z.boolean() })
export const KeepApart = z.strictObject({
  type: z.literal('keepApart'),
  actorId: Id,
  otherId: Id,
  isApart: z.boolean(),
})
export type KeepApart = z.infer<typeof KeepApart>

export const MarketsFormed = z.object({
  type: z.literal('marketsFormed'),
  markets: z.array(z.pick(Market, { id: true, number: true })),
  seats: z.record(z.string(), Id),
})
export type MarketsFormed = z.infer<typeof MarketsFormed>
export const SeatSent = z.object({ type: z.literal('seatSent'), seatId: Id, marketId: Id })
export type SeatSent = z.infer<typeof SeatSent>
export const SeatTransferred = z.object({
  type: z.literal('seatTransferred'),
  seatId: Id,
  marketId: Id,
  actorId: z.optional(Id),
})
export type SeatTransferred = z.infer<typeof SeatTransferred>
export const PairsFormed = z.object({ type: z.literal('pairsFormed'), pairs: z.array(Pair) })
export type PairsFormed = z.infer<typeof PairsFormed>
export const LibraryAdded = z.object({
  type: z.literal('libraryAdded'),
  actorId: Id,
  marketId: Id,
  number: z.number(),
  key: z.string(),
  ...TileText.shape,
})
export type LibraryAdded = z.infer<typeof LibraryAdded>
export const Dealt = z.object({ type: z.literal('dealt'), deal: Deal })
export type Dealt = z.infer<typeof Dealt>
export const Revealed = z.object({ type: z.literal('revealed') })
export const TilesSwapped = z.object({ type: z.literal('tilesSwapped'), seatId: Id, otherId: Id })
export type TilesSwapped = z.infer<typeof TilesSwapped>
export const StayerSet = z.object({ type: z.literal('stayerSet'), ideaId: Id, seatId: Id })
export type StayerSet = z.infer<typeof StayerSet>
export const HandedOver = z.object({ type: z.literal('handedOver'), actorId: Id, text: prose(100) })
export type HandedOver = z.infer<typeof HandedOver>
export const Judged = z.object({ type: z.literal('judged'), actorId: Id, seatId: Id, verdict: Verdict })
export type Judged = z.infer<typeof Judged>
export const TileCovered = z.object({ type: z.literal('tileCovered'), actorId: Id, seatId: Id })
export type TileCovered = z.infer<typeof TileCovered>
export const HatWorn = z.object({ type: z.literal('hatWorn'), seatId: Id, actorId: Id, isOn: z.boolean() })
export const OwnVoiceKept = z.object({ type: z.literal('ownVoiceKept'), actorId: Id, by: Id, isOn: z.boolean() })
export const TakenOut = z.object({ type: z.literal('takenOut'), actorId: Id, isOut: z.boolean() })
export const KeptApart = z.object({ type: z.literal('keptApart'), actorId: Id, otherId: Id, isApart: z.boolean() })
export type KeptApart = z.infer<typeof KeptApart>
