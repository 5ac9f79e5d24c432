import { readHappenings } from '#shared/content/happenings.ts'
import { readLibraryActors } from '#shared/content/libraryActors.ts'
import type { Stamp } from '#shared/messages/story.ts'
import type { Language } from '#shared/model/workshop.ts'
import { cardsIn, tileOf } from '#shared/rehearsal/words.ts'
import happenings from '../../../assets/content/happenings.json' with { type: 'json' }
import libraryActors from '../../../assets/content/libraryActors.json' with { type: 'json' }

type Decks = Required<Pick<Stamp, 'library' | 'cards'>>

const actors = readLibraryActors(libraryActors)
const cards = readHappenings(happenings)

const decksIn = (language: Language): Decks => ({
  library: actors.map(actor => ({ key: actor.id, ...tileOf(actor, language) })),
  cards: cardsIn(cards, language),
})

/** What the rules draw from, in the language of the workshop: invented organisations that fill gaps, and event cards. */
export const decks: Record<Language, Decks> = { sv: decksIn('sv'), en: decksIn('en') }
