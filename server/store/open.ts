import { resolve } from 'node:path'
import type { Journal } from './journal.ts'
import type { Company } from './postgres/hold.ts'
import { startPostgres } from './postgres/startPostgres.ts'
import { type Devices, devicesOver } from './tables/devices.ts'
import { journalOver } from './tables/journal/journal.ts'
import { type Leases, leasesOver } from './tables/journal/leases.ts'
import { type Keys, keysOver, type OwnerLinks, ownerLinksOver } from './tables/keys.ts'
import type { Counters, Keeper } from './tables/operations.ts'
import { type Drafts, draftsOver, type ResumeCodes, resumeCodesOver } from './tables/seats.ts'
import { type SetupLinks, setupLinksOver } from './tables/setupLinks.ts'
import { type Workshops, workshopsOver } from './tables/workshops.ts'
import { lastingWriter } from './writer/lastingWriter.ts'

/** Everything that is kept, in one folder or one database held by one process. */
export type Store = {
  journal: Journal
  workshops: Workshops
  keys: Keys
  ownerLinks: OwnerLinks
  devices: Devices
  resumeCodes: ResumeCodes
  drafts: Drafts
  setupLinks: SetupLinks
  /** Who has which workshop, where several processes share a database. */
  leases: Leases
  /** Whether nobody has begun anything in it. */
  isUnused(): Promise<boolean>
  /** A real write to disk; throws StoreFailed as long as nothing can be saved. */
  probe(): Promise<void>
  counters(): Counters
  /** Lays a copy of an embedded store in a new file, while it is in use. */
  copyTo?(file: string): Promise<void>
  /** Finishes what was asked, empties the write-ahead log and lets go of the folder; later calls fail as `closed`. */
  close(): Promise<void>
}

/** Opens DATA_DIR, makes it if need be, and brings its tables up to date. Throws StoreBusy when another process holds
 * it, StoreRefused when it cannot be written or was made by another version. */
export const openStore = async (folder: string): Promise<Store> => storeOver(await lastingWriter(resolve(folder)))

/** Opens DATABASE_URL, and brings its tables up to date. Throws DatabaseRefused when another process holds it, or when
 * it cannot be used; an older store is copied into the data folder before it is changed. */
export const openDatabase = async (url: string, dataDir: string, company: Company = 'alone'): Promise<Store> =>
  storeOver(await startPostgres(url, resolve(dataDir), company))

function storeOver({ ask, append, counters, close, copyTo }: Keeper): Store {
  return {
    journal: journalOver(ask, append),
    workshops: workshopsOver(ask),
    keys: keysOver(ask),
    ownerLinks: ownerLinksOver(ask),
    devices: devicesOver(ask),
    resumeCodes: resumeCodesOver(ask),
    drafts: draftsOver(ask),
    setupLinks: setupLinksOver(ask),
    leases: leasesOver(ask),
    isUnused: () => ask('isUnused', undefined),
    probe: () => ask('probe', undefined),
    counters,
    close,
    copyTo,
  }
}
