import * as z from 'zod/mini'
import { BuildingName, mostOffers, pickedChips, Sector, TileText, tileLimits } from '../model/actor.ts'
import { Id, personal, required, typed, typedName } from '../model/ids.ts'
import { HelpKind } from '../model/seat.ts'

/** Somebody comes in through the door with a first name. */
export const Join = z.strictObject({
  type: z.literal('join'),
  name: typedName(30),
  isRemote: z.optional(z.boolean()),
})
export type Join = z.infer<typeof Join>

/** A facilitator lets in somebody who has no device; others type in what they say. */
export const AddSeat = z.strictObject({ type: z.literal('addSeat'), name: typedName(30) })
export type AddSeat = z.infer<typeof AddSeat>

/** An owner writes, or rewrites, the tile of their own organisation. */
export const SaveTile = z.strictObject({
  type: z.literal('saveTile'),
  sector: Sector,
  name: required(tileLimits.name),
  does: typed(tileLimits.does),
  offers: pickedChips(mostOffers),
  offersText: typed(tileLimits.offersText),
  needs: typed(tileLimits.needs),
  manyThink: typed(tileLimits.manyThink),
  limit: typed(tileLimits.limit),
  building: BuildingName,
  parent: typed(tileLimits.parent),
})
export type SaveTile = z.infer<typeof SaveTile>

/** A colleague shares a tile that is already there. */
export const ClaimTile = z.strictObject({ type: z.literal('claimTile'), actorId: Id })
export type ClaimTile = z.infer<typeof ClaimTile>
export const Ready = z.strictObject({ type: z.literal('ready'), isReady: z.boolean() })
export type Ready = z.infer<typeof Ready>

/** "Jag är med på distans", said at the door or later, where some are in the hall and some are not. */
export const Attend = z.strictObject({ type: z.literal('attend'), isRemote: z.boolean() })
export type Attend = z.infer<typeof Attend>

/** "Fråga processledaren", "Paus, tack", "Be om mer tid" or a raised hand. */
export const AskHelp = z.strictObject({ type: z.literal('askHelp'), kind: HelpKind })
export type AskHelp = z.infer<typeof AskHelp>
export const CancelHelp = z.strictObject({ type: z.literal('cancelHelp') })

/** Takes a hand down, or gives the word back: a seat its own, a facilitator anybody's. */
export const LowerHand = z.strictObject({ type: z.literal('lowerHand'), seatId: z.optional(Id) })
export type LowerHand = z.infer<typeof LowerHand>

/** Whose turn it is to speak to everybody; without a seat it is nobody's any longer. */
export const GiveWord = z.strictObject({ type: z.literal('giveWord'), seatId: z.optional(Id) })
export type GiveWord = z.infer<typeof GiveWord>

/** Somebody without a tile at a table sits down at a partnership and writes along. */
export const SitAt = z.strictObject({ type: z.literal('sitAt'), ideaId: Id })
export type SitAt = z.infer<typeof SitAt>

/** "Vi vill prata mer": known to both only when both have said so. */
export const WishTalk = z.strictObject({ type: z.literal('wishTalk'), seatId: Id, isOn: z.boolean() })
export type WishTalk = z.infer<typeof WishTalk>
export const Helped = z.strictObject({ type: z.literal('helped'), seatId: Id })
export type Helped = z.infer<typeof Helped>
export const Rename = z.strictObject({ type: z.literal('rename'), seatId: Id, name: typedName(30) })
export type Rename = z.infer<typeof Rename>
export const Remove = z.strictObject({ type: z.literal('remove'), seatId: Id })
export type Remove = z.infer<typeof Remove>
export const Readmit = z.strictObject({ type: z.literal('readmit'), seatId: Id })
export type Readmit = z.infer<typeof Readmit>

/** Two seats of one person become one: the second's tile, voices, pair, notes and steps go to the first. */
export const MergeSeats = z.strictObject({ type: z.literal('mergeSeats'), seatId: Id, otherId: Id })
export type MergeSeats = z.infer<typeof MergeSeats>

/** Somebody goes home before the others and says so, or has come back. */
export const Leave = z.strictObject({ type: z.literal('leave') })
export type Leave = z.infer<typeof Leave>
export const ComeBack = z.strictObject({ type: z.literal('comeBack') })
export type ComeBack = z.infer<typeof ComeBack>

