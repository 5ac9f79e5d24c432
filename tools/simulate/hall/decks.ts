import { decks } from '#server/workshop/queue/decks.ts'
import type { Stamp } from '#shared/messages/story.ts'
import type { Language, Workshop } from '#shared/model/workshop.ts'
import { type Words, wordsOf } from '#shared/rehearsal/words.ts'
import { ledSteps } from '#shared/views/screen.ts'
import { eveningDecks, phraseDecks } from '../../play/decks.ts'

/** What simulated people say in each language. */
export const words: Record<Language, Words> = { sv: wordsOf(phraseDecks, 'sv'), en: wordsOf(phraseDecks, 'en') }

/** What the rules draw from in a language. */
export const drawn = (language: Language): Required<Pick<Stamp, 'library' | 'cards'>> => decks[language]

/** How many things the big screen has to show in this phase. */
export const screenCount = ({ shared }: Workshop): number => ledSteps(shared, eveningDecks)

/** The challenges that a workshop may be planned with. */
export const challengeDeck = phraseDecks.challenges
