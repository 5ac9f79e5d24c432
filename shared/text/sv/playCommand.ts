/** What the one who runs the play command reads, and what its workshop is called. */
export const playCommand = {
  title: 'Provspel i Åstaden',
  place: 'Folkets hus, Åstaden',
  usage:
    'Så här: npm run play -- --participants 24 --programme short90 --seed 7 --speed max --out mapp [--lockstep] [--language sv] [--url adress --key nyckel]',
  wrongArgument: 'Det går inte att använda {name}: {expected}.',
  expectedParticipants: 'ett antal mellan 2 och 299',
  expectedProgramme: 'ett av programmen, till exempel short90, standard120 eller duo60',
  expectedSeed: 'ett heltal',
  expectedSpeed: 'max, eller hur många gånger fortare än verkligheten, mellan 1 och 600',
  expectedOut: 'en mapp att skriva i',
  expectedLanguage: 'sv eller en',
  expectedUrl: 'en webbadress, tillsammans med --key',
  expectedKey: 'nyckeln SETUP_KEY eller en öppningslänks nyckel, tillsammans med --url',
  expectedLockstep: 'med --lockstep går alla en i taget, och då är farten max',
  expectedKnown: 'det finns inte',
  begins:
    '{participants, plural, one {# deltagare} other {# deltagare}}, program {programme}, frö {seed}, fart {speed}',
  at: 'Träffen på {address}, kod {code}',
  phase: '{name}: {done} av {all} klara',
  phaseDone: '{name}: {seconds} s, {commands, plural, one {# kommando} other {# kommandon}}',
  result:
    '{ideas, plural, one {# idé} other {# idéer}}, {partnerships, plural, one {# partnerskap} other {# partnerskap}}, {anchored, plural, one {# förankrat} other {# förankrade}}, {steps, plural, one {# nästa steg} other {# nästa steg}}',
  commands:
    '{count, plural, one {# kommando} other {# kommandon}}, svar efter {p50} ms i mitten, {p95} ms för de långsammaste fem av hundra',
  refusals:
    '{count, plural, =0 {Inget kommando blev nekat} one {# kommando blev nekat} other {# kommandon blev nekade}}',
  refusal: '  {count} × {command} i {phase}: {refusal}',
  exported: '{file}: {bytes} byte, läst och godkänd',
  exportFailed: '{file} håller inte: {why}',
  noAnswer: 'servern svarade {status}',
  partnershipTimes: '”{name}” står {count, plural, =0 {inte alls} one {# gång} other {# gånger}} i texten',
  notRead: 'filen går inte att läsa ({why})',
  noRows: 'inga rader',
  wrongWorkshop: 'den handlar om en annan träff',
  journal: '{file}: {count, plural, one {# händelse} other {# händelser}}',
  notClosed: 'Träffen blev inte avslutad. Den står kvar i {name}.',
  noJournal: 'Journalen skrivs bara när kommandot startar en egen server.',
  doorClosed: 'Servern släpper inte in oss: {refusal}',
  lost: 'Förbindelsen bröts: {refusal}',
  stuck: 'Inget har hänt på {seconds} sekunder i {name}.',
  closed: 'Avslutad efter {seconds} s.',
} as const