/** The shell's own words: eight minutes away, back again, or moved to another device. */
export const MarkGone = z.strictObject({ type: z.literal('markGone'), seatId: Id })
export type MarkGone = z.infer<typeof MarkGone>
export const MarkBack = z.strictObject({ type: z.literal('markBack'), seatId: Id })
export type MarkBack = z.infer<typeof MarkBack>
/** "Sitt ner här": somebody who shares tablets takes their place at another one. */
export const SitDown = z.strictObject({ type: z.literal('sitDown'), seatId: Id, deviceId: Id })
export type SitDown = z.infer<typeof SitDown>
export const MoveSeat = z.strictObject({ type: z.literal('moveSeat'), seatId: Id, deviceId: Id })
export type MoveSeat = z.infer<typeof MoveSeat>

/** The host of a market did what the next so many facts tell. */
export const HostActed = z.object({ type: z.literal('hostActed'), marketId: Id, facts: z.int() })
export type HostActed = z.infer<typeof HostActed>
export const SeatJoined = z.object({
  type: z.literal('seatJoined'),
  seatId: Id,
  marketId: Id,
  deviceId: Id,
  number: z.number(),
  name: personal(40),
  isRemote: z.optional(z.boolean()),
  hasNoDevice: z.optional(z.boolean()),
})
export type SeatJoined = z.infer<typeof SeatJoined>
export const SeatRenamed = z.object({ type: z.literal('seatRenamed'), seatId: Id, name: personal(40) })
export type SeatRenamed = z.infer<typeof SeatRenamed>
export const SeatRemoved = z.object({ type: z.literal('seatRemoved'), seatId: Id })
export type SeatRemoved = z.infer<typeof SeatRemoved>
export const SeatReadmitted = z.object({ type: z.literal('seatReadmitted'), seatId: Id })
export type SeatReadmitted = z.infer<typeof SeatReadmitted>
export const SeatsMerged = z.object({
  type: z.literal('seatsMerged'),
  seatId: Id,
  otherId: Id,
  left: z.array(Id),
})
export type SeatsMerged = z.infer<typeof SeatsMerged>
export const SeatGone = z.object({ type: z.literal('seatGone'), seatId: Id, hasSaidSo: z.optional(z.boolean()) })
export type SeatGone = z.infer<typeof SeatGone>
export const SeatBack = z.object({ type: z.literal('seatBack'), seatId: Id })
export type SeatBack = z.infer<typeof SeatBack>
export const SeatMoved = z.object({ type: z.literal('seatMoved'), seatId: Id, deviceId: Id })
export type SeatMoved = z.infer<typeof SeatMoved>
export const TileSaved = z.object({
  type: z.literal('tileSaved'),
  actorId: Id,
  number: z.number(),
  ...TileText.shape,
  by: Id,
})
export type TileSaved = z.infer<typeof TileSaved>
export const TileClaimed = z.object({ type: z.literal('tileClaimed'), actorId: Id, seatId: Id })
export type TileClaimed = z.infer<typeof TileClaimed>
export const ReadySet = z.object({ type: z.literal('readySet'), seatId: Id, isReady: z.boolean() })
export type ReadySet = z.infer<typeof ReadySet>
export const HelpAsked = z.object({ type: z.literal('helpAsked'), seatId: Id, kind: HelpKind })
export type HelpAsked = z.infer<typeof HelpAsked>
export const HelpGiven = z.object({ type: z.literal('helpGiven'), seatId: Id })
export type HelpGiven = z.infer<typeof HelpGiven>
export const Attended = z.object({ type: z.literal('attended'), seatId: Id, isRemote: z.boolean() })
export type Attended = z.infer<typeof Attended>
export const HandRaised = z.object({ type: z.literal('handRaised'), seatId: Id })
export type HandRaised = z.infer<typeof HandRaised>
export const HandLowered = z.object({ type: z.literal('handLowered'), seatId: Id })
export type HandLowered = z.infer<typeof HandLowered>
export const WordGiven = z.object({ type: z.literal('wordGiven'), seatId: z.optional(Id) })
export type WordGiven = z.infer<typeof WordGiven>
export const TalkWished = z.object({ type: z.literal('talkWished'), seatId: Id, otherId: Id, isOn: z.boolean() })
export type TalkWished = z.infer<typeof TalkWished>
export const SatDown = z.object({ type: z.literal('satDown'), seatId: Id, ideaId: Id })
export type SatDown = z.infer<typeof SatDown>
