import type { Workshop } from '#shared/model/workshop.ts'
import { type EarlierReading, earlierIn, mostInFile, readExport } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'

/** What comes along from a workshop that is over here. */
export function earlierHere(state: Workshop): EarlierReading {
  return state.shared.clock.kind === 'closed' ? earlierIn(reportOf(state)) : { fault: 'notClosed' }
}

/** What comes along in a file that somebody has kept, perhaps from another installation. */
export const earlierInFile = (text: string): EarlierReading =>
  Buffer.byteLength(text) > mostInFile ? { fault: 'tooLarge' } : readExport(text)
