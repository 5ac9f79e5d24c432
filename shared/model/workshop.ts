import * as z from 'zod/mini'
import { Actor } from './actor.ts'
import { HomeAnswer } from './agreement.ts'
import { Challenge, Proposal } from './challenge.ts'
import { Id, personal, prose, Time } from './ids.ts'
import { Idea, Invitation, Merge } from './partnership.ts'
import { Clock, Market, Programme } from './programme.ts'
import { Insight, Note, Step, SurveyAnswer } from './reflection.ts'
import { Help, Message, Pair, Seat } from './seat.ts'

export const Language = z.enum(['sv', 'en'])
export type Language = z.infer<typeof Language>

/** Whether people meet in one place, over video, or both at once. */
export const Form = z.enum(['onSite', 'hybrid', 'remote'])
export type Form = z.infer<typeof Form>

/** What everyone in the room sees; the access table reads nothing else. */
export const Shared = z.object({
  id: Id,
  title: prose(60),
  place: prose(80),
  day: z.string(),
  language: Language,
  form: Form,
  meetingUrl: z.optional(personal(300)),
  hasThreads: z.optional(z.boolean()),
  speakerId: z.optional(Id),
  rehearsalOf: z.optional(Id),
  hasAutopilot: z.optional(z.boolean()),
  /** The workshop that a reunion follows up. */
  earlier: z.optional(z.object({ title: prose(60), day: z.string() })),
  notToday: prose(160),
  programme: Programme,
  clock: Clock,
  isLocked: z.boolean(),
  isDealt: z.boolean(),
  isRevealed: z.boolean(),
  round: z.int(),
  stayers: z.record(z.string(), Id),
  isVoiceOpen: z.boolean(),
  message: z.optional(Message),
  markets: z.record(z.string(), Market),
  /** The facilitator has chosen one market where several would be formed. */
  isOneMarket: z.optional(z.boolean()),
  challenges: z.record(z.string(), Challenge),
  seats: z.record(z.string(), Seat),
  /** Devices that several people have shared: they stay at their table, and people move. */
  tablets: z.optional(z.array(Id)),
  pairs: z.record(z.string(), Pair),
  actors: z.record(z.string(), Actor),
  ideas: z.record(z.string(), Idea),
  invitations: z.record(z.string(), Invitation),
  merges: z.record(z.string(), Merge),
  proposals: z.record(z.string(), Proposal),
  /** Whoever has come in may propose challenges before the evening begins. */
  isAskingBeforehand: z.optional(z.boolean()),
  steps: z.record(z.string(), Step),
  notes: z.record(z.string(), Note),
  insights: z.record(z.string(), Insight),
  surveys: z.object({ start: z.int(), end: z.int() }),
})
export type Shared = z.infer<typeof Shared>

/** What one seat alone sees: its notes, whom it would like to talk more with, and those who want it too. */
export const Own = z.object({ notes: z.record(z.string(), Note), wishes: z.array(Id), talks: z.array(Id) })
export type Own = z.infer<typeof Own>

/** One deal that lies face down until it is turned: seat to actor, and who stays to tell at each partnership. */
export const Deal = z.object({
  round: z.int(),
  attempt: z.int(),
  assignment: z.record(z.string(), Id),
  stayers: z.record(z.string(), Id),
  crossing: z.int(),
  seats: z.int(),
})
export type Deal = z.infer<typeof Deal>

/** A text that a facilitator has hidden: where it stood, and what it said; it goes with the names, for it may be one. */
export const Hidden = z.object({
  kind: z.enum([
    'seat',
    'actor',
    'idea',
    'agreement',
    'happening',
    'invitation',
    'step',
    'note',
    'insight',
    'earlier',
    'message',
    'proposal',
    'wished',
  ]),
  id: Id,
  field: z.string(),
  part: z.optional(z.string()),
  text: personal(500),
})
export type Hidden = z.infer<typeof Hidden>

/** What a facilitator may take back by its opposite. */
export const ActKind = z.enum([
  'none',
  'phase',
  'pause',
  'resume',
  'extend',
  'show',
  'lock',
  'unlock',
  'voice',
  'rename',
  'remove',
  'readmit',
  'hide',
  'restore',
  'swapTwo',
  'pair',
  'apart',
  'together',
  'takenOut',
  'letIn',
  'sent',
  'stayer',
  'message',
  'adopt',
])

/** The facilitators' last act, with what it changed from; `number` is that of its fact, and names it. */
export const LastAct = z.object({
  number: z.int(),
  kind: ActKind,
  id: z.optional(z.string()),
  other: z.optional(Id),
  name: z.optional(personal(40)),
  count: z.optional(z.int()),
  endsAt: z.optional(Time),
  pairs: z.optional(z.array(Pair)),
  places: z.optional(z.array(z.extend(z.partial(Hidden, { text: true }), { key: z.optional(z.string()) }))),
  message: z.optional(Message),
})
export type LastAct = z.infer<typeof LastAct>

/** What only those who lead see; `hosting` says up to which fact it is a host who acts. */
export const Desk = z.object({
  help: z.record(z.string(), Help),
  hidden: z.record(z.string(), Hidden),
  responsible: z.record(z.string(), prose(80)),
  townVoices: z.record(z.string(), z.object({ text: prose(160), question: prose(80), isInvented: z.boolean() })),
  keptApart: z.array(z.string()),
  roles: z.record(z.string(), Id),
  deal: z.optional(Deal),
  earlier: z.record(z.string(), z.array(Id)),
  scripts: z.record(z.string(), prose(500)),
  notes: z.record(z.string(), Note),
  links: z.record(z.string(), z.object({ id: Id, at: z.number() })),
  lastAct: z.optional(LastAct),
  hostActs: z.optional(z.record(z.string(), LastAct)),
  hosting: z.optional(z.object({ marketId: Id, until: z.int() })),
})
export type Desk = z.infer<typeof Desk>

/** What nobody sees until it opens: answers given at home, and surveys. */
export const Sealed = z.object({ answers: z.record(z.string(), HomeAnswer), surveys: z.array(SurveyAnswer) })
export type Sealed = z.infer<typeof Sealed>

/** One workshop, from draft to follow-up, folded from its story. */
export const Workshop = z.object({
  number: z.int(),
  time: z.number(),
  seed: z.string(),
  shared: Shared,
  own: z.record(z.string(), Own),
  desk: Desk,
  sealed: Sealed,
})
export type Workshop = z.infer<typeof Workshop>
