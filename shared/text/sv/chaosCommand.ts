/** What the one reads who tries what the server can bear. */
export const chaosCommand = {
  usage:
    'Så här: npm run chaos -- kill. Välj bland: {faults}, eller all för alla. Ett tal sist är fröet. Med release prövas mer.',
  notInstalled: 'Testverktygen saknas i den här kopian. Kör npm ci först.',
  begins: 'Prövar: {fault}',
  nothingMeasured: '{fault}: ingenting har mätts',
  testsFailed: '{fault}: några tester gick inte igenom',
  closing: '{passed} passed, {failed} failed',
} as const
