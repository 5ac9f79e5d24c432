import type { Row } from '#shared/model/agreement.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'

/** How the owner's reading begins: nobody is said to have proposed a row that nobody has written. */
export function leadOf(
  row: Row | undefined,
  voice: string | undefined,
): 'home.unwritten' | 'home.proposed' | 'home.proposedBySome' {
  if (!isWritten(row)) return 'home.unwritten'
  return voice ? 'home.proposed' : 'home.proposedBySome'
}
