import challenges from '#assets/content/challenges.json' with { type: 'json' }
import phrases from '#assets/content/rehearsal/challenges.json' with { type: 'json' }
import organisations from '#assets/content/rehearsal/organisations.json' with { type: 'json' }
import sayings from '#assets/content/rehearsal/sayings.json' with { type: 'json' }
import { readChallenges } from '#shared/content/challenges.ts'
import { readChallengePhrases, readOrganisations, readSayings } from '#shared/content/rehearsal.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Language, Workshop } from '#shared/model/workshop.ts'
import { draftOf } from '#shared/rehearsal/plan.ts'
import { type Words, wordsOf } from '#shared/rehearsal/words.ts'
import { draftsOf } from '#shared/rules/phases/plan.ts'
import { begunWith } from '#shared/views/report/before/again.ts'

const decks = {
  challenges: readChallenges(challenges),
  phrases: readChallengePhrases(phrases),
  organisations: readOrganisations(organisations),
  sayings: readSayings(sayings),
}

/** What simulated people say in each language. */
export const words: Record<Language, Words> = { sv: wordsOf(decks, 'sv'), en: wordsOf(decks, 'en') }

const borrowed = 2

/** The plan of a rehearsal: that of the workshop it rehearses, with challenges of the deck where it has none and finds none. */
export function planFrom(state: Workshop): CreateWorkshop {
  const { id, title, place, day, language, notToday, programme } = state.shared
  const { form, meetingUrl = '', hasThreads = false } = state.shared
  const own = draftsOf(state)
  // Where the room is to find its challenges the simulated people find them too.
  const isFound = programme.phases.some(({ kind }) => kind === 'findChallenges')
  const challengesUsed =
    own.length > 0 || isFound ? own : decks.challenges.slice(0, borrowed).map(challenge => draftOf(challenge, language))
  return {
    type: 'createWorkshop',
    ...{ title, place, day, language, notToday },
    programme: programme.id,
    stretches: programme.phases.slice(1, -1).map(({ kind, minutes }) => ({ kind, minutes })),
    luft: programme.luft,
    meeting: { form, meetingUrl, hasThreads },
    challenges: challengesUsed,
    rehearsalOf: id,
    earlier: begunWith(state),
  }
}
