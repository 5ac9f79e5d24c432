import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (folder: string) => join(folder, 'store.sqlite')

/** What may befall the file of a store that nobody has open. */
export const damage = {
  /** Some pages hold something else, the first ones not among them. */
  middle(folder: string): void {
    const file = openSync(fileOf(folder), 'r+')
    const from = 10 * 4096
    writeSync(file, Buffer.alloc(statSync(fileOf(folder)).size - from, 0xa5), 0, undefined, from)
    closeSync(file)
  },
  cut: (folder: string): void => truncateSync(fileOf(folder), Math.floor(statSync(fileOf(folder)).size / 2)),
  gone: (folder: string): void => rmSync(fileOf(folder)),
}
