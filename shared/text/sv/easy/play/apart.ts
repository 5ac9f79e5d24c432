import type { playApart, playMixed } from '../../playApart.ts'
import type { playFrame } from '../../playFrame.ts'
import type { playGather } from '../../playGather.ts'
import type { playRounds } from '../../playRounds.ts'

type Key = keyof typeof playApart | keyof typeof playFrame | keyof typeof playGather | keyof typeof playRounds

/** What whoever sits at a distance reads in lättläst: there is no hall, and nobody can walk over. */
export const apart = {
  'phase.notHere': 'Titta på bilden i videomötet. Lyssna på processledaren.',
  'swap.soonLead': 'Vänta här. Snart får alla en bricka. Då ser du vem du ska prata med.',
  'swap.findLead': 'Vänta i videomötet. Ni ser inte brickan än. Vänta tills processledaren säger Vänd.',
  'swap.togetherLead': 'Ni är redan tillsammans. Ni är ett par. Vänta tills processledaren säger Vänd.',
  'swap.pair': 'Ni är par {number}. Ert rum i videomötet heter också {number}.',
  'swap.watching': 'Fråga ett par om du får lyssna. Snart öppnar torget.',
  'open.watching': 'Du tittar på i dag. Du har ingen egen bricka. Stanna i videomötet.',
  'market.host.words': 'Prata med dem som kommer. Sedan byter ni. Då går du.',
  'market.walk.words': 'Välj en idé. Gå till rummet. Lyssna och fråga. Gå sedan tillbaka och berätta.',
  'board.fitting':
    '{count, plural, one {En idé kan passa.} =2 {Två idéer kan passa.} other {Tre idéer kan passa.}} Gå gärna till rummet först.',
  'askIn.lead': 'Någon vid idén svarar. Gå gärna till deras rum. Berätta vad ni kan.',
  'merge.sent': 'Nu har ni frågat ”{idea}”. Gå gärna till deras rum och prata.',
  'merge.waits': 'Ni väntar på svar från ”{idea}”. Gå gärna till deras rum och prata.',
  'early.words': 'Ta ett händelsekort. Eller läs vad några andra har skrivit.',
  'early.readLead': 'Gå gärna på besök. Skriv ner det som är bra.',
  'close.ourTurn': 'Nu är det er tur. Slå på mikrofonen',
  'close.aimHint': 'Den säger ni när ni ropas upp.',
  'break.lead': 'Ring varandra. Ni kan också be om ett eget rum. Fråga hur det var. Berätta vad som var rätt.',
  'break.you': 'Du talade för {actor}. {names} kan ringa dig.',
  'again.soonLead':
    'Brickorna finns kvar vid sina idéer. De flesta får ett nytt rum. Skriv en hälsning till nästa person.',
  'again.willStayLead': 'Du har kvar brickan {actor}. De nya läser sina hälsningar. Du berättar mer.',
  'again.where': 'Den finns vid ”{idea}”. {name} är där.',
  'again.tellLead': 'Läs hälsningarna för varandra. Fråga sedan. Du talar för din nya bricka.',
  'again.stayLead': 'Berätta vad ni har lovat. Berätta vad som är svårt. Sedan frågar de nya.',
  'again.noStayer': 'Ingen är kvar här. Läs hälsningarna. Läs sedan texten.',
  'again.nowhere': 'Din bricka har ingen bro. Välj en bro. Hjälp till där.',
  'thanks.fetchWhy': 'Gå till rummet där er bricka är: {actor}.',
  'thanks.giveWhy': '{names} kommer till rummet. Brickan heter {actor}.',
  'thanks.giveLibrary': 'Ingen hämtar brickan {actor}. Lägg den åt sidan.',
  'given.sealed': 'Nu ser bara ni ert svar. Sedan öppnas alla svar på en gång.',
  'find.lead':
    '{count, plural, =1 {En bro kan passa.} =2 {Två broar kan passa.} other {Tre broar kan passa.}} Välj en bro. Skriv med där.',
  'guest.held': 'De vill prata först. Gå till deras rum.',
  'trial.waitingLead': 'Varje bro får ett kort. På kortet står något som kan hända. Det har inte hänt er.',
  'trial.equal': 'Prata först. En av er svarar för alla. Inget svar är fel.',
  'more.leadRead': 'Det här skrev de också.',
  'grid.noTableLead': 'Gå till en bro. Lyssna på hur de tänker.',
} satisfies Partial<Record<Key, string>>

/** What is read in lättläst in a hall that others are outside: the greetings come first, so that they hear them too. */
export const mixed = {
  'again.soonLead': 'Brickorna ligger kvar på borden. De flesta byter bord. Skriv en hälsning till nästa person.',
  'again.willStayLead': 'Du har kvar brickan {actor}. De nya läser sina hälsningar. Du berättar mer.',
  'again.where': 'Den ligger vid ”{idea}”. {name} sitter där.',
  'again.tellLead': 'Läs hälsningarna högt. Alla ska höra. Fråga sedan. Du talar för din nya bricka.',
  'again.noStayer': 'Ingen stannar här. Läs hälsningarna. Läs sedan texten.',
} satisfies Partial<Record<keyof typeof playMixed, string>>
