import * as z from 'zod/mini'
import { ChallengeDraft } from '../model/challenge.ts'
import { Id, personal, prose, required, Time, typed, typedMeetingUrl } from '../model/ids.ts'
import { FilmCue, PhaseKind, Programme, ProgrammeId } from '../model/programme.ts'
import { Message } from '../model/seat.ts'
import { Form, Language } from '../model/workshop.ts'
import { EarlierWorkshop } from './agreement/earlier.ts'

const challengeTyped = z.strictObject({
  title: required(60),
  question: typed(140),
  affected: typed(140),
  place: typed(80),
  situation: typed(160),
  source: typed(80),
  decided: typed(140),
  goodIn12: typed(140),
  missingVoices: typed(140),
  townVoice: typed(160),
  townQuestion: typed(80),
  isVoiceInvented: z.boolean(),
  responsible: typed(80),
})

/** Stretches that a facilitator has chosen and timed; without them the programme is as it comes. */
const stretches = z
  .array(z.strictObject({ kind: PhaseKind, minutes: z.number().check(z.int(), z.gte(1), z.lte(240)) }))
  .check(z.maxLength(40))
const luft = z.number().check(z.int(), z.gte(0), z.lte(60))

/** How people meet: in which form, by which video meeting, and whether ideas have threads of messages. */
const meeting = { form: Form, meetingUrl: typedMeetingUrl, hasThreads: z.boolean() }

const setting = {
  title: required(60),
  place: typed(80),
  day: typed(10),
  language: Language,
  notToday: typed(160),
  programme: ProgrammeId,
  stretches: z.optional(stretches),
  luft: z.optional(luft),
  challenges: z.array(challengeTyped).check(z.maxLength(8)),
  /** Whoever comes in before the evening is asked what it should be about. */
  asksBeforehand: z.optional(z.boolean()),
  meeting: z.optional(z.strictObject(meeting)),
  hasAutopilot: z.optional(z.boolean()),
}

/** A facilitator plans a workshop: title, place, day, programme and one to eight challenges. */
export const CreateWorkshop = z.strictObject({
  type: z.literal('createWorkshop'),
  ...setting,
  seed: z.optional(z.string()),
  rehearsalOf: z.optional(Id),
  earlier: z.optional(EarlierWorkshop),
})
export type CreateWorkshop = z.infer<typeof CreateWorkshop>

/** The plan is changed before the swap, while no idea stands on it. */
export const ChangePlan = z.strictObject({ type: z.literal('changePlan'), ...setting })
export type ChangePlan = z.infer<typeof ChangePlan>

/** How people meet, changed at any time: somebody has to stay at home, the link is another, the threads are closed. */
export const SetMeeting = z.strictObject({ type: z.literal('setMeeting'), ...meeting })
export type SetMeeting = z.infer<typeof SetMeeting>

/** On to the next phase; `anyway` passes a gate that warns. */
export const Next = z.strictObject({ type: z.literal('next'), from: z.string(), anyway: z.optional(z.boolean()) })
export type Next = z.infer<typeof Next>
export const Back = z.strictObject({ type: z.literal('back'), from: z.string() })
export type Back = z.infer<typeof Back>
export const Jump = z.strictObject({ type: z.literal('jump'), phaseId: z.string() })
export type Jump = z.infer<typeof Jump>
export const Pause = z.strictObject({ type: z.literal('pause') })
export const Resume = z.strictObject({ type: z.literal('resume') })

/** Somebody would go on although no facilitator is here, or would not any longer. */
export const GoOn = z.strictObject({ type: z.literal('goOn'), from: z.string(), isOn: z.boolean() })
export type GoOn = z.infer<typeof GoOn>

/** The shell's own words: nobody leads, and these seats are connected; or somebody leads again. */
export const CarryOn = z.strictObject({
  type: z.literal('carryOn'),
  from: z.string(),
  connected: z.array(Id).check(z.maxLength(300)),
})
export type CarryOn = z.infer<typeof CarryOn>
export const CallOff = z.strictObject({ type: z.literal('callOff') })

/** What is left of the evening after this phase is planned anew: stretches dropped, added, moved or given other minutes. */
export const Replan = z.strictObject({ type: z.literal('replan'), from: z.string(), stretches, luft: z.optional(luft) })
export type Replan = z.infer<typeof Replan>

/** More or less time for the phase, in minutes. */
export const Extend = z.strictObject({
  type: z.literal('extend'),
  minutes: z.number().check(z.int(), z.gte(-30), z.lte(30)),
})
export type Extend = z.infer<typeof Extend>

/** The evening is over; it can be opened again within 24 hours by whoever types the code of the workshop. */
export const End = z.strictObject({ type: z.literal('end') })
export const Reopen = z.strictObject({
  type: z.literal('reopen'),
  code: z.string().check(z.regex(/^[\p{L}\d\s\p{Pd}]{1,20}$/u)),
})

