import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '../errors.ts'

/** Makes a folder, and those above it, for its owner alone; gives those that list a new one since. Node's own way never ends
 * where nothing can be made, as in /proc. */
export function makeFolder(folder: string): string[] {
  const above = dirname(folder)
  try {
    mkdirSync(folder, { mode: 0o700 })
    return [above]
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return []
    if (codeOf(error) !== 'ENOENT' || existsSync(above)) throw error
    return [...makeFolder(above), ...makeFolder(folder)]
  }
}

/** Makes a folder that a power cut leaves where it is; what lies in it is for the caller to sync. */
export const makeLastingFolder = (folder: string): void => makeFolder(folder).forEach(sync)

/** Makes an empty file that only its owner may read, whatever folder somebody has made for it; one that is there stays as it is. */
export const makeFile = (file: string): void => closeSync(openSync(file, 'a', 0o600))

/** Comes back when a file, or what a folder lists, is on disk. */
export function sync(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Copies a file so that a power cut leaves it whole; its folder is for the caller to sync. */
export function copyFile(from: string, to: string): void {
  copyFileSync(from, to)
  sync(to)
}

/** What root has laid in somebody else's folder becomes theirs: otherwise their server could not write it. */
export function handOver(folder: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const entry = join(parentPath, name)
    if (statSync(entry, { throwIfNoEntry: false })?.uid === 0) chownSync(entry, uid, gid)
  }
}
