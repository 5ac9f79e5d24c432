import type { Bilingual } from '../content/bilingual.ts'
import type { DeckChallenge } from '../content/challenges.ts'
import type { DeckHappening } from '../content/happenings.ts'
import type { LibraryActor } from '../content/libraryActors.ts'
import type { ChallengePhrases, RehearsalOrganisation, SayingDeck } from '../content/rehearsal.ts'
import type { EventCard } from '../messages/agreement/trial.ts'
import type { Chip, TileText } from '../model/actor.ts'
import type { FoldedName, NoReason } from '../model/agreement.ts'
import type { Language } from '../model/workshop.ts'

/** What simulated people say in one language, taken from the decks. */
export type Words = {
  names: readonly string[]
  organisations: readonly TileText[]
  challenges: readonly { title: string; question: string }[]
  told: (challengeTitle: string) => Told
  rows: (chip: Chip) => readonly string[]
  reasons: (reason: NoReason) => readonly string[]
  folded: (field: FoldedName) => readonly string[]
  lines: Readonly<Record<Line, readonly string[]>>
}

/** What people come up with for one challenge. */
export type Told = {
  ideas: readonly { text: string; soThat: string }[]
  names: readonly string[]
  aims: readonly string[]
  goals: readonly string[]
  firstSteps: readonly string[]
  steps: readonly string[]
}

/** The occasions on which a simulated person says or writes something that fits any challenge. */
export type Line =
  | 'because'
  | 'condition'
  | 'parked'
  | 'whisper'
  | 'mended'
  | 'withWhom'
  | 'ifStuck'
  | 'insight'
  | 'note'
  | 'limit'
  | 'sentence'

/** The decks that simulated people speak from. */
export type PhraseDecks = {
  challenges: readonly DeckChallenge[]
  phrases: readonly ChallengePhrases[]
  organisations: readonly RehearsalOrganisation[]
  sayings: SayingDeck
}

/** The words of one language. */
export function wordsOf({ challenges, phrases, organisations, sayings }: PhraseDecks, language: Language): Words {
  const say = (lines: readonly Bilingual[]) => lines.map(line => line[language])
  const told = new Map(
    phrases.map(one => [challenges.find(({ id }) => id === one.challenge)?.title[language], toldIn(one, say)] as const),
  )
  const general = told.get(undefined)
  if (!general) throw new Error('no phrases suit any challenge')
  return {
    names: sayings.firstNames,
    organisations: organisations.map(organisation => tileOf(organisation, language)),
    challenges: challenges.map(({ title, question }) => ({ title: title[language], question: question[language] })),
    told: title => told.get(title) ?? general,
    rows: chip => say(sayings.rows[chip]),
    reasons: reason => say(sayings.noWords[reason]),
    folded: field => say(sayings.folded[field]),
    lines: {
      because: say(sayings.invitationReasons),
      condition: say(sayings.conditions),
      parked: say(sayings.parked),
      whisper: say(sayings.whispers),
      mended: say(sayings.mended),
      withWhom: say(sayings.withWhom),
      ifStuck: say(sayings.ifStuck),
      insight: say(sayings.insights),
      note: say(sayings.notes),
      limit: say(sayings.limits),
      sentence: say(sayings.surveySentences),
    },
  }
}

function toldIn(phrases: ChallengePhrases, say: (lines: readonly Bilingual[]) => string[]): Told {
  const whatIfs = say(phrases.ideas.map(({ whatIf }) => whatIf))
  const soThats = say(phrases.ideas.map(({ soThat }) => soThat))
  return {
    ideas: whatIfs.map((text, at) => ({ text, soThat: soThats[at] ?? '' })),
    names: say(phrases.names),
    aims: say(phrases.aims),
    goals: say(phrases.goals),
    firstSteps: say(phrases.firstSteps),
    steps: say(phrases.steps),
  }
}

/** An organisation of a deck as its tile, in one language. */
export const tileOf = (organisation: RehearsalOrganisation | LibraryActor, language: Language): TileText => ({
  sector: organisation.sector,
  name: organisation.name[language],
  does: organisation.does[language],
  offers: organisation.offers,
  offersText: organisation.offersText[language],
  needs: organisation.needs[language],
  manyThink: organisation.manyThink[language],
  limit: 'limit' in organisation ? organisation.limit[language] : '',
  building: organisation.building,
  parent: 'parent' in organisation ? (organisation.parent?.[language] ?? '') : '',
})

/** The event cards of the deck in one language, as the rules draw them. */
export const cardsIn = (deck: readonly DeckHappening[], language: Language): EventCard[] =>
  deck.map(({ id, principle, title, text, question }) => ({
    key: id,
    principle,
    title: title[language],
    text: text[language],
    question: question[language],
  }))
