import type { confirm as plain } from '../confirm.ts'

/** The page where an owner answers by a personal link, in lättläst: what is said otherwise than in the usual Swedish. */
export const confirm = {
  'read.by': '{voice} talade för er på {title}. Läs förslaget här. Inget gäller än. Först ska ni svara.',
  'read.bySome': 'Andra talade för er på {title}. Läs förslaget här. Inget gäller än. Först ska ni svara.',
  'read.again': 'Ni i partnerskapet träffades igen: {title}. Läs vad ni skrev. Inget gäller än. Först ska ni svara.',
  'read.noRow': 'Här står inget om vad ni ska göra.',
  'read.suggested': 'Det här är bara ett förslag. Ingen har sagt ja till det.',
  'read.condition': 'Den som talade för er sa ja. Det gällde bara om: {condition}',
  'answer.decider': 'Vem får bestämma det här hos er?',
  'answer.condition': 'Vad måste bli klart först?',
  'answer.reasonHint': 'Du behöver inte skriva varför. Skriv högst 100 tecken. Det du skriver står inte i dokumentet.',
  'answer.bound':
    'Ni svarar på texten här ovanför. Svaret visar vad ni vill. Det är inget avtal. Svaret står i dokumentet. Där står också vilken organisation som svarade. Där står inte varför ni sa nej. Vi sparar inte ditt namn.',
  'answer.clash': 'Här finns två olika texter. Be processledaren om hjälp. Sedan kan ni svara.',
  'given.onPaper': 'Någon har skrivit av ert papper. Är det fel? Svara på nytt här.',
  'given.stale': 'Texten är ändrad efter ert svar. Läs den igen. Svara gärna på nytt.',
  'given.contested': 'En kollega till dig tycker något annat. Därför räknas svaret inte än. Svara på nytt här.',
  'given.sure': 'Vill ni ta tillbaka svaret? Då har ni inte svarat alls.',
  'back.done': 'Ni har tagit tillbaka svaret. Nu har ni inte svarat.',
  'no.textChanged': 'Någon ändrade texten nyss. Läs den nya texten. Svara sedan.',
  'no.unresolvedClash': 'Här finns två olika texter. Be processledaren om hjälp. Sedan kan ni svara.',
  'no.offline': 'Ingen kontakt just nu. Det du skrev finns kvar. Försök igen om en stund.',
  'no.other': 'Det gick inte. Ladda om sidan och försök igen. Du kan också fråga den som gav dig länken.',
  'link.words':
    'Länken är för gammal eller fel. Be om en ny länk. Du kan också fylla i pappret. Lämna det till den som gav dig det.',
  'link.tries': 'Det blev fel många gånger. Vänta i tio minuter. Försök sedan igen.',
} as const satisfies Partial<Record<keyof typeof plain, string>>
