import type { fuzzCommand as swedish } from '../sv/fuzzCommand.ts'

/** What the one reads who tries the server with bad messages. */
export const fuzzCommand: Record<keyof typeof swedish, string> = {
  usage:
    'Like this: npm run fuzz -- [--frames 1000000] [--valid 40000] [--seed 1] [--processes 2] [--connections 2] [--language en], or npm run fuzz -- --replay 1:17',
  wrongArgument: '{name} cannot be used.',
  notInstalled: 'The test tools are missing in this copy. Run npm ci first.',
  begins:
    '{frames, number} bad frames and {requests, number} bad requests, seed {seed}. A million takes ten to twenty minutes. Ctrl+C stops.',
  progress:
    '{frames, number} frames, {requests, number} requests, {answers, number} read and refused, {tooFast, number} refused for coming too fast',
  fault: 'Case {index}: {what}. {seen}\n  Try again: npm run fuzz -- --replay {seed}:{index}',
  ends: 'Case {index} ends the process.\n  Try again: npm run fuzz -- --replay {seed}:{index}',
  broken: 'After case {index} with seed {seed} something that must always hold does not: {what}',
  error: 'In the log: {text}',
  intruder: 'A command that should have been refused stands in the story: {command}',
  door: 'Outside the stories something else stands than was laid there: {what}',
  hashes: 'The checksum of the workshop should be {should} and is {is}.',
  case: 'This is sent: {what}',
  counts: 'It came to: {counts}',
  closing: '{passed} passed, {failed} failed',
}
