import * as z from 'zod/mini'
import { bilingual, distinct, Key, readDeck } from './bilingual.ts'

/** A ready challenge that a facilitator may choose, with an invented voice of one of those concerned. */
export const DeckChallenge = z.strictObject({
  id: Key,
  title: bilingual(60),
  question: bilingual(140),
  affected: bilingual(140),
  place: bilingual(80),
  situation: bilingual(160),
  source: bilingual(80),
  decided: bilingual(140),
  goodIn12: bilingual(140),
  missingVoices: bilingual(140),
  townVoice: bilingual(160),
  townQuestion: bilingual(80),
  responsible: bilingual(80),
  invented: z.literal(true),
})
export type DeckChallenge = z.infer<typeof DeckChallenge>

export const ChallengeDeck = z.array(DeckChallenge).check(
  z.minLength(8),
  distinct(challenge => challenge.id),
)

/** The library of challenges, checked. */
export const readChallenges = (json: unknown) => readDeck('challenges', ChallengeDeck, json)
