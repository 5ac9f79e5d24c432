import * as z from 'zod/mini'
import { Id } from '../model/ids.ts'
import * as agreement from './agreement/agreement.ts'
import * as chairs from './agreement/chairs.ts'
import * as codeGrid from './agreement/codeGrid.ts'
import * as followUp from './agreement/followUp.ts'
import * as homecoming from './agreement/homecoming.ts'
import * as links from './agreement/links.ts'
import * as trial from './agreement/trial.ts'
import * as challenges from './challenges.ts'
import * as partnership from './partnership.ts'
import * as phases from './phases.ts'
import * as reflection from './reflection.ts'
import type { Refusal } from './reply.ts'
import * as seats from './seats.ts'
import * as swap from './swap.ts'

const bySeat = [
  seats.SaveTile,
  seats.ClaimTile,
  seats.Ready,
  phases.GoOn,
  seats.AskHelp,
  seats.CancelHelp,
  seats.Attend,
  seats.LowerHand,
  seats.SitAt,
  seats.WishTalk,
  seats.Leave,
  seats.ComeBack,
  challenges.ProposeChallenge,
  challenges.WithdrawProposal,
  challenges.PutDot,
  swap.CoverTile,
  swap.WearHat,
  swap.KeepOwnVoice,
  swap.HandOver,
  swap.Judge,
  partnership.CreateIdea,
  partnership.EditIdea,
  partnership.WithdrawIdea,
  partnership.Stand,
  partnership.Invite,
  partnership.AskIn,
  partnership.Withdraw,
  partnership.Hold,
  partnership.Answer,
  partnership.AnswerInPerson,
  partnership.LeaveIdea,
  partnership.UndoMove,
  partnership.NameIdea,
  partnership.WriteMeeting,
  partnership.Post,
  partnership.ProposeMerge,
  partnership.AgreeMerge,
  agreement.WriteField,
  agreement.WriteRow,
  agreement.ResolveClash,
  agreement.Park,
  agreement.Tick,
  agreement.SettleParked,
  agreement.GiveFloor,
  codeGrid.MarkGrid,
  trial.DrawHappening,
  trial.ResolveHappening,
  homecoming.WriteOwnRow,
  homecoming.AnswerHome,
  homecoming.Contest,
  links.WithdrawConsent,
  followUp.MarkStep,
  followUp.TellFollowUp,
  chairs.WishActor,
  chairs.DropWished,
  chairs.HostChair,
  homecoming.ShowInterest,
  reflection.AddStep,
  reflection.JoinStep,
  reflection.TakeNote,
  reflection.WriteInsight,
  reflection.AnswerSurvey,
] as const

/** What a seat may send. */
export const SeatCommand = z.discriminatedUnion('type', [...bySeat])
export type SeatCommand = z.infer<typeof SeatCommand>

/** A facilitator types in what somebody said or wrote on paper; the rules answer as for that seat. */
export const TypeFor = z.strictObject({ type: z.literal('typeFor'), seatId: Id, command: SeatCommand })
export type TypeFor = z.infer<typeof TypeFor>

const byFacilitator = [
  phases.ChangePlan,
  phases.SetMeeting,
  phases.Replan,
  phases.Next,
  phases.Back,
  phases.Jump,
  phases.Pause,
  phases.Resume,
  phases.Extend,
  phases.End,
  phases.Reopen,
  phases.Undo,
  phases.Show,
  phases.OpenVoice,
  phases.LockDoor,
  phases.SendMessage,
  phases.WriteScript,
  challenges.AskBeforehand,
  challenges.GroupProposal,
  challenges.AdoptChallenge,
  seats.AddSeat,
  seats.Helped,
  seats.GiveWord,
  seats.Rename,
  seats.Remove,
  seats.Readmit,
  seats.MergeSeats,
  swap.FormMarkets,
  swap.SendSeat,
  swap.PairUp,
  swap.DealTiles,
  swap.Reveal,
  swap.SwapTwo,
  swap.SetStayer,
  swap.KeepApart,
  swap.TakeOut,
  homecoming.OpenAnswers,
  links.IssueLink,
  reflection.Hide,
  reflection.Restore,
  TypeFor,
] as const

/** Everything that anybody at a device may ask for; who asks comes from the connection. */
export const Command = z.discriminatedUnion('type', [...bySeat, ...byFacilitator])
export type Command = z.infer<typeof Command>

const byShell = [
  phases.CreateWorkshop,
  seats.Join,
  seats.MarkGone,
  seats.MarkBack,
  seats.MoveSeat,
  seats.SitDown,
  phases.CarryOn,
  phases.CallOff,
] as const

/** Commands and the shell's own words: all that the rules decide. */
export const Order = z.discriminatedUnion('type', [...bySeat, ...byFacilitator, ...byShell])
export type Order = z.infer<typeof Order>
export type OrderType = Order['type']

