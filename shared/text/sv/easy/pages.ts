import type { PagesText } from '../pages.ts'

/** The pages that tell about the service, in lättläst. They say the same as the usual pages, with fewer and shorter words. */
export const pages: PagesText = {
  fillIn: 'Den som ordnar träffen skriver här',
  about: {
    title: 'Om Komma överens',
    lead: 'Komma överens är ett spel. I spelet pratar föreningar med kommuner och regioner.',
    sections: [
      {
        heading: 'Så går det till',
        list: [
          'En träff tar ungefär en och en halv timme.',
          'Du skriver om din organisation. Texten kallas en bricka.',
          'Sedan byter alla bricka. Nu talar du för någon annan.',
          'Två och två skriver ni en idé. Ni frågar andra om de vill vara med.',
          'De svarar ja eller nej. Båda svaren är bra.',
          'Sedan får du tillbaka din egen bricka. Du läser vad andra har föreslagit. Nu svarar ni själva.',
          'Till sist väljer du en sak att göra. Du väljer också en dag.',
        ],
      },
      {
        heading: 'Ord i spelet',
        table: {
          head: ['Ord', 'Det betyder'],
          rows: [
            ['bricka', 'Texten om en organisation.'],
            ['strand', 'En sida i spelet. Föreningar är på en sida. Kommun och region är på den andra.'],
            ['idéburen', 'En förening, en kyrka, en moské eller en stiftelse.'],
            ['offentlig', 'En kommun, en region eller en myndighet.'],
            ['ö', 'En fråga som ni arbetar med.'],
            ['torget', 'Den tid när alla går runt och frågar varandra.'],
            ['bro', 'Några som vill göra något tillsammans.'],
            ['partnerskap', 'Samma sak som en bro.'],
            ['hemkomst', 'Du får tillbaka din egen bricka. Du svarar för din organisation.'],
            ['lykta', 'Den tänds när en organisation säger ja.'],
            ['spelidé', 'En idé som ingen har sagt ja till på riktigt.'],
            ['processledare', 'Den som leder träffen och hjälper dig.'],
            ['storbild', 'Den stora bilden på väggen.'],
          ],
        },
      },
      {
        heading: 'Det är inget avtal',
        paragraphs: [
          'I spelet skriver andra om er. Det gäller inte. Det gäller först när ni själva har sagt ja.',
          'Också då är det inget avtal. Det visar bara vad ni vill.',
          'Ingen vinner. Ingen förlorar. Ni får säga nej.',
        ],
      },
      {
        heading: 'Vem har gjort spelet?',
        paragraphs: [
          'Det finns ett äldre spel med samma namn. Det kom år 2015. Vi har lärt av det spelet. Våra texter och bilder är nya.',
          'Alla får använda programmet gratis. Licensen heter EUPL 1.2.',
          'Organisationerna i våra exempel finns inte på riktigt.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Tillgänglighet',
    lead: 'Alla ska kunna vara med. Här står vad som fungerar. Här står också vad som inte fungerar.',
    sections: [
      {
        heading: 'Vem har ansvar?',
        paragraphs: ['Den som ordnar träffen har ansvar för sidan. Det står i en lag. Den kallas DOS-lagen.'],
        blanks: {
          organisation: 'Organisationens namn',
          service: 'Tjänstens namn och adress',
          compliance: 'Om tjänsten följer hela lagen, delar av den eller inte alls',
          assessment: 'Hur tjänsten är granskad, och av vem',
          assessedOn: 'Dag för den senaste granskningen',
          updatedOn: 'Dag då texten här blev ny',
        },
      },
      {
        heading: 'Det här fungerar',
        list: [
          'Du kan göra allt med tangentbordet.',
          'Allt finns som text. Du behöver inte kunna se färger.',
          'Du kan göra texten dubbelt så stor.',
          'Inget stängs när tiden är slut. Du kan be om mer tid.',
          'Det du skriver sparas hela tiden.',
          'Ingenting blinkar.',
          'Du kan välja lättläst text. Tryck på ”Lättläst” längst ner på sidan, eller under Hjälp.',
          'Du kan säga vad du tycker. Då skriver någon annan åt dig.',
        ],
      },
      {
        heading: 'Det här fungerar inte än',
        list: [
          'Ni är två på en platta. Då måste båda nå skärmen.',
          'Den stora bilden på väggen går inte att göra större.',
          'Alla texter finns inte som lättläst. Andra deltagare skriver egna texter.',
          'Vi har inte provat med personer som använder skärmläsare varje dag.',
          'Ingen har granskat de dokument som du kan hämta.',
        ],
      },
      {
        heading: 'Säg till',
        paragraphs: [
          'Är något svårt under träffen? Säg till processledaren. Du kan också trycka på Hjälp.',
          'Efter träffen kan du skriva eller ringa hit.',
        ],
        blanks: {
          email: 'E-post',
          telephone: 'Telefon',
          answersWithin: 'Hur snart ni svarar',
        },
      },
      {
        heading: 'Fick du inte hjälp?',
        paragraphs: ['Då kan du klaga hos Digg. Digg är en myndighet.'],
        links: [{ href: 'https://www.digg.se/tdosanmalan', label: 'Klaga hos Digg' }],
      },
    ],
  },
  privacy: {
    title: 'Det här sparas',
    lead: 'Vi frågar efter ditt förnamn och din organisation. Vi frågar inte efter mer.',
    sections: [
      {
        heading: 'Vem har ansvar?',
        paragraphs: ['Den som ordnar träffen har ansvar för dina uppgifter. Du kan fråga dem.'],
        blanks: {
          organisation: 'Organisationens namn',
          dataProtectionOfficer: 'Kontakt till dataskyddsombudet',
          legalBasis: 'Rättslig grund',
        },
      },
      {
        heading: 'Vad sparar vi?',
        list: [
          'Ditt förnamn, din plats och din organisation.',
          'Det ni skriver på träffen.',
          'Vad som hände, och när.',
          'Dina svar på frågorna i början och slutet. De sparas utan ditt namn.',
        ],
      },
      {
        heading: 'Hur länge?',
        paragraphs: [
          'Den som ordnar träffen väljer en dag. Då tar den som sköter servern bort allt. Det händer inte av sig självt.',
          'Dokumentet sparas ofta längre. Där står vad ni kom överens om. Andra kan få läsa det.',
          'Skriv inget privat om dig själv. Skriv inget privat om någon annan. Blev det fel? Säg till processledaren. Då kan texten döljas.',
        ],
        blanks: {
          erasedOn: 'Dag då träffen tas bort',
          erasedBy: 'Den som tar bort den',
        },
      },
      {
        heading: 'Vem kan se det?',
        paragraphs: [
          'Alla på träffen ser namn, brickor och idéer. Dina egna anteckningar ser bara du.',
          'I dokumentet står vad ni svarade. Sa ni nej? Då står det där. Där står inte varför ni sa nej.',
          'Vi lämnar inga uppgifter till andra företag.',
        ],
      },
      {
        heading: 'Kakor',
        paragraphs: [
          'En kaka är en liten fil på din platta. Vi använder bara kakor som behövs. Då hittar du din plats.',
        ],
      },
      {
        heading: 'Dina rättigheter',
        paragraphs: [
          'Du får se dina uppgifter. Du får ändra dem. Du får be att de tas bort. Fråga den som ordnar träffen.',
          'Du kan också klaga hos IMY. Det är en myndighet.',
        ],
      },
      {
        heading: 'Vill du veta mer?',
        paragraphs: ['Välj ”Svenska” längst ner på sidan. Där står allt som sparas på din platta.'],
      },
    ],
  },
  missing: {
    title: 'Sidan finns inte',
    lead: 'Här finns ingen sida. Är adressen rätt skriven?',
    sections: [
      {
        heading: 'Vart vill du gå?',
        paragraphs: ['Är du deltagare? Gå till startsidan. Skriv koden där.'],
        links: [
          { href: '/', label: 'Till startsidan' },
          { href: '/regi', label: 'Till regin, för processledare' },
        ],
      },
    ],
  },
}
