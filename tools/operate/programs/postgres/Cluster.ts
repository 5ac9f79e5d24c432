import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from '../freePort.ts'
import { postgresBin } from './binaries.ts'

const readyWithin = 60_000
const user = 'postgres'

/** PostgreSQL refuses root: then it runs as the user that its package made. Where the system can, it ends with us. */
function dressed(command: string, options: string[]): [string, string[]] {
  if (process.platform !== 'linux') return [command, options]
  const asUser = process.getuid?.() === 0 ? [`--reuid=${user}`, `--regid=${user}`, '--init-groups'] : []
  return ['setpriv', [...asUser, '--pdeathsig=INT', command, ...options]]
}

/** A real PostgreSQL of our own: data in a folder that goes away, a free port, every commit synced to disk. */
export class Cluster {
  private readonly folder: string
  private readonly port: number
  private readonly password: string
  private readonly bin: string
  private server: ChildProcess | undefined
  private lastDatabase = 0
  private wasKilled = false

  private constructor(port: number) {
    this.bin = postgresBin()
    this.port = port
    this.password = randomBytes(12).toString('hex')
    this.folder = mkdtempSync(join(tmpdir(), 'komma-overens-postgres-'))
  }

  static async start(): Promise<Cluster> {
    const cluster = new Cluster(await freePort())
    try {
      cluster.make()
      await cluster.rise()
    } catch (error) {
      await cluster.remove()
      throw error
    }
    return cluster
  }

  private make(): void {
    if (process.getuid?.() === 0) {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
      chownSync(this.folder, id('-u'), id('-g'))
    }
    const secret = join(this.folder, 'password')
    writeFileSync(secret, this.password, { mode: 0o644 })
    const options = ['-D', join(this.folder, 'data'), '-U', user, '-A', 'scram-sha-256', `--pwfile=${secret}`]
    const [command, whole] = dressed(join(this.bin, 'initdb'), [...options, '-E', 'UTF8', '--locale=C', '--no-sync'])
    execFileSync(command, whole, { stdio: ['ignore', 'ignore', 'inherit'], cwd: this.folder })
  }

  /** Starts the server; told when it answers. */
  async rise(settings: Record<string, string> = {}): Promise<void> {
    const wanted = {
      listen_addresses: '127.0.0.1',
      port: `${this.port}`,
      unix_socket_directories: '',
      fsync: 'on',
      max_connections: '40',
      shared_buffers: '16MB',
      log_min_messages: 'panic',
      log_min_error_statement: 'panic',
      ...settings,
    }
    const options = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [command, whole] = dressed(join(this.bin, 'postgres'), ['-D', join(this.folder, 'data'), ...options])
    const until = performance.now() + readyWithin
    do {
      if (!this.isUp) {
        // What a killed one had begun may still hold the folder: then it is tried again, as whoever looks after it would.
        const code = this.server?.exitCode ?? undefined
        if (code !== undefined && !this.wasKilled) throw new Error(`PostgreSQL ended with ${code}`)
        this.server = spawn(command, whole, { stdio: 'ignore', cwd: this.folder })
      }
      if (performance.now() > until) throw new Error('PostgreSQL did not answer in time')
      await wait(25)
    } while (!(await this.answers()))
    this.wasKilled = false
  }

  /** Limits how large a file the server may write, also in the processes it has begun; `unlimited` takes it away. */
  async limitFiles(bytes: string): Promise<void> {
    const children = (await this.tell("select pid from pg_stat_activity where backend_type = 'client backend'")).map(
      ({ pid }) => Number(pid),
    )
    for (const pid of [this.server?.pid, ...children]) {
      const [command, whole] = dressed('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`])
      // One that has ended meanwhile needs no limit.
      spawnSync(command, whole, { stdio: 'ignore' })
    }
  }

  /** The address of a database on this server. */
  url(database: string): string {
    return `postgres://${user}:${this.password}@127.0.0.1:${this.port}/${database}`
  }

  /** A database of its own for one test. */
  async newDatabase(): Promise<string> {
    this.lastDatabase += 1
    const name = `store${this.lastDatabase}`
    await this.tell(`create database ${name}`)
    return this.url(name)
  }

  /** Says something to the server as its owner; answers with the rows. */
  async tell(words: string, database: string = this.url('postgres')): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: database })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(words)).rows
    } finally {
      await client.end()
    }
  }

  /** Stops the server as a restart does: SIGINT ends what is under way, SIGQUIT does so without a word. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    await this.end(signal)
    this.server = undefined
  }

  /** kill -9 of the server itself: what it has begun ends when it notices, and holds the folder until then. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
    this.wasKilled = true
  }

  /** Stops the server and takes its folder away. */
  async remove(): Promise<void> {
    await this.stop('SIGQUIT')
    rmSync(this.folder, { recursive: true, force: true })
  }

  private get isUp(): boolean {
    return this.server !== undefined && this.server.exitCode === null && this.server.signalCode === null
  }

  private async end(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const { server } = this
    if (!server || !this.isUp) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  private async answers(): Promise<boolean> {
    return this.tell('select 1').then(
      () => true,
      () => false,
    )
  }
}
