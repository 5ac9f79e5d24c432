import type { playInReunion, playReunion } from '../../playReunion.ts'

/** A reunion in lättläst: what is said otherwise than in the usual Swedish. */
export const reunion = {
  'again.pickLead': 'De här var med förra gången. Är ni nya? Tryck på ”Vi är nya här”.',
  'again.noMatch': 'Vi hittar inget sådant namn. Prova ett annat ord.',
  'again.lead': 'En av er skriver. De andra ser vad du skriver. Berätta också om det som inte blev av.',
  'again.happened.hint': 'Vad blev av? Vad blev inte av?',
  'again.needed.hint': 'Vad behöver ni för att gå vidare?',
  'again.answersWords': 'Så svarade ni då. I dag svarar ni igen.',
  'again.taken.text': 'Nu står texten här. Ändra det som är fel.',
} as const satisfies Partial<Record<keyof typeof playReunion, string>>

/** What other evenings say in another way, as a reunion says it in lättläst. */
export const inReunion = {
  'open.lead': 'Läs er bricka. Är något fel? Ändra det. Vi börjar snart.',
  'tile.lead': 'Skriv det som är sant i dag. Alla kan läsa det.',
  'prelude.noTile': 'Du har ingen bricka än. Tryck här och leta upp er.',
  'agree.lead': 'Ni skriver tillsammans. Du skriver raden för er.',
  'suggest.words': 'Är det rätt i dag? Tryck på ”Det stämmer”.',
  'home.proposedBySome': 'Läs hela texten en gång till. Inget nytt gäller än.',
} as const satisfies Partial<Record<keyof typeof playInReunion, string>>
