import challenges from '#assets/content/challenges.json' with { type: 'json' }
import debrief from '#assets/content/evening/debrief.json' with { type: 'json' }
import rules from '#assets/content/evening/rules.json' with { type: 'json' }
import scripts from '#assets/content/evening/scripts.json' with { type: 'json' }
import phrases from '#assets/content/rehearsal/challenges.json' with { type: 'json' }
import organisations from '#assets/content/rehearsal/organisations.json' with { type: 'json' }
import sayings from '#assets/content/rehearsal/sayings.json' with { type: 'json' }
import { readChallenges } from '#shared/content/challenges.ts'
import { readDebrief, readRules, readScripts } from '#shared/content/evening.ts'
import { readChallengePhrases, readOrganisations, readSayings } from '#shared/content/rehearsal.ts'
import type { PhraseDecks } from '#shared/rehearsal/words.ts'
import type { EveningDecks } from '#shared/views/screen.ts'

/** What simulated people speak from. */
export const phraseDecks: PhraseDecks = {
  challenges: readChallenges(challenges),
  phrases: readChallengePhrases(phrases),
  organisations: readOrganisations(organisations),
  sayings: readSayings(sayings),
}

/** What the big screen shows, one thing at a time. */
export const eveningDecks: EveningDecks = {
  scripts: readScripts(scripts),
  rules: readRules(rules),
  debrief: readDebrief(debrief),
}
