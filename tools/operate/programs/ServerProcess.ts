import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { builtServer } from '../../build/ensureBuilt.ts'
import { freePort } from './freePort.ts'

/** As the unit and the image in operations/ start the server. */
export const asInOperation = '--max-semi-space-size=16'
const readyWithin = 30_000

/** Whether it stands on the open net, its name where it is one of several, where it keeps its workshops if not in its folder, other settings, a program
 * that starts it and then leaves it in its own place, as a tracer does that stands aside, where it is built if not here, and
 * who hears each line it says. */
type Kind = {
  isPublic?: boolean
  name?: string
  databaseUrl?: string
  more?: Record<string, string>
  under?: readonly string[]
  program?: string
  hear?: (line: string) => void
}

/** A real server, as it was built, in a process of its own, which can be killed and started again on the same folder and port. */
export class ServerProcess {
  readonly url: string
  private readonly env: NodeJS.ProcessEnv
  private readonly command: readonly string[]
  private readonly hear: Kind['hear']
  private child: ChildProcess | undefined

  private constructor(port: number, dataDir: string, key: string, kind: Kind) {
    const { isPublic = false, name, databaseUrl = '', more, under = [], program = builtServer(), hear } = kind
    this.hear = hear
    this.url = `http://127.0.0.1:${port}`
    this.command = [...under, process.execPath, program]
    this.env = {
      ...process.env,
      PORT: `${port}`,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      SETUP_KEY: key,
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
      ...(name === undefined ? {} : { PROCESS_NAME: name, PROCESS_URL: this.url }),
      ...(isPublic ? { PUBLIC_URL: this.url } : {}),
      ...more,
    }
  }

  static async start(dataDir: string, key: string, kind: Kind = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), dataDir, key, kind)
    await server.rise()
    return server
  }

  /** Starts the process; told when it answers. */
  async rise(): Promise<void> {
    const [first = process.execPath, ...rest] = this.command
    const { hear, env } = this
    const child = spawn(first, rest, { env, stdio: ['ignore', hear ? 'pipe' : 'ignore', 'inherit'] })
    this.child = child
    if (hear && child.stdout) createInterface(child.stdout).on('line', hear)
    const until = performance.now() + readyWithin
    while (!(await this.answers())) {
      if (!this.isUp) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`)
      if (performance.now() > until) throw new Error('the server did not answer in time')
      await wait(50)
    }
  }

  /** kill -9: no warning, no farewell. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  /** What the system calls the process that was last started. */
  get pid(): number | undefined {
    return this.child?.pid
  }

  /** Whether the process that was last started still lives. */
  get isUp(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null
  }

  /** Stops the process in its tracks, as a machine does that has too much to do; it knows nothing of it. */
  stall(): void {
    this.child?.kill('SIGSTOP')
  }

  /** Lets a stalled process go on where it was. */
  wake(): void {
    this.child?.kill('SIGCONT')
  }

  stop(): Promise<void> {
    return this.end('SIGTERM')
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok
    } catch {
      return false
    }
  }
}