const place = z.number().check(z.int(), z.gte(0), z.lte(200))
/** What the big screen shows within the phase: one thing at a time; with `from`, two who press at once show one next thing. With `film`, its film goes on from there, or stands still there. */
export const Show = z.strictObject({
  type: z.literal('show'),
  step: place,
  from: z.optional(place),
  film: z.optional(z.strictObject(FilmCue.shape)),
})
export type Show = z.infer<typeof Show>
/** The facilitators' last act, named by the number of its fact, is answered by its opposite. */
export const Undo = z.strictObject({ type: z.literal('undo'), number: z.number().check(z.int(), z.gte(0)) })
export type Undo = z.infer<typeof Undo>
export const OpenVoice = z.strictObject({ type: z.literal('openVoice') })
export const LockDoor = z.strictObject({ type: z.literal('lockDoor'), isLocked: z.boolean() })
export type LockDoor = z.infer<typeof LockDoor>
/** A word to everyone, to a market or to one table; it stays until the phase changes. */
export const SendMessage = z.strictObject({
  type: z.literal('message'),
  text: required(280),
  ideaId: z.optional(Id),
  marketId: z.optional(Id),
})
export type SendMessage = z.infer<typeof SendMessage>
export const WriteScript = z.strictObject({
  type: z.literal('writeScript'),
  key: z.string().check(z.regex(/^[a-z0-9][A-Za-z0-9:.-]{0,59}$/)),
  text: typed(500),
})
export type WriteScript = z.infer<typeof WriteScript>

const challenges = z.array(z.object({ id: Id, number: z.number(), draft: ChallengeDraft }))
const met = { form: Form, meetingUrl: personal(300), hasThreads: z.boolean() }
const plan = {
  title: prose(60),
  place: prose(80),
  day: z.string(),
  language: Language,
  notToday: prose(160),
  programme: Programme,
  challenges,
  isAskingBeforehand: z.optional(z.boolean()),
  meeting: z.optional(z.object(met)),
  hasAutopilot: z.optional(z.boolean()),
}

export const Created = z.object({
  type: z.literal('created'),
  workshopId: Id,
  seed: z.string(),
  marketId: Id,
  rehearsalOf: z.optional(Id),
  earlier: z.optional(EarlierWorkshop),
  ...plan,
})
export type Created = z.infer<typeof Created>
export const PlanChanged = z.object({ type: z.literal('planChanged'), ...plan })
export type PlanChanged = z.infer<typeof PlanChanged>
export const MeetingSet = z.object({ type: z.literal('meetingSet'), ...met })
export type MeetingSet = z.infer<typeof MeetingSet>
export const Replanned = z.object({ type: z.literal('replanned'), programme: Programme })
export type Replanned = z.infer<typeof Replanned>
export const PhaseEntered = z.object({
  type: z.literal('phaseEntered'),
  phaseId: z.string(),
  kind: PhaseKind,
  round: z.number(),
  endsAt: z.optional(Time),
  plannedEnd: z.optional(Time),
})
export type PhaseEntered = z.infer<typeof PhaseEntered>
export const Paused = z.object({ type: z.literal('paused') })
export const Resumed = z.object({ type: z.literal('resumed'), endsAt: z.optional(Time) })
export type Resumed = z.infer<typeof Resumed>
export const Extended = z.object({ type: z.literal('extended'), minutes: z.number(), endsAt: Time })
export type Extended = z.infer<typeof Extended>
export const GoOnSaid = z.object({ type: z.literal('goOnSaid'), seatId: Id, isOn: z.boolean() })
export type GoOnSaid = z.infer<typeof GoOnSaid>
export const GoOnCalledOff = z.object({ type: z.literal('goOnCalledOff') })
export type GoOnCalledOff = z.infer<typeof GoOnCalledOff>
export const Shown = z.object({ type: z.literal('shown'), step: z.number(), film: z.optional(FilmCue) })
export type Shown = z.infer<typeof Shown>
export const VoiceOpened = z.object({ type: z.literal('voiceOpened') })
export const VoiceClosed = z.object({ type: z.literal('voiceClosed') })
export const Undone = z.object({ type: z.literal('undone'), number: z.number() })
export type Undone = z.infer<typeof Undone>

/** Those who lead have done something that has no opposite: what they did before it stays. */
export const UndoClosed = z.object({ type: z.literal('undoClosed') })
export const DoorLocked = z.object({ type: z.literal('doorLocked'), isLocked: z.boolean() })
export type DoorLocked = z.infer<typeof DoorLocked>
export const MessageSent = z.object({
  type: z.literal('messageSent'),
  text: personal(280),
  ideaId: z.optional(Id),
  marketId: z.optional(Id),
})
export type MessageSent = z.infer<typeof MessageSent>

/** A word is taken back; what stood there before comes forth again. */
export const MessageTakenBack = z.object({
  type: z.literal('messageTakenBack'),
  marketId: z.optional(Id),
  before: z.optional(Message),
})
export type MessageTakenBack = z.infer<typeof MessageTakenBack>
export const ScriptWritten = z.object({ type: z.literal('scriptWritten'), key: z.string(), text: prose(500) })
export type ScriptWritten = z.infer<typeof ScriptWritten>
