import { readChallenges } from '#shared/content/challenges.ts'
import { lettersAt, readInvitation } from '#shared/content/invitation.ts'
import challengeDeck from '../../../assets/content/challenges.json' with { type: 'json' }
import invitationDeck from '../../../assets/content/invitation.json' with { type: 'json' }
import { letters } from '../desk/decks.ts'

/** Ready challenges, and the words that bring people to a workshop. */
export const library = readChallenges(challengeDeck)
export const invitation = readInvitation(invitationDeck)

/** The letter that goes out the days before. */
export const reminderFor = (isReunion: boolean) => lettersAt(letters, 'before', isReunion)[0]
