import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../programs/freePort.ts'
import { Cluster } from '../programs/postgres/Cluster.ts'
import { RedisServer } from '../programs/redis/RedisServer.ts'
import { ServerProcess } from '../programs/ServerProcess.ts'
import { Front, type Manner } from './Front.ts'

/** Which processes serve; their names stand in the addresses of their sockets. */
export const names = ['app1', 'app2'] as const
export type Name = (typeof names)[number]

type Parts = Omit<Neighbours, 'stop' | 'counted'> & {
  metricsPorts: Record<Name, number>
  front: Front
  folder: string
}

/** Two processes on one PostgreSQL and one Redis, behind one address. */
export class Neighbours {
  readonly url: string
  readonly key: string
  readonly databaseUrl: string
  readonly postgres: Cluster
  readonly redis: RedisServer
  readonly apps: Record<Name, ServerProcess>
  private readonly metricsPorts: Record<Name, number>
  private readonly front: Front
  private readonly folder: string

  private constructor(parts: Parts) {
    this.url = parts.url
    this.key = parts.key
    this.databaseUrl = parts.databaseUrl
    this.postgres = parts.postgres
    this.redis = parts.redis
    this.apps = parts.apps
    this.metricsPorts = parts.metricsPorts
    this.front = parts.front
    this.folder = parts.folder
  }

  /** Starts everything on free ports; what has been started ends again when something cannot. */
  static async start(logLevel = 'error', manner?: Manner): Promise<Neighbours> {
    const endings: (() => Promise<void>)[] = []
    const begun = async <One>(starting: Promise<One>, end: (one: One) => Promise<void>): Promise<One> => {
      const one = await starting
      endings.unshift(() => end(one))
      return one
    }
    try {
      const folder = mkdtempSync(join(tmpdir(), 'komma-overens-cluster-'))
      endings.push(async () => rmSync(folder, { recursive: true, force: true }))
      const postgres = await begun(Cluster.start(), one => one.remove())
      const redis = await begun(RedisServer.start(), one => one.remove())
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const front = await begun(Front.open(port, manner), one => one.close())
      const databaseUrl = await postgres.newDatabase()
      const key = randomBytes(32).toString('hex')
      const metricsPorts = { app1: await freePort(), app2: await freePort() }
      const app = (name: Name) => {
        const shared = { REDIS_URL: redis.url, PUBLIC_URL: url, LOG_LEVEL: logLevel }
        const more = { ...shared, METRICS_PORT: `${metricsPorts[name]}` }
        return begun(ServerProcess.start(folder, key, { name, databaseUrl, more }), one => one.kill())
      }
      const [app1, app2] = await Promise.all([app('app1'), app('app2')])
      const apps = { app1, app2 }
      await front.lead(names.map(name => ({ name, url: apps[name].url })))
      return new Neighbours({ url, key, folder, databaseUrl, postgres, redis, apps, metricsPorts, front })
    } catch (error) {
      for (const end of endings) await end()
      throw error
    }
  }

  /** What a process has counted since it started, by the name of the measure. */
  async counted(name: Name, measure: string): Promise<number> {
    const told = await (await fetch(`http://127.0.0.1:${this.metricsPorts[name]}/metrics`)).text()
    const line = told.split('\n').find(one => one.startsWith(`${measure} `))
    if (line === undefined) throw new Error(`${measure} is not measured`)
    return Number(line.split(' ')[1])
  }

  /** Ends everything, the processes first. */
  async stop(): Promise<void> {
    await Promise.all(names.map(name => this.apps[name].stop()))
    await this.front.close()
    await this.redis.remove()
    await this.postgres.remove()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
