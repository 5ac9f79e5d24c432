import type { papers as plain } from '../papers.ts'

/** The sheets to print, in lättläst: what is said otherwise than in the usual Swedish. */
export const papers = {
  'how.1': 'Skriv om er organisation. Texten kallas en bricka.',
  'how.2': 'Byt bricka. Nu talar du för någon annan.',
  'how.3': 'Skriv en idé, två och två.',
  'how.4': 'Gå runt och fråga. Svara ja eller nej.',
  'how.5': 'Skriv mer om idén vid bordet.',
  'how.6': 'Du får tillbaka din egen bricka. Nu svarar ni själva.',
  'how.7': 'Välj något att göra. Välj en dag.',
  question: 'Vi vill ha er hjälp med',
  read: 'Det här har andra föreslagit för er',
  parked: 'Frågor som ni sparar',
  standsFor: 'Ja. Bestämmer någon annan? Då frågar vi dem.',
  named: 'Det är inget avtal. I dokumentet står vad ni svarade, också ett nej. Där står inte varför.',
  anonymous: 'Skriv inte ditt namn. Vik pappret när du är klar.',
  'privacy.what': 'Vi sparar ditt förnamn. Vi sparar namnet på din organisation. Vi sparar det ni skriver.',
  'privacy.names': 'Vi tar bort träffen den',
  'privacy.rest': 'Den som sköter servern tar bort allt den dagen. Dokumentet sparas längre. Andra kan få läsa det.',
  'privacy.seen':
    'Alla i träffen ser namn, brickor och idéer. I dokumentet står vad ni svarar. Ett nej står också där. Där står inte varför ni sa nej. Vi vet inte vem som svarar på frågorna före och efter.',
  'privacy.care': 'Skriv inget privat om en person. Blev något fel? Säg till processledaren. Texten kan döljas.',
  'privacy.rights': 'Du får se dina uppgifter. Du får ändra dem. Du får be oss ta bort dem. Du kan klaga hos IMY.',
} as const satisfies Partial<Record<keyof typeof plain, string>>
