import type { words as plain } from '../words.ts'

/** Words that the participant's pages share, in lättläst: what is said otherwise than in the usual Swedish. */
export const words = {
  'goal.question': 'Vad är bättre om ett år?',
  'firstStep.question': 'Vad gör ni först, och vilken dag?',
  notAContract: 'Det här är inget avtal. Det visar vad ni vill.',
  gameIdeaNote: 'Det här är en spelidé. Ingen har sagt ja på riktigt.',
  'touch.off': 'Ingen kontakt just nu.',
  'touch.stays': 'Fortsätt. Din text finns kvar.',
  'touch.back': 'Kontakten är tillbaka.',
  'touch.waits': 'Vi skickar det när kontakten är tillbaka',
  'saving.stopped': 'Det går inte att spara just nu. Fortsätt skriva. Din text finns kvar här. Stäng inte sidan.',
  'time.spoken0': 'Tiden är slut. Skriv klart meningen. Ni har en minut till.',
} as const satisfies Partial<Record<keyof typeof plain, string>>
