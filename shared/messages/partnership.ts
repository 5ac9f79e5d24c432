import * as z from 'zod/mini'
import { Chip, Placement, pickedChips } from '../model/actor.ts'
import { NoReason, Row } from '../model/agreement.ts'
import { Id, personal, prose, required, typed, typedAs, typedMeetingUrl, wordsOver } from '../model/ids.ts'

/** What somebody may begin with though their field has said it already, in either language. */
const whatIf = /^(?:tänk om|what if)[\s….]+(?:vi|we)[\s….]+/i
/** By itself it may begin a name, as in "Vi Unga". */
const alone = /^(?:[Vv]i|[Ww]e)[\s….]+(?![\s….\p{Lu}])/u
const soThat = /^(?:så att|so that)[\s….]+/i
/** English ”if” may begin a name, as in ”IF Kamraterna” or ”If Skadeförsäkring”. */
const onlyIf = /^(?:(?:[Jj]a|[Yy]es)[\s,….]+)?(?:[Oo]m|if|If(?![\s….]+\p{Lu}))(?:[\s….]+|$)/u

/** Words as they come in: without those that their field has said already. */
export const bare = {
  text: (words: string): string => words.replace(whatIf.test(words) ? whatIf : alone, '') || words,
  soThat: (words: string): string => words.replace(soThat, '') || words,
  condition: (words: string): string => words.replace(onlyIf, ''),
}

/** The words of an idea on their way in, without those that its fields begin with. */
export const ideaText = z.pipe(typedAs(140, bare.text), z.string().check(z.minLength(1, { error: 'empty' })))
export const ideaSoThat = typedAs(140, bare.soThat)

/** "Tänk om vi …, så att …": a pair's one idea, where the author's tile is placed. */
export const CreateIdea = z.strictObject({
  type: z.literal('createIdea'),
  challengeId: Id,
  text: ideaText,
  soThat: ideaSoThat,
})
export type CreateIdea = z.infer<typeof CreateIdea>
export const EditIdea = z.strictObject({
  type: z.literal('editIdea'),
  ideaId: Id,
  text: ideaText,
  soThat: ideaSoThat,
  /** What stood there when the writer began. */
  base: z.optional(z.strictObject({ text: typed(140), soThat: typed(140) })),
})
export type EditIdea = z.infer<typeof EditIdea>
export const WithdrawIdea = z.strictObject({ type: z.literal('withdrawIdea'), ideaId: Id })
export type WithdrawIdea = z.infer<typeof WithdrawIdea>

/** The partner lets their own tile stand at the pair's idea too. */
export const Stand = z.strictObject({ type: z.literal('stand'), actorId: Id, ideaId: Id })
export type Stand = z.infer<typeof Stand>

/** A voice asks an actor to join an idea: "Vi behöver er för …". */
export const Invite = z.strictObject({
  type: z.literal('invite'),
  ideaId: Id,
  actorId: Id,
  because: typed(100),
  chips: pickedChips(4),
})
export type Invite = z.infer<typeof Invite>

/** A voice asks to be let in with its own tile. */
export const AskIn = z.strictObject({ type: z.literal('askIn'), ideaId: Id, actorId: Id, because: typed(100) })
export type AskIn = z.infer<typeof AskIn>
export const Withdraw = z.strictObject({ type: z.literal('withdraw'), invitationId: Id })
export type Withdraw = z.infer<typeof Withdraw>

/** "Vi vill prata först. Kom hit." */
export const Hold = z.strictObject({ type: z.literal('hold'), invitationId: Id })
export type Hold = z.infer<typeof Hold>
const answering = {
  condition: z.optional(typedAs(100, bare.condition)),
  reason: z.optional(NoReason),
  reasonText: z.optional(typed(80)),
}
export const Answer = z.strictObject({
  type: z.literal('answer'),
  invitationId: Id,
  answer: z.enum(['yes', 'yesIf', 'no']),
  ...answering,
})
export type Answer = z.infer<typeof Answer>

/** A yes given face to face, recorded where the tile was laid down. */
export const AnswerInPerson = z.strictObject({ type: z.literal('answerInPerson'), ideaId: Id, actorId: Id })
export type AnswerInPerson = z.infer<typeof AnswerInPerson>
export const LeaveIdea = z.strictObject({ type: z.literal('leaveIdea'), actorId: Id })
export type LeaveIdea = z.infer<typeof LeaveIdea>

/** Takes back the last move of a tile: within 10 s, or 2 min when it was made in person elsewhere. */
export const UndoMove = z.strictObject({ type: z.literal('undoMove'), actorId: Id })
export type UndoMove = z.infer<typeof UndoMove>
export const NameIdea = z.strictObject({
  type: z.literal('nameIdea'),
  ideaId: Id,
  name: typed(40),
  aim: typed(140),
  /** What stood there when the writer began. */
  base: z.optional(z.strictObject({ name: typed(40), aim: typed(140) })),
  /** What the writer has sent there, most lately. */
  over: z.optional(z.strictObject({ name: wordsOver(40), aim: wordsOver(140) })),
})
export type NameIdea = z.infer<typeof NameIdea>

/** Where an idea meets over video; empty takes the address away. */
export const WriteMeeting = z.strictObject({ type: z.literal('writeMeeting'), ideaId: Id, url: typedMeetingUrl })
export type WriteMeeting = z.infer<typeof WriteMeeting>

