import type { playFrame } from '../../playFrame.ts'
import type { playGather } from '../../playGather.ts'
import type { playMerge } from '../../playMerge.ts'
import type { playRounds } from '../../playRounds.ts'
import type { playSeat } from '../../playSeat.ts'

type Key = keyof typeof playFrame | keyof typeof playGather | keyof typeof playRounds
type Further = keyof typeof playMerge | keyof typeof playSeat

/** A participant's evening up to the roll call, and its further rounds, in lättläst: what is said otherwise than in the usual Swedish. */
export const gather = {
  // The frame
  'phase.notHere': 'Titta på storbilden. Lyssna på processledaren.',
  'pause.words': 'Du kan skriva klart. Processledaren säger till när vi börjar igen.',
  'facilitator.away': 'Processledaren har ingen kontakt just nu. Fortsätt prata. Inget försvinner.',
  'grace.words':
    'Skriv klart meningen. Du har {seconds, plural, one {en sekund} other {# sekunder}} kvar. Sedan finns din text under ”Kvar hos dig”.',
  'field.wait': '{name} skriver här just nu. Vänta lite. Du kan också ta över.',
  'field.waiting': '{name} skriver nu. Din text väntar: ”{text}”',
  'outside.unread.words': 'Vänta här. Sidan öppnas av sig själv. Din text finns kvar.',
  'outside.ended.words': 'Skriv koden igen. Du kan också fråga processledaren.',
  'outside.closed.words': 'Är något fel? Prata med processledaren.',
  'outside.outdated.words': 'Sidan är gammal. Tryck på knappen. Din plats och din text finns kvar.',
  'outside.wrongOrigin.words': 'Titta på storbilden. Skriv adressen som står där. Din plats finns kvar.',
  'outside.failed.words':
    'Ladda om sidan. Hjälper det inte? Säg till processledaren. Din plats och din text finns kvar.',
  'late.lead.late': 'Den delen är slut. Din text finns kvar här. Läs den högt om ni behöver den.',
  'late.lead.unchosen': 'Det blev en annan text. Din text finns kvar här. Läs den högt om ni behöver den.',
  'question.gone.withdrawn': 'De tog tillbaka frågan. Du behöver inte svara.',
  'question.gone.tooLate': 'Frågan gäller inte längre. Du behöver inte svara.',
  'question.gone.answered': '{name} har svarat på frågan. Du behöver inte svara.',
  'question.gone.others': 'Någon annan svarar på frågan nu.',
  'question.kept': 'Din text finns kvar hos dig.',
  'late.lead.gone': 'Frågan är borta. Din text finns kvar här. Läs den högt om ni behöver den.',
  'late.lead.taken': 'Andra hann skriva på raden före dig. Din text finns kvar här. Läs den högt om ni behöver den.',
  'news.chosen': '{name} valde en annan text. Din text finns kvar. Tryck på ”Visa”.',
  'help.asked.help': 'Processledaren ser att du vill fråga. Snart får du hjälp.',
  'place.words':
    'Vill du byta platta eller telefon? Gå till sidan där man skriver koden. Tryck på ”Jag har redan en plats någon annanstans”. Skriv sedan din platskod.',
  'share.hint': 'Skriv ett förnamn. Ni skriver var sin bricka. Ni turas om.',
  'share.done': '{name} är med här. Vill ni byta? Tryck på namnet högst upp.',
  'cover.words': 'Nu kommer en egen fråga. Bara den som svarar ska läsa.',
  'tile.lead': 'Skriv det som är sant i dag. En annan person ska säga det högt.',
  'tile.doesHint': 'Börja med ”Vi”. Till exempel: Vi hjälper barn med läxor två kvällar i veckan.',
  'tile.needsHint': 'Vad hinner ni aldrig göra?',
  'tile.manyThinkHint':
    'Vad tror andra om er? Vad är sant? Till exempel: bara dricker kaffe. Egentligen ringer vi 60 samtal i veckan.',
  'tile.limitHint': 'Skriv något som ni aldrig gör. Det är bra att andra vet det.',
  'same.words': '{names} har redan skrivit den brickan. Arbetar ni ihop? Då kan ni dela bricka.',

  // Open doors, the swap and the ideas
  'open.lead': 'Så här ser de andra er bricka. Vi börjar snart.',
  'survey.lead': 'Tryck på en siffra för varje fråga. Du behöver inte svara.',
  'survey.done': 'Du är klar med frågorna. Nu ska vi prata.',
  'prelude.noTile': 'Du har ingen bricka än. Skriv den nu. Då kan du vara med och byta.',
  'swap.soonLead': 'Vänta här. Snart får alla en bricka. Då ser du vem du ska sitta med.',
  'swap.findLead': 'Sätt er bredvid varandra. Ni ser inte brickan än. Vänta tills processledaren säger Vänd.',
  'swap.togetherLead': 'Ni sitter redan ihop. Ni är ett par. Vänta tills processledaren säger Vänd.',
  'swap.manner': 'Säg ”vi”. Säg inte ”de”. Tala om arbetet. Tala inte om personer.',
  'swap.atHome': 'Din egen bricka är {name}. Du får tillbaka den senare.',
  'idea.lead': 'Ni skriver en idé tillsammans. Tänk som de ni talar för.',
  'idea.thereLead': 'Läs meningen högt för {names}. Tänk på dem som ni talar för. Kan de säga så?',
  'idea.noPairLead': 'Säg till processledaren. Då får du någon att arbeta med.',
  'idea.onePair': 'Bara ett par har sagt ja. Ett par till måste säga ja.',
  'idea.becomes':
    'En idé kan bli ett partnerskap. Det behövs en idéburen bricka och en offentlig bricka. Två olika par måste säga ja.',
  'idea.becomesSmall': 'En idé kan bli ett partnerskap. Det behövs en idéburen bricka och en offentlig bricka.',
  'idea.asideWords':
    '{name} la er idé på torget medan du skrev. Så här skrev du: ”{text}”. Läs den högt. Ta med det bästa i er idé.',
  'idea.standSub': 'Annars är brickan ledig. Den kan gå runt. Ett annat par måste också säga ja.',
  'idea.standSubSmall': 'Annars är brickan ledig. Den kan gå runt.',
  'idea.withdrawWords': 'Idén försvinner från torget. Brickorna blir lediga. Ni kan skriva en ny idé.',

  // The market and the roll call
  'market.host.words': 'Prata med dem som kommer. Sedan byter ni. Då går du.',
  'market.walk.words': 'Gå runt. Lyssna och fråga. Gå sedan tillbaka och berätta.',
  'question.thanksForNo': 'Tack för ett ärligt nej. Vi skriver varför. Vi skriver inte vem som sa nej.',
  'question.isHeld': 'Ni vill prata först. Ni har bett dem komma hit. Svara när ni har pratat.',
  'question.ifHint': 'Skriv vad som måste bli klart. Till exempel: någon annan har nyckeln.',
  'news.no.actor': '{actor} svarade nej. Säg tack. Fråga någon annan.',
  'news.no.idea': 'De som står vid ”{idea}” svarade nej. Säg tack. Fråga vid en annan idé.',
  'news.hidden.tile': 'Processledaren har dolt en text på er bricka. Fråga varför. Skriv sedan en ny.',
  'news.hidden.step': 'Processledaren har dolt texten i ert steg. Fråga varför. Skriv sedan en ny.',
  'news.hidden.table': 'Processledaren har dolt en text hos er. Fråga varför. Skriv sedan en ny.',
  'news.yesFormed': '{actor} är med. Nu är båda stränderna med.',
  'ask.lead': 'Det gäller ”{idea}”. Välj en bricka. Skriv vad ni vill ha hjälp med.',
  'lay.lead': 'Har någon sagt ja till er? Skriv numret på deras bricka.',
  'shelf.lead': 'Ingen talar för de här brickorna. Du kan tala för en av dem. Du har kvar din egen.',
  'close.lead': 'Skriv tillsammans. Alla vid idén ser samma text. Snart ropar processledaren upp namnet.',
  'naming.words': 'Någon annan skrev först: ”{text}”. Välj en text. Du kan också ändra din.',
  'close.rests': 'Blir idén inte klar? Då sparas den. Inget försvinner. Ni kan hjälpa till med en annan idé.',

  // Ideas that become one, and what somebody says of their own place
  'merge.lead': 'Liknar er idé en annan? Då kan de bli en idé. Båda måste säga ja.',
  'crowded.words': 'Fler än sju är svårt. Några av er kan skriva en egen idé. Då lämnar de den här.',
  'crowded.later': 'Fler än sju är svårt. Dela på arbetet. Två eller tre kan skriva i taget.',
  'hats.words': 'Då får du inte deras bricka.',
  'ownVoice.words': 'Då talar ingen annan för er. Du får ändå en roll. Ni svarar själva sedan.',

  // The break, a new tile, the trial
  'break.lead': 'Fråga hur det var. Berätta vad som var rätt. Är personen upptagen? Gå till några andra.',
  'break.leadAnyone': 'Berätta vem du talade för. Berätta hur det var.',
  'judge.title': 'Var det rätt om er?',
  'judge.lead': 'Prata först. Tryck sedan en gång.',
  'judge.consequence': 'Svarar du nej? Då kan du ändra er bricka.',
  'again.soonLead': 'Brickorna ligger kvar på borden. De flesta byter bord. En person stannar vid varje bord.',
  'again.faceDownLead': 'Vänta tills processledaren säger Vänd.',
  'again.willStayLead': 'Du har kvar brickan {actor}. Du sitter kvar. Tänk på vad de nya behöver veta.',
  'again.stayLead': 'Berätta vad ni vill. Berätta vad ni har lovat. Berätta vad som är svårt. Sedan frågar de nya.',
  'again.nowhere': 'Din bricka har inget bord. Välj ett bord. Hjälp till där.',
  'trial.waitingLead': 'Varje bord får ett kort. På kortet står något som kan hända. Det har inte hänt er.',
  'trial.equal': 'Prata först. En av er svarar för alla. Inget svar är fel.',
  'trial.holds.hint': 'Tryck på en rad. Du kan också skriva. Det får vara tomt.',
  'trial.change.hint': 'Ändra i texten. Skriv här vad som är nytt.',
  'trial.openQuestion.hint': 'Skriv frågan. Den står sedan i dokumentet.',
  'early.words': 'Ta ett händelsekort. Eller läs vad ett annat bord har skrivit.',

  // An evening of trying out
  'taster.open': 'I dag provar vi. Snart får du låna en organisation. Den finns inte på riktigt.',
  'taster.role': 'I dag provar du. Inget av det gäller sedan.',
  'taster.swapSoonLead': 'Organisationen finns inte på riktigt. Frågorna finns på riktigt.',
  'taster.leave': 'Inget av det här gäller. Ni tar med er det ni har lärt er.',
} as const satisfies Partial<Record<Key | Further, string>>
