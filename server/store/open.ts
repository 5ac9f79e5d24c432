import { resolve } from 'node:path'
import type { Journal } from './journal.ts'
import { type Devices, devicesOver } from './tables/devices.ts'
import { journalOver } from './tables/journal.ts'
import { type Keys, keysOver, type OwnerLinks, ownerLinksOver } from './tables/keys.ts'
import { type Drafts, draftsOver, type ResumeCodes, resumeCodesOver } from './tables/seats.ts'
import { type SetupLinks, setupLinksOver } from './tables/setupLinks.ts'
import { type Workshops, workshopsOver } from './tables/workshops.ts'
import { type Counters, startWriter } from './writer/startWriter.ts'

/** Everything that is kept, in one folder held by one process. */
export type Store = {
  journal: Journal
  workshops: Workshops
  keys: Keys
  ownerLinks: OwnerLinks
  devices: Devices
  resumeCodes: ResumeCodes
  drafts: Drafts
  setupLinks: SetupLinks
  /** A real write to disk; throws StoreFailed as long as nothing can be saved. */
  probe(): Promise<void>
  counters(): Counters
  /** Finishes what was asked, empties the write-ahead log and lets go of the folder; later calls fail as `closed`. */
  close(): Promise<void>
}

/** Opens DATA_DIR, makes it if need be, and brings its tables up to date. Throws StoreBusy when another process holds
 * it, StoreRefused when it cannot be written or was made by another version. */
export async function openStore(folder: string): Promise<Store> {
  const { ask, counters, close } = await startWriter(resolve(folder))
  return {
    journal: journalOver(ask),
    workshops: workshopsOver(ask),
    keys: keysOver(ask),
    ownerLinks: ownerLinksOver(ask),
    devices: devicesOver(ask),
    resumeCodes: resumeCodesOver(ask),
    drafts: draftsOver(ask),
    setupLinks: setupLinksOver(ask),
    probe: () => ask('probe', undefined),
    counters,
    close,
  }
}
