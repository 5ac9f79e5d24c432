import * as z from 'zod/mini'
import { Id, prose } from './ids.ts'

/** What the room tries to solve; the voice from town joins when it has been opened. */
export const Challenge = z.object({
  id: Id,
  number: z.int(),
  title: prose(60),
  question: prose(140),
  affected: prose(140),
  place: prose(80),
  situation: prose(160),
  source: prose(80),
  decided: prose(140),
  goodIn12: prose(140),
  missingVoices: prose(140),
  townVoice: z.optional(prose(160)),
  townQuestion: z.optional(prose(80)),
  isVoiceInvented: z.optional(z.boolean()),
})
export type Challenge = z.infer<typeof Challenge>

/** A challenge that somebody in the room proposes, and who put a dot on it. */
export const Proposal = z.object({
  id: Id,
  title: prose(60),
  question: prose(140),
  by: Id,
  dots: z.array(Id),
  isAdopted: z.boolean(),
  /** The challenge that it has become. */
  challengeId: z.optional(Id),
  /** The proposal that it has been laid under, since both say the same. */
  underId: z.optional(Id),
  at: z.number(),
})
export type Proposal = z.infer<typeof Proposal>

/** A challenge as the facilitator writes it, with what only the desk sees. */
export const ChallengeDraft = z.object({
  title: prose(60),
  question: prose(140),
  affected: prose(140),
  place: prose(80),
  situation: prose(160),
  source: prose(80),
  decided: prose(140),
  goodIn12: prose(140),
  missingVoices: prose(140),
  townVoice: prose(160),
  townQuestion: prose(80),
  isVoiceInvented: z.boolean(),
  responsible: prose(80),
})
export type ChallengeDraft = z.infer<typeof ChallengeDraft>
