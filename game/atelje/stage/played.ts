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
import type { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { LibraryTile } from '#shared/messages/swap.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import type { Form, Language, Workshop } from '#shared/model/workshop.ts'
import { type Evening, type EveningOptions, evening } from '#shared/rehearsal/evening.ts'
import { challengesFor, planOf } from '#shared/rehearsal/plan.ts'
import { cardsIn, tileOf, wordsOf } from '#shared/rehearsal/words.ts'
import { stretchesOf } from '#shared/rules/phases/programmes.ts'
import { earlierIn } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { ledSteps } from '#shared/views/screen.ts'
import words from '../words.json' with { type: 'json' }

type PlayedOptions = EveningOptions & { programme: ProgrammeId; language: Language; form: Form; finds: boolean }

/** The decks that the rules draw from, in one language. */
export const decksIn = (language: Language) => ({
  library: readLibraryActors(libraryActors).map(
    (actor): LibraryTile => ({ key: actor.id, ...tileOf(actor, language) }),
  ),
  cards: cardsIn(readHappenings(happenings), language),
})

/** An evening played in this page by simulated people, up to the phase that is to be looked at. */
export function played({ programme, language, form, finds, ...options }: PlayedOptions): Evening {
  const shown = { scripts: readScripts(scripts), rules: readRules(rules), debrief: readDebrief(debrief) }
  const deck = readChallenges(challenges)
  const said = {
    challenges: deck,
    phrases: readChallengePhrases(phrases),
    organisations: readOrganisations(organisations),
    sayings: readSayings(sayings),
  }
  const count = challengesFor(options.seats)
  const place = deck[0]?.place[language] ?? ''
  const again = programme === 'reunion45' ? earlierFrom({ language, form, finds: false, ...options }) : undefined
  const starts = again ? { startsAt: Date.parse('2027-05-11T15:30:00Z') } : {}
  return evening(
    { ...options, ...starts },
    {
      plan: {
        ...planOf({
          ...{ challenges: deck, count: finds ? 0 : count, seed: `${options.seed}`, language, programme },
          earlier: again,
          ...{
            title: place,
            place,
            day: again ? '2027-05-11' : '2027-02-09',
            form,
            meetingUrl: 'https://meet.example/traff',
          },
        }),
        ...(finds ? { stretches: withFinding(programme), asksBeforehand: true } : {}),
      },
      words: wordsOf(said, language),
      decks: decksIn(language),
      screenSteps: state => ledSteps(state.shared, shown),
    },
  )
}

/** What a standard evening of as many left behind three months before. */
function earlierFrom(options: Omit<PlayedOptions, 'programme'>): EarlierWorkshop {
  const { until: _, at: __, ...whole } = options
  const read = earlierIn(reportOf(played({ ...whole, programme: 'standard120' }).state))
  if ('fault' in read) throw new Error(read.fault)
  return read.earlier
}

/** The programme with its twelve minutes for finding challenges. */
const withFinding = (programme: ProgrammeId) =>
  stretchesOf(programme).flatMap(one =>
    one.kind === 'prelude' ? [one, { kind: 'findChallenges' as const, minutes: 12 }] : [one],
  )

/** The same evening with names as long as they come. */
export function withLongNames(state: Workshop): Workshop {
  const { longActors, longPeople } = words.stage
  const nth = (names: readonly string[], at: number) => names[at % names.length] ?? ''
  const { actors, seats } = state.shared
  const shared = {
    ...state.shared,
    actors: Object.fromEntries(
      Object.values(actors).map((actor, at) => [actor.id, { ...actor, name: nth(longActors, at) }]),
    ),
    seats: Object.fromEntries(
      Object.values(seats).map((seat, at) => [seat.id, { ...seat, name: nth(longPeople, at) }]),
    ),
  }
  return { ...state, shared }
}
