import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Assault } from '../attack/cases.ts'
import { Report } from '../attack/Tally.ts'

const program = fileURLToPath(new URL('../attack/work.ts', import.meta.url))

/** Assaults in processes of their own, so that whoever makes them up is not in the way of who is tried. */
export class Assaults {
  private readonly children: ChildProcess[]
  private readonly reports: (Report | undefined)[]
  readonly done: Promise<void>

  constructor(assaults: readonly Assault[]) {
    this.reports = assaults.map(() => undefined)
    this.children = assaults.map(() => fork(program))
    this.done = Promise.all(assaults.map((assault, at) => this.follow(assault, at))).then(() => undefined)
  }

  /** All that has come of them so far, as one. */
  get report(): Report {
    const all = this.reports.filter(report => report !== undefined)
    const counts: Record<string, number> = {}
    for (const report of all)
      for (const [name, times] of Object.entries(report.counts)) counts[name] = (counts[name] ?? 0) + times
    return {
      counts,
      faults: all.flatMap(({ faults }) => faults),
      last: all.flatMap(({ last }) => last),
      isDone: all.length === this.reports.length && all.every(({ isDone }) => isDone),
    }
  }

  /** Ends them where they are. */
  end(): void {
    for (const child of this.children) child.kill()
  }

  private follow(assault: Assault, at: number): Promise<void> {
    const child = this.children[at]
    return new Promise((resolve, reject) => {
      child?.on('message', (said: unknown) => {
        this.reports[at] = Report.parse(said)
      })
      child?.once('exit', code => (code === 0 || code === null ? resolve() : reject(new Error(`ended with ${code}`))))
      child?.send(assault)
    })
  }
}
