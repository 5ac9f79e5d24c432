import { readFileSync } from 'node:fs'
import { readChallenges } from '#shared/content/challenges.ts'
import { readDebrief, readRules, readScripts } from '#shared/content/evening.ts'
import { readHappenings } from '#shared/content/happenings.ts'
import { readLibraryActors } from '#shared/content/libraryActors.ts'
import { readChallengePhrases, readOrganisations, readSayings } from '#shared/content/rehearsal.ts'
import type { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import type { Form } from '#shared/model/workshop.ts'
import { type Evening, type EveningOptions, evening as playEvening } from '#shared/rehearsal/evening.ts'
import { challengesFor, planOf } from '#shared/rehearsal/plan.ts'
import { cardsIn, tileOf, wordsOf } from '#shared/rehearsal/words.ts'
import { earlierIn } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { ledSteps } from '#shared/views/screen.ts'

const deck = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/content/${name}.json`, import.meta.url), 'utf8'))

const challenges = readChallenges(deck('challenges'))
const library = readLibraryActors(deck('libraryActors'))
const happenings = readHappenings(deck('happenings'))
/** The decks that the wall is written from. */
export const decksOfScreen = {
  scripts: readScripts(deck('evening/scripts')),
  rules: readRules(deck('evening/rules')),
  debrief: readDebrief(deck('evening/debrief')),
}
const phrases = {
  challenges,
  phrases: readChallengePhrases(deck('rehearsal/challenges')),
  organisations: readOrganisations(deck('rehearsal/organisations')),
  sayings: readSayings(deck('rehearsal/sayings')),
}

/** What simulated people and facilitators say in Swedish. */
export const wordsInSwedish = wordsOf(phrases, 'sv')

/** What a played evening leaves behind for a reunion. */
export function earlierFrom({ state }: Evening): EarlierWorkshop {
  const read = earlierIn(reportOf(state))
  if ('fault' in read) throw new Error(read.fault)
  return read.earlier
}

/** A played evening from the real decks: a state and its story, as lively as a room is when it leaves the phase asked for. */
export function evening({
  language = 'sv',
  programme,
  earlier,
  form,
  changes,
  ...options
}: EveningOptions & {
  language?: 'sv' | 'en'
  programme?: ProgrammeId
  earlier?: EarlierWorkshop
  form?: Form
  changes?: Partial<CreateWorkshop>
}): Evening {
  return playEvening(options, {
    plan: {
      ...planOf({
        challenges,
        count: challengesFor(options.seats),
        seed: `${options.seed}`,
        language,
        title: language === 'sv' ? 'Träff i Åstaden' : 'Workshop in Åstaden',
        place: 'Folkets hus, Åstaden',
        day: '2027-02-09',
        programme,
        earlier,
        form,
      }),
      ...changes,
    },
    words: wordsOf(phrases, language),
    decks: {
      library: library.map(actor => ({ key: actor.id, ...tileOf(actor, language) })),
      cards: cardsIn(happenings, language),
    },
    screenSteps: ({ shared }) => ledSteps(shared, decksOfScreen),
  })
}
