import * as z from 'zod'
import { Report } from '#shared/views/report/reportSchema.ts'

/** The report as a file that programs read: checked against its schema before it leaves, and nothing besides it. */
export const jsonFile = (report: Report): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(z.parse(Report, report), null, 2)}\n`)

/** The published form of the JSON export, for whoever builds on it. */
export const reportJsonSchema = (): object => z.toJSONSchema(Report, { io: 'output' })
