/** What the one reads who measures how the server bears faults and load. */
export const strainCommand = {
  result: '{command} (frö {seed}, {runs, plural, one {# körning} other {# körningar}})',
  measuresUsage: 'Så här: npm run measures. Lägg till -- en för engelska.',
  gathered: '{count, plural, one {# resultat} other {# resultat}} står nu i docs/measurements.md.',
  name: 'Mätvärde',
  median: 'median',
  lowest: 'lägst',
  highest: 'högst',
  unit: 'enhet',
  goal: 'mål',
} as const
