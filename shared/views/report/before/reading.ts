import * as z from 'zod/mini'
import type { EarlierWorkshop } from '../../../messages/agreement/earlier.ts'
import { Report, reportFormat } from '../reportSchema.ts'
import { earlierFrom } from './earlier.ts'

/** The most that a file may hold, in bytes: several times what the largest workshop leaves behind. */
export const mostInFile = 2 * 1024 * 1024

/** Why a file, or a workshop here, is nothing to meet again about. */
export const EarlierFault = z.enum([
  'tooLarge',
  'notJson',
  'notOurs',
  'otherVersion',
  'damaged',
  'taster',
  'noPartnerships',
  'notClosed',
  'unknown',
])
export type EarlierFault = z.infer<typeof EarlierFault>

/** What comes along, with what is to be said of where it comes from; or why nothing does, and where in the file. */
export type EarlierReading =
  | { earlier: EarlierWorkshop; isRehearsal: boolean }
  | { fault: EarlierFault; where?: string | undefined }

const Ours = z.object({ format: z.number(), workshopId: z.string() })
const { title, day, isTaster, isRehearsal, challenges, confirmed, unconfirmed, organisations } = Report.shape
const Readable = z.object({ title, day, isTaster, isRehearsal, challenges, confirmed, unconfirmed, organisations })

/** Reads a JSON export of this product; anything else is told for what it is, and nothing of it is kept. */
export function readExport(text: string): EarlierReading {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { fault: 'notJson' }
  }
  const ours = Ours.safeParse(json)
  if (!ours.success) return { fault: 'notOurs' }
  if (ours.data.format !== reportFormat) return { fault: 'otherVersion' }
  const read = Readable.safeParse(json)
  return read.success ? earlierIn(read.data) : { fault: 'damaged', where: read.error.issues[0]?.path.join(' › ') }
}

/** What a report leaves to meet again about. */
export function earlierIn(report: z.infer<typeof Readable>): EarlierReading {
  if (report.isTaster) return { fault: 'taster' }
  if (report.confirmed.length + report.unconfirmed.length === 0) return { fault: 'noPartnerships' }
  const read = earlierFrom(report)
  return 'where' in read ? { fault: 'damaged', where: read.where } : { ...read, isRehearsal: report.isRehearsal }
}
