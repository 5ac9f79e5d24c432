/** What the one reads who tries the server with bad messages. */
export const fuzzCommand = {
  usage:
    'Så här: npm run fuzz -- [--frames 1000000] [--valid 40000] [--seed 1] [--processes 2] [--connections 2] [--language sv], eller npm run fuzz -- --replay 1:17',
  wrongArgument: 'Det går inte att använda {name}.',
  notInstalled: 'Testverktygen saknas i den här kopian. Kör npm ci först.',
  begins:
    '{frames, number} dåliga meddelanden och {requests, number} dåliga anrop, frö {seed}. En miljon tar tio till tjugo minuter. Ctrl+C avbryter.',
  progress:
    '{frames, number} meddelanden, {requests, number} anrop, {answers, number} lästa och nekade, {tooFast, number} nekade för att de kom för fort',
  fault: 'Fall {index}: {what}. {seen}\n  Pröva igen: npm run fuzz -- --replay {seed}:{index}',
  ends: 'Fall {index} avslutar processen.\n  Pröva igen: npm run fuzz -- --replay {seed}:{index}',
  broken: 'Efter fall {index} med frö {seed} håller inte det som alltid ska hålla: {what}',
  error: 'I loggen: {text}',
  intruder: 'Ett kommando som skulle ha nekats står i berättelsen: {command}',
  door: 'Utanför berättelserna står något annat än det som lades dit: {what}',
  hashes: 'Träffens kontrollsumma skulle vara {should} och är {is}.',
  case: 'Det här skickas: {what}',
  counts: 'Det blev: {counts}',
  closing: '{passed} passed, {failed} failed',
} as const
