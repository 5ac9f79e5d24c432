import type { strainCommand as swedish } from '../sv/strainCommand.ts'

/** What the one reads who measures how the server bears faults and load. */
export const strainCommand: Record<keyof typeof swedish, string> = {
  result: '{command} (seed {seed}, {runs, plural, one {# run} other {# runs}})',
  measuresUsage: 'Like this: npm run measures. For English, as here: npm run measures -- en.',
  gathered: '{count, plural, one {# result is} other {# results are}} in docs/measurements.md now.',
  name: 'Measure',
  median: 'median',
  lowest: 'lowest',
  highest: 'highest',
  unit: 'unit',
  goal: 'goal',
}
