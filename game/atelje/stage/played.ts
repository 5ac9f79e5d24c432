import challenges from '#assets/content/challenges.json' with { type: 'json' }
import debrief from '#assets/content/evening/debrief.json' with { type: 'json' }
import rules from '#assets/content/evening/rules.json' with { type: 'json' }
import scripts from '#assets/content/evening/scripts.json' with { type: 'json' }
import happenings from '#assets/content/happenings.json' with { type: 'json' }
import libraryActors from '#assets/content/libraryActors.json' with { type: 'json' }
import phrases from '#assets/content/rehearsal/challenges.json' with { type: 'json' }
import organisations from '#assets/content/rehearsal/organisations.json' with { type: 'json' }
import sayings from '#assets/content/rehearsal/sayings.json' with { type: 'json' }
import { readChallenges } from '#shared/content/challenges.ts'
import { readDebrief, readRules, readScripts } from '#shared/content/evening.ts'
import { readHappenings } from '#shared/content/happenings.ts'
import { readLibraryActors } from '#shared/content/libraryActors.ts'
import { readChallengePhrases, readOrganisations, readSayings } from '#shared/content/rehearsal.ts'
import { type Evening, type EveningOptions, evening } from '#shared/rehearsal/evening.ts'
import { challengesFor, planOf } from '#shared/rehearsal/plan.ts'
import { cardsIn, tileOf, wordsOf } from '#shared/rehearsal/words.ts'
import { screenSteps } from '#shared/views/screen.ts'

/** An evening played in this page by simulated people, up to the phase that is to be looked at. */
export function played(options: EveningOptions): Evening {
  const shown = { scripts: readScripts(scripts), rules: readRules(rules), debrief: readDebrief(debrief) }
  const deck = readChallenges(challenges)
  const said = {
    challenges: deck,
    phrases: readChallengePhrases(phrases),
    organisations: readOrganisations(organisations),
    sayings: readSayings(sayings),
  }
  const count = challengesFor(options.seats)
  return evening(options, {
    plan: planOf({
      ...{ challenges: deck, count, seed: `${options.seed}`, language: 'sv' },
      ...{ title: deck[0]?.place.sv ?? '', place: deck[0]?.place.sv ?? '', day: '2027-02-09' },
    }),
    words: wordsOf(said, 'sv'),
    decks: {
      library: readLibraryActors(libraryActors).map(actor => ({ key: actor.id, ...tileOf(actor, 'sv') })),
      cards: cardsIn(readHappenings(happenings), 'sv'),
    },
    screenSteps: state => screenSteps(state.shared, shown).length,
  })
}
