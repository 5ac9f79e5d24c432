/** What the one reads who tries what the server can bear. */
export const chaosCommand = {
  usage:
    'Så här: npm run chaos -- kill. Det som kan hända: {faults}, eller all för allt. Ett tal efter är fröet, och release gör mer.',
  begins: 'Prövar: {fault}',
  nothingMeasured: '{fault}: ingenting har mätts',
  testsFailed: '{fault}: testerna håller inte',
  closing: '{passed} passed, {failed} failed',
} as const
