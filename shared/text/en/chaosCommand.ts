import type { chaosCommand as swedish } from '../sv/chaosCommand.ts'

/** What the one reads who tries what the server can bear. */
export const chaosCommand: Record<keyof typeof swedish, string> = {
  usage:
    'Like this: npm run chaos -- kill. Choose among: {faults}, or all for all of them. A number at the end is the seed. With release more is tried.',
  notInstalled: 'The test tools are missing in this copy. Run npm ci first.',
  begins: 'Trying: {fault}',
  nothingMeasured: '{fault}: nothing has been measured',
  testsFailed: '{fault}: some tests did not pass',
  closing: '{passed} passed, {failed} failed',
}
