import * as z from 'zod/mini'
import { Chip } from '../model/actor.ts'
import { NoReason } from '../model/agreement.ts'
import { bilingual, distinct, Key, readDeck } from './bilingual.ts'
import { told } from './libraryActors.ts'

const some = (least: number, most: number) => z.array(bilingual(most)).check(z.minLength(least))

/** An invented organisation that a simulated participant comes from. */
export const RehearsalOrganisation = z.strictObject({ id: Key, ...told, parent: z.optional(bilingual(50)) })
export type RehearsalOrganisation = z.infer<typeof RehearsalOrganisation>

export const OrganisationDeck = z.array(RehearsalOrganisation).check(
  distinct(organisation => organisation.id),
  distinct(organisation => organisation.name.sv),
)

/** Where simulated participants come from, checked. */
export const readOrganisations = (json: unknown) => readDeck('rehearsal/organisations', OrganisationDeck, json)

/** What simulated participants think of for one challenge; `general` suits a challenge the facilitator wrote. */
export const ChallengePhrases = z.strictObject({
  challenge: Key,
  ideas: z.array(z.strictObject({ whatIf: bilingual(128), soThat: bilingual(128) })).check(z.minLength(4)),
  names: some(3, 40),
  aims: some(2, 140),
  goals: some(2, 160),
  firstSteps: some(2, 120),
  steps: some(2, 120),
})
export type ChallengePhrases = z.infer<typeof ChallengePhrases>

export const ChallengePhraseDeck = z.array(ChallengePhrases).check(
  distinct(phrases => phrases.challenge),
  z.refine(deck => deck.some(({ challenge }) => challenge === 'general'), { error: 'nothing general' }),
)

/** What simulated participants think of, challenge by challenge, checked. */
export const readChallengePhrases = (json: unknown) => readDeck('rehearsal/challenges', ChallengePhraseDeck, json)

/** What they write in the folded part of an agreement. */
const folded = z.strictObject({
  holderIdeaDriven: some(4, 80),
  holderPublic: some(4, 80),
  duration: some(4, 140),
  economy: some(4, 140),
  followUp: some(4, 140),
  independence: some(4, 140),
  disagreement: some(4, 100),
})

/** What simulated participants are called and say, whatever the challenge. */
export const SayingDeck = z.strictObject({
  firstNames: z.array(z.string().check(z.regex(/^\p{Lu}[\p{L}-]{1,29}$/u))).check(
    z.minLength(40),
    distinct(name => name),
  ),
  invitationReasons: some(20, 90),
  conditions: some(12, 95),
  noWords: z.record(NoReason, some(2, 80)),
  rows: z.record(Chip, some(3, 120)),
  withWhom: some(6, 80),
  ifStuck: some(6, 100),
  whispers: some(8, 100),
  mended: some(6, 140),
  parked: some(8, 140),
  folded,
  happened: some(6, 160),
  needed: some(6, 140),
  insights: some(10, 280),
  notes: some(8, 280),
  limits: some(6, 100),
  thanks: some(5, 100),
  surveySentences: some(8, 160),
  messages: some(8, 160),
})
export type SayingDeck = z.infer<typeof SayingDeck>

/** What simulated participants say, checked. */
export const readSayings = (json: unknown) => readDeck('rehearsal/sayings', SayingDeck, json)
