/** Why a folder cannot be opened as a store; the sentences for these lie in the catalogues. */
export type StoreRefusal =
  | 'busy'
  | 'unwritable'
  | 'unwell'
  | 'newer'
  | 'older'
  | 'unknown'
  | 'damaged'
  | 'absent'
  | 'secretLost'
  | 'otherSecret'

/** Why a database cannot, beside those. */
export type DatabaseRefusal =
  | Exclude<StoreRefusal, 'damaged' | 'secretLost'>
  | 'unreachable'
  | 'locked'
  | 'missing'
  | 'outdated'
  | 'unsafe'
  | 'unencrypted'
  | 'untrusted'

/** The folder is not ours to open: nothing in it was changed. */
export class StoreRefused extends Error {
  readonly code: StoreRefusal
  readonly folder: string

  constructor(code: StoreRefusal, folder: string, cause?: unknown) {
    super(code, { cause })
    this.name = 'StoreRefused'
    this.code = code
    this.folder = folder
  }
}

/** Another process holds the folder; the start ends with exit code 75. */
export class StoreBusy extends StoreRefused {
  constructor(folder: string, cause?: unknown) {
    super('busy', folder, cause)
    this.name = 'StoreBusy'
  }
}

/** The database is not ours to open: nothing in it was changed. */
export class DatabaseRefused extends Error {
  readonly code: DatabaseRefusal
  /** Its name and address, without user and password. */
  readonly database: string

  constructor(code: DatabaseRefusal, database: string, cause?: unknown) {
    super(code, { cause })
    this.name = 'DatabaseRefused'
    this.code = code
    this.database = database
  }
}

/** Another process that lives on the same database has our name or our address: people would be led to the wrong one. */
export class ProcessTaken extends Error {
  readonly code: 'name' | 'address'

  constructor(code: 'name' | 'address') {
    super(code)
    this.name = 'ProcessTaken'
    this.code = code
  }
}

/** Nothing was saved and nothing will be until `probe` succeeds: a full disk, an I/O error, a closed or lost writer. */
export class StoreFailed extends Error {
  /** What the engine said, such as SQLITE_FULL or 53100, or `closed` or `writerLost`. */
  readonly code: string
  /** Nobody heard whether the write came to stand: the journal will say, once it can be read again. */
  readonly isInDoubt: boolean

  constructor(code: string, cause?: unknown, isInDoubt = false) {
    super(code, { cause })
    this.name = 'StoreFailed'
    this.code = code
    this.isInDoubt = isInDoubt
  }
}

/** The server lets go of the workshop, or stops, while somebody is at its door: asked once more, there is an answer. */
export class LetGo extends StoreFailed {
  constructor() {
    super('closed')
  }
}

/** Another process has the workshop: it is there that anything can be done. */
export class HeldElsewhere extends StoreFailed {
  readonly workshop: string

  constructor(workshop: string) {
    super('heldElsewhere')
    this.name = 'HeldElsewhere'
    this.workshop = workshop
  }
}

/** Why one write was turned down while the others in its group stood. */
export type WriteRefusal =
  | 'staleEpoch'
  | 'commandKnown'
  | 'numberTaken'
  | 'numberGap'
  | 'codeTaken'
  | 'idTaken'
  | 'unknown'
  | 'malformed'

/** This write alone was turned down; the store is well. */
export class WriteRefused extends Error {
  readonly reason: WriteRefusal

  constructor(reason: WriteRefusal, cause?: unknown) {
    super(reason, { cause })
    this.name = 'WriteRefused'
    this.reason = reason
  }
}

/** What the system says when a file of ours cannot be read or written. */
const ofFiles = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOSPC', 'EDQUOT', 'EISDIR', 'ENOTDIR', 'EEXIST', 'EIO']

/** Whether it is a folder or a file that is at fault. */
export const isOfFiles = (error: unknown): boolean => ofFiles.includes(codeOf(error))

/** What passes by itself, or when somebody has made room: no room, and a disk that fails. A file that may only be read
 * cannot be locked, and that does not pass. */
const passing = /^(ENOSPC|EDQUOT|EIO|SQLITE_FULL|SQLITE_IOERR(?!_LOCK).*)$/

/** Why a folder that could not be written was not opened: it may not be at all, or cannot be just now. */
export const whyUnwritten = (error: unknown): StoreRefusal => (passing.test(codeOf(error)) ? 'unwell' : 'unwritable')

/** The code that Node and SQLite put on their errors, so that nobody compares texts. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