/** Every fact that a story can hold. */
export const Event = z.discriminatedUnion('type', [
  phases.Created,
  phases.PlanChanged,
  phases.MeetingSet,
  phases.Replanned,
  phases.PhaseEntered,
  phases.Paused,
  phases.Resumed,
  phases.Extended,
  phases.GoOnSaid,
  phases.GoOnCalledOff,
  phases.Shown,
  phases.VoiceOpened,
  phases.VoiceClosed,
  phases.Undone,
  phases.UndoClosed,
  phases.DoorLocked,
  phases.MessageSent,
  phases.MessageTakenBack,
  phases.ScriptWritten,
  seats.HostActed,
  seats.SeatJoined,
  seats.SeatRenamed,
  seats.SeatRemoved,
  seats.SeatReadmitted,
  seats.SeatsMerged,
  seats.SeatGone,
  seats.SeatBack,
  seats.SeatMoved,
  seats.TileSaved,
  seats.TileClaimed,
  seats.ReadySet,
  seats.HelpAsked,
  seats.HelpGiven,
  seats.Attended,
  seats.HandRaised,
  seats.HandLowered,
  seats.WordGiven,
  seats.SatDown,
  seats.TalkWished,
  challenges.ChallengeProposed,
  challenges.ProposalWithdrawn,
  challenges.DotPut,
  challenges.AskedBeforehand,
  challenges.ProposalGrouped,
  challenges.ChallengeAdopted,
  challenges.ChallengeDropped,
  swap.MarketsFormed,
  swap.SeatSent,
  swap.SeatTransferred,
  swap.PairsFormed,
  swap.LibraryAdded,
  swap.Dealt,
  swap.Revealed,
  swap.TilesSwapped,
  swap.StayerSet,
  swap.HandedOver,
  swap.Judged,
  swap.TileCovered,
  swap.KeptApart,
  swap.HatWorn,
  swap.OwnVoiceKept,
  swap.TakenOut,
  partnership.IdeaCreated,
  partnership.IdeaEdited,
  partnership.IdeaWithdrawn,
  partnership.TilePlaced,
  partnership.TileLeft,
  partnership.MoveUndone,
  partnership.Invited,
  partnership.InvitationHeld,
  partnership.InvitationWithdrawn,
  partnership.Answered,
  partnership.IdeaNamed,
  partnership.MeetingWritten,
  partnership.Posted,
  partnership.GatheringClosed,
  partnership.MergeProposed,
  partnership.MergeAgreed,
  partnership.MergeDeclined,
  partnership.IdeasMerged,
  agreement.FieldWritten,
  agreement.RowWritten,
  agreement.Clashed,
  agreement.ClashResolved,
  agreement.Parked,
  agreement.Ticked,
  agreement.ParkedSettled,
  agreement.FloorGiven,
  codeGrid.GridMarked,
  trial.HappeningDrawn,
  trial.HappeningResolved,
  homecoming.HomeAnswered,
  homecoming.AnswersOpened,
  homecoming.Contested,
  links.LinkIssued,
  links.ConsentWithdrawn,
  followUp.StepMarked,
  chairs.ActorWished,
  chairs.WishedDropped,
  chairs.ChairHosted,
  reflection.StepAdded,
  reflection.StepJoined,
  reflection.Noted,
  reflection.Reflected,
  reflection.SurveyAnswered,
  reflection.TextHidden,
  reflection.TextRestored,
])
export type Event = z.infer<typeof Event>

/** A fact as the journal keeps it. */
export const Recorded = z.object({ number: z.number(), time: z.number(), event: Event })
export type Recorded = z.infer<typeof Recorded>

/** Who sent an order, as the connection knows it. */
export type Who =
  | { kind: 'seat'; seatId: Id }
  | { kind: 'facilitator' }
  /** Who leads one market; without a market while that has not been formed. */
  | { kind: 'host'; marketId: Id | undefined }
  | { kind: 'owner'; actorId: Id }
  | { kind: 'device'; deviceId: Id }
  | { kind: 'shell' }

/** Where and when an order came from: the only clock and the only dice that the rules see. */
export type Stamp = {
  id: Id
  time: number
  by: Who
  isTyped?: boolean
  hasAnsweredSurvey?: boolean
  /** The code that leads in to the workshop. */
  code?: string
  library?: readonly swap.LibraryTile[]
  cards?: readonly trial.EventCard[]
}

/** What the rules say to an order: facts to record, or why not. */
export type Decision = { events: Event[]; refusal?: undefined } | { refusal: Refusal; events?: undefined }
export const accept = (...events: Event[]): Decision => ({ events })
export const refuse = (refusal: Refusal): Decision => ({ refusal })
