import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What the system says that a process has used: its time in seconds, and its memory now and at most in MB. */
export type Usage = { cpu: number; rss: number; peak: number }

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
/** Where the time in the program and the time in the system stand, counted after the name, which may hold spaces. */
const [programme, system] = [11, 12]

/** Reads what a process has used so far, all its threads together. */
export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return {
    cpu: (Number(fields[programme]) + Number(fields[system])) / ticks,
    rss: megabytes('VmRSS'),
    peak: megabytes('VmHWM'),
  }
}
