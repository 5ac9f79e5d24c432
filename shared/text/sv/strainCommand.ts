/** What the one reads who measures how the server bears faults and load. */
export const strainCommand = {
  result: '{command} (frö {seed}, {runs, plural, one {# körning} other {# körningar}})',
  name: 'Mått',
  median: 'median',
  lowest: 'lägst',
  highest: 'högst',
  unit: 'enhet',
  goal: 'mål',
} as const
