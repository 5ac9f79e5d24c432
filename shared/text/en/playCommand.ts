import type { playCommand as swedish } from '../sv/playCommand.ts'

/** What the one who runs the play command reads, and what its workshop is called. */
export const playCommand: Record<keyof typeof swedish, string> = {
  title: 'Rehearsal in Åstaden',
  place: 'Folkets hus, Åstaden',
  usage:
    'Like this: npm run play -- --participants 24 --programme short90 --seed 7 --speed max --out folder [--lockstep] [--language en] [--url address --key key]',
  wrongArgument: '{name} cannot be used: {expected}.',
  expectedParticipants: 'a number between 2 and 299',
  expectedProgramme: 'one of the programmes, such as short90, standard120 or duo60',
  expectedSeed: 'a whole number',
  expectedSpeed: 'max, or how many times faster than real time, between 1 and 600',
  expectedOut: 'a folder to write in',
  expectedLanguage: 'sv or en',
  expectedUrl: 'a web address, together with --key',
  expectedKey: 'the key SETUP_KEY or that of a set-up link, together with --url',
  expectedLockstep: 'with --lockstep everyone acts one at a time, and then the speed is max',
  expectedKnown: 'there is no such thing',
  begins:
    '{participants, plural, one {# participant} other {# participants}}, programme {programme}, seed {seed}, speed {speed}',
  at: 'The workshop at {address}, code {code}',
  phase: '{name}: {done} of {all} ready',
  phaseDone: '{name}: {seconds} s, {commands, plural, one {# command} other {# commands}}',
  result:
    '{ideas, plural, one {# idea} other {# ideas}}, {partnerships, plural, one {# partnership} other {# partnerships}}, {anchored, plural, one {# anchored} other {# anchored}}, {steps, plural, one {# next step} other {# next steps}}',
  commands:
    '{count, plural, one {# command} other {# commands}}, answered after {p50} ms in the middle, {p95} ms for the slowest five in a hundred',
  refusals: '{count, plural, =0 {No command was refused} one {# command was refused} other {# commands were refused}}',
  refusal: '  {count} × {command} in {phase}: {refusal}',
  exported: '{file}: {bytes} bytes, read and approved',
  exportFailed: '{file} does not hold: {why}',
  noAnswer: 'the server answered {status}',
  partnershipTimes: '“{name}” is in the text {count, plural, =0 {not once} one {# time} other {# times}}',
  lineMissing: '“{line}” is missing from the paper of “{name}”',
  bindsNobody: 'a taster claims that something is confirmed',
  notRead: 'the file cannot be read ({why})',
  noRows: 'no rows',
  wrongWorkshop: 'it is about another workshop',
  journal: '{file}: {count, plural, one {# event} other {# events}}',
  notClosed: 'The workshop was not closed. It is still in {name}.',
  noJournal: 'The journal is written only when the command starts a server of its own.',
  doorClosed: 'The server does not let us in: {refusal}',
  lost: 'The connection was lost: {refusal}',
  stuck: 'Nothing has happened for {seconds} seconds in {name}.',
  closed: 'Closed after {seconds} s.',
}
