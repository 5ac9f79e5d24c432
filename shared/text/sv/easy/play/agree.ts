import type { playAgree } from '../../playAgree.ts'
import type { playTable } from '../../playTable.ts'

type Key = keyof typeof playAgree | keyof typeof playTable

/** A participant's evening from the agreement to the end, in lättläst: what is said otherwise than in the usual Swedish. */
export const agree = {
  // The agreement
  'agree.lead': 'Ni skriver tillsammans. Du skriver raden för din bricka.',
  'agree.leadAlong': 'Ni skriver tillsammans. Du hjälper till med målet och första steget.',
  'agree.goalHint': 'Skriv något som andra kan se eller känna.',
  'agree.firstHint': 'Vad gör ni först? Skriv vem som gör det. Det får vara litet. Ett telefonsamtal är bra.',
  'agree.noVoice': 'Ingen talar för {actor} just nu. Alla här får skriva på raden.',
  'suggest.words': 'Det här är bara ett förslag. Är det rätt? Tryck på ”Så här är det”.',
  'park.hint': 'Kommer ni inte vidare? Spara frågan här. Då står den i dokumentet.',
  'clash.words': 'Välj en av dem. Ni kan också göra en text av båda.',
  'find.lead':
    '{count, plural, =1 {Här är ett bord som kan passa.} =2 {Här är två bord som kan passa.} other {Här är tre bord som kan passa.}} Välj ett bord. Hjälp till att skriva.',
  'find.none': 'Inget partnerskap blev klart. Idéerna är sparade. Säg till processledaren.',
  'more.lead': 'Ni behöver inte fylla i det här. Skriv det ni vet. Resten kan vänta.',
  'more.independence.hint': 'Till exempel: föreningen får säga vad den tycker om kommunen.',
  'more.principles.hint': 'Kryssa för det som är viktigast för er.',
  'grid.about': 'Tänk på er fråga. Högre är inte alltid bättre.',

  // Homecoming
  'thanks.giveLibrary': 'Ingen hämtar brickan {actor}. Lägg den på bordet.',
  'thanks.oneWord': 'Säg ett ord var. Hur var det att tala för någon annan?',
  'home.proposed': '{name} har talat för er. Läs förslaget. Inget gäller än.',
  'home.proposedBySome': 'Andra har talat för er. Läs förslaget. Inget gäller än.',
  'home.unwritten': 'Er rad är tom. Läs förslaget. Skriv raden själva. Inget gäller än.',
  'home.conditionForUs': '{name} sa ja till er. Det gällde bara om: {condition}',
  'home.conditionOurs': 'Den som talade för er sa ja till {name}. Det gällde bara om: {condition}',
  'home.timeWords': 'Ta den tid du behöver. Tryck sedan på ”Vidare till svaret”.',
  'home.clash': 'Här finns två olika texter. Välj en av dem. Sedan kan ni svara.',
  'answer.lead': 'Nu svarar ni för {actor}. Tryck två gånger. Svara det som är sant. Ett nej är också bra.',
  'answer.decider': 'Vem får bestämma det här hos er?',
  'answer.conditionHint': 'Vad måste bli klart först?',
  'answer.reasonHint': 'Du behöver inte skriva något. Det du skriver står inte i dokumentet.',
  'answer.named': 'I dokumentet står vad {actor} svarar. Ett nej står också där. Där står inte varför ni sa nej.',
  'answer.lantern': 'Lyktan visar vad ni vill. Det är inget avtal.',
  'answer.bound': 'Ni svarar på den här texten. Ändrar någon texten? Då frågar vi er igen.',
  'answer.boundNo': 'Ni svarar på den här texten. Ändrar någon texten? Då frågar vi er igen. Er plats blir tom.',
  'answer.changedRead': 'Läs den nya texten. Ert svar gäller den texten.',
  'given.thanksNo': 'Tack för ett ärligt nej. I dokumentet står att ni sa nej. Där står inte varför ni sa nej.',
  'given.sealed': 'Nu ser bara ni ert svar. Sedan öppnas alla svar på en gång.',
  'given.onPaper': 'Någon har skrivit av ert papper. Är det fel? Svara själva. Ni kan också ta tillbaka svaret.',
  'given.contestHint': '{name} har svarat för er. Tycker du något annat? Säg till här. Prata sedan med varandra.',
  'given.contested': 'Ni tycker olika. Prata med varandra. Svaret räknas inte än.',
  'given.contestedBy': '{names} tycker något annat. Prata med varandra. Svaret räknas inte än.',
  'lanterns.chair': 'En plats är tom. Ni kan fråga någon ny.',
  'guest.title': 'Er bricka är inte med i något partnerskap',
  'guest.lead': 'Läs vad de andra söker. Passar det er?',
  'interest.words': 'Säger ni ja kommer deras bricka hit. Sedan svarar de själva.',
  'asked.consequence': 'Säger ni ja flyttar er bricka dit. Sedan svarar ni på deras text.',

  // The talk, the steps and the way home
  'talk.noteHint': 'Bara du kan läsa den. Den finns i din kopia.',
  'step.own': 'Skriv något som du ska göra själv. Det här gör ni först tillsammans:',
  'step.ownOnly': 'Skriv något som du ska göra själv.',
  'step.declined': 'Ni har sagt nej. Du behöver inte skriva något. Du kan hjälpa andra.',
  'step.observerLead': 'Du är inte med i något partnerskap. Du kan hjälpa andra med deras steg.',
  'step.whatHint': 'Skriv en liten sak. Då blir den gjord.',
  'step.enough': 'Det räcker med ett steg från er. Har någon annan ett steg? Då kan du vara med.',
  'copy.why': 'Vill du ha kvar kopian? Skriv ut den eller spara den nu.',
  'closed.talks': 'Några har inte svarat än. Det står i dokumentet.',
} as const satisfies Partial<Record<Key, string>>
