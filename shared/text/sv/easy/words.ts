import type { words as plain } from '../words.ts'

/** Words that the participant's pages share, in lättläst: what is said otherwise than in the usual Swedish. */
export const words = {
  'goal.question': 'Vad är bättre om ett år?',
  'firstStep.question': 'Vad gör ni först, och vilken dag?',
  notAContract: 'Det här är inget avtal. Det visar vad ni vill.',
  gameIdeaNote: 'Det här är en spelidé. Ingen har sagt ja på riktigt.',
  'connection.off': 'Ingen kontakt just nu. Fortsätt skriva. Din text finns kvar här. Stäng inte sidan.',
  'connection.back': 'Kontakten är tillbaka. Din text finns kvar.',
  'saving.stopped': 'Det går inte att spara just nu. Fortsätt skriva. Din text finns kvar här. Stäng inte sidan.',
  'connection.again': 'Ingen kontakt just nu. Din text finns kvar.',
  'time.spoken0': 'Tiden är slut. Skriv klart meningen. Ni har en minut till.',
} as const satisfies Partial<Record<keyof typeof plain, string>>
