import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A place to keep things in, which can be full. */
export type SmallDisk = {
  folder: string
  /** What happens to it when it is filled, as a figure tells it. */
  fault: string
  /** From now on there is no room for anything new of this process. */
  fill(pid: number): void
  /** There is room again. */
  clear(pid: number): void
  remove(): void
}

const size = '24m'
const block = Buffer.alloc(64 * 1024)
const leastFile = 64 * 1024

const missing =
  'A full disk is tried on a small one in memory, and this machine does not let us mount one: that needs root and a ' +
  'kernel that allows it (in a container: the right SYS_ADMIN).'

/** A disk of its own in memory where we may mount one. Else, if something like it will do, a folder and the system's limit
 * on how large a file may be, which is another error than that of a full disk. */
export function smallDisk(willDo: 'full' | 'similar', mount = isMounted): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'komma-overens-disk-'))
  if (mount(folder)) return ownDisk(folder)
  if (willDo === 'similar') return limited(folder)
  rmSync(folder, { recursive: true })
  throw new Error(missing)
}

function isMounted(folder: string): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function ownDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fault: 'the disk is full',
    fill() {
      const file = openSync(ballast, 'w')
      try {
        for (let length = block.length; length > 0; ) length = written(file, length) ? length : Math.floor(length / 2)
      } finally {
        closeSync(file)
      }
    },
    clear: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether there was room for so much more. */
function written(file: number, length: number): boolean {
  try {
    return writeSync(file, block, 0, length) === length
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}

function limited(folder: string): SmallDisk {
  const limit = (pid: number, bytes: string) => execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`])
  return {
    folder,
    fault: 'no file may grow',
    fill: pid => void limit(pid, `${leastFile}`),
    clear: pid => void limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
