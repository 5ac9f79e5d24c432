import type { benchCommand as swedish } from '../sv/benchCommand.ts'

/** What the one who measures reads. */
export const benchCommand: Record<keyof typeof swedish, string> = {
  usage: 'Like this: npm run bench -- join --runs 3. What can be measured: {names}.',
  rules:
    'What a command costs the rules, in microseconds: every command is run {times} times, and the second shortest counts.',
  rulesCost:
    '{seats, plural, one {# seat} other {# seats}}: {median} in the middle, {mean} on average, {p99} for the dearest of a hundred ({commands, plural, one {# command} other {# commands}}; dearest {dearest})',
  dealCost:
    'The deal of round {round} with {seats} seats in {markets, plural, one {one market} other {# markets}}: {ms, number} milliseconds of processor time. It may take {most} at most.',
  tooDear: 'With {seats} seats the dearest of a hundred costs {p99} microseconds. It may cost {most} at most.',
  tooSteep: 'The cost grows faster than the seats: {low} with {few} seats, {high} with {many}.',
  notInstalled: 'The test tools are missing in this copy. Run npm ci first.',
  isWell: '{name}: holds',
  isNotWell: '{name}: does not hold',
}
