import type { chaosCommand as swedish } from '../sv/chaosCommand.ts'

/** What the one reads who tries what the server can bear. */
export const chaosCommand: Record<keyof typeof swedish, string> = {
  usage:
    'Like this: npm run chaos -- kill. What can happen: {faults}, or all for everything. A number after it is the seed, and release does more.',
  begins: 'Trying: {fault}',
  nothingMeasured: '{fault}: nothing has been measured',
  testsFailed: '{fault}: the tests do not hold',
  closing: '{passed} passed, {failed} failed',
}
