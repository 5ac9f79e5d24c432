/** What a document says of a reunion: what happened since the time before. */
export const exportReunionWords = {
  'followUp.title': 'Vad hände?',
  'followUp.cover': 'Återträff efter {title}{day, select, none {} other {, {day}}}.',
  'followUp.step': 'Steg',
  'followUp.first': 'Partnerskapets första steg',
  'followUp.outcome': 'Togs det?',
  'followUp.yes': 'Ja',
  'followUp.partly': 'Delvis',
  'followUp.notYet': 'Inte än',
  'followUp.untold': 'Inte berättat',
  'followUp.noSteps': 'Inget steg bokades förra gången.',
  'followUp.happened': 'Det här hände',
  'followUp.needed': 'Det här behövs',
  'followUp.nothing': 'Inget är skrivet.',
  'followUp.before': 'Så här skrev och svarade ni förra gången',
  'followUp.taken': 'Steg från förra gången',
  'followUp.sum':
    '{yes} av {all} togs, {partly} delvis, {notYet} inte än{untold, plural, =0 {} other {, # har ingen berättat om}}',
  'followUp.notHere': 'var inte med den här gången',
  'folded.happened': 'Det här hände',
  'folded.needed': 'Det här behövs',
} as const

/** What a document says otherwise of a reunion than of other workshops: nobody spoke for anybody else. */
export const exportInReunion = {
  'cover.howToRead':
    'Under rubrik 2 står det som organisationerna själva har sagt ja till den här gången. Det är avsiktsförklaringar, inte avtal. Det andra binder ingen.',
  'section.3': '3. Inte bekräftat den här gången',
  'summary.partnerships':
    '{count, plural, =0 {Inget partnerskap följdes upp.} one {Vi följde upp ett partnerskap.} other {Vi följde upp {word} partnerskap.}}',
  'summary.unconfirmed':
    '{count, plural, one {Ett är inte bekräftat den här gången.} other {{word} är inte bekräftade den här gången.}}',
  'unconfirmed.intro':
    'De här partnerskapen har inte fått ja från båda sidor den här gången. Det som står här binder ingen, även om någon part har svarat ja.',
  'unconfirmed.none': 'Alla partnerskap är bekräftade på nytt.',
  'unconfirmed.mark': 'Inte bekräftat den här gången',
  'steps.unconfirmed': 'inte bekräftat den här gången',
  'legend.unconfirmed': 'Ingen från organisationen har svarat den här gången.',
  'party.proposed': 'Står i texten:',
  'party.noRow': 'Ingen har skrivit raden den här gången.',
  'slip.lead': 'Partnerskapet träffades igen utan er. Inget gäller för er förrän ni själva har svarat.',
} as const
