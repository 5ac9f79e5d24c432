import { spawnSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'
import * as z from 'zod'
import { root } from '../../build/pages.ts'

/** What a figure depends on besides the code: the machine, and how busy it was. */
export const Machine = z.strictObject({
  cpu: z.string(),
  cores: z.number(),
  memoryGiB: z.number(),
  node: z.string(),
  kernel: z.string(),
  load: z.number(),
})
export type Machine = z.infer<typeof Machine>

const gibibyte = 2 ** 30

export function machine(): Machine {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? '',
    cores: all.length,
    memoryGiB: Math.round(totalmem() / gibibyte),
    node: process.version,
    kernel: /^[\d.]+/.exec(release())?.[0] ?? release(),
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  }
}

const git = (...order: string[]): string =>
  spawnSync('git', order, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''

/** Which commit the code is at, with a + when something in it differs from that; empty in a copy without Git. */
export function commit(): string {
  const hash = git('rev-parse', '--short', 'HEAD')
  return hash !== '' && git('status', '--porcelain', '--untracked-files=no') !== '' ? `${hash}+` : hash
}