/** A short message to those who are at an idea. */
export const Post = z.strictObject({ type: z.literal('post'), ideaId: Id, text: required(280) })
export type Post = z.infer<typeof Post>

/** One idea of two: proposed by a voice of either, or by the facilitator; both sides have to say yes. */
export const ProposeMerge = z.strictObject({ type: z.literal('proposeMerge'), fromId: Id, intoId: Id })
export type ProposeMerge = z.infer<typeof ProposeMerge>
export const AgreeMerge = z.strictObject({ type: z.literal('agreeMerge'), mergeId: Id, isAgreed: z.boolean() })
export type AgreeMerge = z.infer<typeof AgreeMerge>

export const IdeaCreated = z.object({
  type: z.literal('ideaCreated'),
  ideaId: Id,
  marketId: Id,
  challengeId: Id,
  number: z.number(),
  text: prose(140),
  soThat: prose(140),
  pairId: z.string(),
  creators: z.array(Id),
  by: Id,
})
export type IdeaCreated = z.infer<typeof IdeaCreated>
export const IdeaEdited = z.object({
  type: z.literal('ideaEdited'),
  ideaId: Id,
  text: prose(140),
  soThat: prose(140),
  by: Id,
})
export type IdeaEdited = z.infer<typeof IdeaEdited>
export const IdeaWithdrawn = z.object({ type: z.literal('ideaWithdrawn'), ideaId: Id, by: Id })
export type IdeaWithdrawn = z.infer<typeof IdeaWithdrawn>
const move = { actorId: Id, by: Id, fromIdeaId: z.optional(Id), from: z.optional(Placement) }
export const TilePlaced = z.object({
  type: z.literal('tilePlaced'),
  ideaId: Id,
  placement: Placement,
  invitationId: z.optional(Id),
  ...move,
})
export type TilePlaced = z.infer<typeof TilePlaced>
export const TileLeft = z.object({ type: z.literal('tileLeft'), ...move })
export type TileLeft = z.infer<typeof TileLeft>
export const MoveUndone = z.object({ type: z.literal('moveUndone'), actorId: Id, by: Id })
export type MoveUndone = z.infer<typeof MoveUndone>
export const Invited = z.object({
  type: z.literal('invited'),
  invitationId: Id,
  ideaId: Id,
  actorId: Id,
  kind: z.enum(['invite', 'askIn', 'interest']),
  because: prose(100),
  chips: z.array(Chip),
  by: Id,
})
export type Invited = z.infer<typeof Invited>
export const InvitationHeld = z.object({ type: z.literal('invitationHeld'), invitationId: Id, by: Id })
export type InvitationHeld = z.infer<typeof InvitationHeld>
export const InvitationWithdrawn = z.object({ type: z.literal('invitationWithdrawn'), invitationId: Id, by: Id })
export type InvitationWithdrawn = z.infer<typeof InvitationWithdrawn>
export const Answered = z.object({
  type: z.literal('answered'),
  invitationId: Id,
  answer: z.enum(['yes', 'yesIf', 'no']),
  condition: z.optional(prose(100)),
  reason: z.optional(NoReason),
  reasonText: z.optional(prose(80)),
  by: Id,
})
export type Answered = z.infer<typeof Answered>
export const IdeaNamed = z.object({
  type: z.literal('ideaNamed'),
  ideaId: Id,
  name: prose(40),
  aim: prose(140),
  by: Id,
})
export type IdeaNamed = z.infer<typeof IdeaNamed>

export const MeetingWritten = z.object({
  type: z.literal('meetingWritten'),
  ideaId: Id,
  url: personal(300),
  by: z.optional(Id),
})
export type MeetingWritten = z.infer<typeof MeetingWritten>
export const Posted = z.object({
  type: z.literal('posted'),
  ideaId: Id,
  messageId: Id,
  text: personal(280),
  by: Id,
})
export type Posted = z.infer<typeof Posted>

/** Gathering ends: what has become a partnership, with its first rows, and what rests in the idea bank. */
export const GatheringClosed = z.object({
  type: z.literal('gatheringClosed'),
  formed: z.array(z.object({ ideaId: Id, rows: z.record(z.string(), z.pick(Row, { text: true, chips: true })) })),
  bank: z.array(Id),
})
export type GatheringClosed = z.infer<typeof GatheringClosed>
export const MergeProposed = z.object({
  type: z.literal('mergeProposed'),
  mergeId: Id,
  fromId: Id,
  intoId: Id,
  by: z.optional(Id),
  agreed: z.array(Id),
})
export type MergeProposed = z.infer<typeof MergeProposed>
export const MergeAgreed = z.object({ type: z.literal('mergeAgreed'), mergeId: Id, ideaIds: z.array(Id) })
export type MergeAgreed = z.infer<typeof MergeAgreed>
export const MergeDeclined = z.object({ type: z.literal('mergeDeclined'), mergeId: Id })
export type MergeDeclined = z.infer<typeof MergeDeclined>
export const IdeasMerged = z.object({ type: z.literal('ideasMerged'), fromId: Id, intoId: Id })
export type IdeasMerged = z.infer<typeof IdeasMerged>
