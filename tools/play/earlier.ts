import { readFile } from 'node:fs/promises'
import type { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { type EarlierFault, readExport } from '#shared/views/report/before/reading.ts'

/** What a reunion follows up, from an export that lies in a file; or why the file cannot be followed up. */
export async function earlierFrom(path: string): Promise<{ earlier: EarlierWorkshop } | { fault: EarlierFault }> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { fault: 'unknown' }
  const read = readExport(text)
  return 'fault' in read ? { fault: read.fault } : { earlier: read.earlier }
}
