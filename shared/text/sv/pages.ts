/** A page to read: its heading, and sections of plain paragraphs, lists, tables and blanks for the organiser to fill. */
export type PageText = {
  title: string
  lead: string
  sections: readonly {
    heading: string
    paragraphs?: readonly string[]
    list?: readonly string[]
    /** What the organiser must fill in before a workshop, by its name in DATA_DIR/organiser.json; shown as a blank until then. */
    blanks?: Readonly<Record<string, string>>
    table?: { head: readonly string[]; rows: readonly (readonly string[])[] }
    links?: readonly { href: string; label: string }[]
  }[]
}

export type PagesText = {
  fillIn: string
  about: PageText
  accessibility: PageText
  privacy: PageText
  missing: PageText
}

/** The pages that tell about the service. They say only what is true of it now. */
export const pages: PagesText = {
  fillIn: 'Arrangören fyller i',
  about: {
    title: 'Om Komma överens',
    lead: 'Ett spel för föreningar och offentliga organisationer som vill komma överens om något på riktigt.',
    sections: [
      {
        heading: 'Vad det är',
        paragraphs: [
          'Komma överens är en träff på mellan 45 minuter och två och en halv timme, i samma rum eller på distans. Var och en skriver en bricka för sin egen organisation. Sedan delas brickorna ut, så att du får tala för någon annan. Ni hittar på idéer tillsammans, bygger vidare på dem och frågar varandra. Inget flyttas utan ja.',
          'Mot slutet kommer alla hem till sin egen bricka igen och läser vad som har föreslagits i deras namn. Först då svarar organisationen själv: ja, ja om, eller inte vi.',
        ],
      },
      {
        heading: 'Inte ett avtal',
        paragraphs: [
          'Det ni kommer överens om är en avsiktsförklaring. Den visar vad ni vill, men binder ingen juridiskt. Det som skrivs i någon annans roll är en spelidé tills organisationen själv har sagt ja. Dokumentet skiljer alltid på de två.',
          'Ingen vinner och ingen förlorar. Ett ärligt nej är också ett resultat.',
        ],
      },
      {
        heading: 'Varifrån det kommer',
        paragraphs: [
          'Inspirerat av spelet Komma överens (2015). Namnet och metoden är andras. Staden, broarna, reglerna och alla texter och bilder här är våra egna. Inget är hämtat ur det spelets material.',
          'Alla organisationer i exemplen är påhittade.',
        ],
      },
      {
        heading: 'Öppen källkod',
        paragraphs: [
          'Programvaran är fri att använda, granska och ändra enligt Europeiska unionens öppna licens, EUPL 1.2. Typsnitten Atkinson Hyperlegible Next och Fraunces används enligt SIL Open Font License 1.1.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Tillgänglighet',
    lead: 'Så tillgänglig är tjänsten i dag, vad som brister och hur du säger till.',
    sections: [
      {
        heading: 'Vem som ansvarar',
        paragraphs: [
          'Den som ordnar träffen ansvarar för att tjänsten är tillgänglig, enligt lagen om tillgänglighet till digital offentlig service (DOS-lagen).',
        ],
        blanks: {
          organisation: 'Organisationens namn',
          service: 'Tjänstens namn och adress',
          compliance: 'Om tjänsten är helt, delvis eller inte förenlig med lagen',
          assessment: 'Hur och av vem tjänsten har granskats',
          assessedOn: 'Dag för den senaste granskningen',
          updatedOn: 'Dag då redogörelsen senast uppdaterades',
        },
      },
      {
        heading: 'Så är den byggd',
        list: [
          'Hela träffen går att genomföra med enbart tangentbord.',
          'Allt som visas finns som text. Form, färg och ord säger samma sak, så att ingen behöver se färg.',
          'Sidorna går att läsa på en skärm som är 320 punkter bred och med 200 procents text.',
          'Inget stängs av sig självt när tiden är slut. Du kan be om mer tid.',
          'Det du skriver sparas medan du skriver och finns kvar om kontakten försvinner.',
          'Staden finns som karta och som lista. Listan visar samma sak, och du byter med en knapp.',
          'Ingenting blinkar. Rörelser stängs av om din enhet ber om det.',
          'Du kan välja lättläst svenska, bredvid språken. Då blir det viktigaste kortare och enklare sagt.',
          'Du kan skriva på papper eller säga det högt, så skriver någon annan åt dig. Säg till processledaren.',
        ],
      },
      {
        heading: 'Det här vet vi brister',
        list: [
          'Kartan över staden är inte provad med skärmläsare eller på alla slags plattor. Allt på den finns också i listan.',
          'Storbilden är till för hela rummet och kan inte förstoras med webbläsaren. Det som sägs där finns också på plattorna eller läses upp av processledaren.',
          'Tjänsten är inte provad med skärmläsare av personer som använder dem till vardags.',
          'Två personer på samma platta ser var sin halva. Det kräver att båda når skärmen.',
          'Det som deltagarna själva skriver finns inte i lättläst.',
          'De exporterade dokumenten är inte granskade mot kraven för tillgängliga dokument.',
        ],
      },
      {
        heading: 'Säg till oss',
        paragraphs: [
          'Är det något som inte fungerar för dig under träffen? Säg till processledaren, eller tryck på Hjälp. Någon annan kan alltid skriva åt dig.',
          'Efteråt når du den som ordnade träffen här.',
        ],
        blanks: {
          email: 'E-post för synpunkter',
          telephone: 'Telefon för synpunkter',
          answersWithin: 'Hur snart ni svarar',
        },
      },
      {
        heading: 'Om du inte är nöjd med svaret',
        paragraphs: [
          'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Du kan anmäla till dem om en offentlig arrangör inte följer den.',
        ],
        links: [{ href: 'https://www.digg.se/tdosanmalan', label: 'Anmäl bristande tillgänglighet till Digg' }],
      },
    ],
  },
  privacy: {
    title: 'Det här sparas',
    lead: 'Vi frågar efter så lite som möjligt: ett förnamn och en organisation. Inget konto och ingen e-post.',
    sections: [
      {
        heading: 'Vem som ansvarar',
        paragraphs: ['Den som ordnar träffen är personuppgiftsansvarig och svarar på dina frågor.'],
        blanks: {
          organisation: 'Organisationens namn',
          dataProtectionOfficer: 'Kontakt till dataskyddsombudet',
          legalBasis: 'Rättslig grund för behandlingen',
        },
      },
      {
        heading: 'Vad som sparas',
        list: [
          'Ditt förnamn, din plats och vilken organisation du kommer från.',
          'Det ni skriver: brickor, idéer, frågor och svar, överenskommelser, nästa steg och anteckningar.',
          'På distans också meddelandena vid idéerna och länkarna till videomötet. De står inte i dokumentet.',
          'Det du har börjat skriva men inte lämnat, så att det finns kvar om plattan slocknar.',
          'Vad som hände och när, så att träffen kan fortsätta om servern startar om.',
          'Dina svar på enkäten och insikterna i samtalet sparas utan namn. Att du har svarat på enkäten noteras för sig.',
        ],
      },
      {
        heading: 'Hur länge',
        paragraphs: [
          'Inget raderas av sig självt i den här versionen, utom provspel med påhittade deltagare. Det går inte heller att radera bara förnamnen, eller en enda person. Den som ordnar träffen bestämmer dag. Då raderar den som sköter servern allt som är sparat där. Dokumentet med det organisationerna kom överens om kan sparas längre och bli allmän handling.',
          'Skriv inget känsligt om en person, varken om dig själv eller någon annan. En text som blev fel kan processledaren dölja.',
        ],
        blanks: {
          erasedOn: 'Dag då träffen raderas',
          erasedBy: 'Den som raderar den',
        },
      },
      {
        heading: 'Vem som ser det',
        paragraphs: [
          'Alla i träffen ser förnamn, brickor, idéer och överenskommelser. Dina egna anteckningar ser bara du. Vad ni svarade i hemkomsten syns när svaren öppnas. I dokumentet står vad varje organisation svarade, också ett nej. Skälen till ett nej räknas utan namn.',
          'Tjänsten skickar inga uppgifter till andra företag eller tjänster. Sidorna hämtar ingenting från andra servrar. Din nätadress används bara för att stoppa gissade koder. Den sparas inte.',
        ],
      },
      {
        heading: 'Kakor',
        paragraphs: [
          'Kakorna behövs för att du ska hitta tillbaka till din plats. De lagras i högst 60 dagar och följer dig ingen annanstans.',
        ],
        table: {
          head: ['Namn', 'Vad den gör'],
          rows: [
            ['plats-…', 'Säger vilka platser den här plattan har i en träff.'],
            ['regi, regi-…', 'Säger att datorn eller plattan hör till en processledare.'],
          ],
        },
      },
      {
        heading: 'På din enhet',
        paragraphs: [
          'Webbläsaren minns det här tills du rensar den, om inget annat står på raden. Inget av det skickas till någon annan än träffens server.',
        ],
        table: {
          head: ['Namn', 'Vad det är'],
          rows: [
            ['language, theme', 'Ditt språk, om du läser lättläst, och om du har valt ljus eller mörk sida.'],
            ['town', 'Om du har valt att se staden som lista eller karta.'],
            ['sound', 'Om du vill höra staden. Ljudet är av tills du slår på det.'],
            ['join-attempt', 'Kod och förnamn medan du väntar på att komma in. Tas bort när du är inne.'],
            ['workshop, seat, visited', 'Vilken träff och vilken plats du senast var i.'],
            ['call-name-…', 'Att du har bytt namn i videomötet, och till vilket. Bara när träffen är på distans.'],
            ['survey-…', 'Att du har svarat på frågorna i början och i slutet, inte vad du svarade.'],
            [
              'plan-…, checklist-…, console.shortcuts',
              'Processledarens utkast, checklista och val av kortkommandon. När träffen har raderats tas utkast och checklista bort nästa gång någon öppnar listan över träffar här.',
            ],
            [
              'written-…',
              'Det processledaren har börjat skriva i en träff. Tas bort när det har skickats. Annars ligger det kvar tills någon i den här webbläsaren öppnar listan över träffar efter att träffen har raderats, eller öppnar regin mer än 60 dagar efter att det skrevs.',
            ],
            [
              'reloaded-for, tab',
              'Att sidan har laddats om efter en uppdatering, och ett eget namn på fliken. Båda försvinner när fliken stängs.',
            ],
            [
              'komma-overens (databas), komma-overens/…',
              'Det du har börjat skriva men inte lämnat, och det som inte har hunnit skickas än. När träffen har raderats tas det bort nästa gång du öppnar spelet här.',
            ],
          ],
        },
      },
      {
        heading: 'Dina rättigheter',
        paragraphs: [
          'Du kan be arrangören att få se, rätta eller radera dina uppgifter. Du kan också klaga hos Integritetsskyddsmyndigheten, IMY.',
        ],
      },
    ],
  },
  missing: {
    title: 'Sidan finns inte',
    lead: 'På den här adressen finns ingenting. Se efter om något tecken blev fel.',
    sections: [
      {
        heading: 'Vart ville du?',
        paragraphs: ['Deltagare börjar på startsidan och skriver koden som står på storbilden.'],
        links: [
          { href: '/', label: 'Till startsidan' },
          { href: '/regi', label: 'Till regin, för processledare' },
        ],
      },
    ],
  },
}
