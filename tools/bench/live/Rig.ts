import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import { freePort } from '../../operate/programs/freePort.ts'
import { Cluster } from '../../operate/programs/postgres/Cluster.ts'
import { asInOperation, ServerProcess } from '../../operate/programs/ServerProcess.ts'
import { BotPool } from '../../strain/bots/BotPool.ts'
import { type OpenedHall, openHall, plainHall } from '../../strain/bots/hall.ts'
import type { Told } from '../../strain/bots/tell.ts'

/** How a workshop is planned, and its id when that is known. */
type HallPlan = { plan: CreateWorkshop; id?: string }

/** What is measured on: how many workshops, in which store, started by what, with which options of Node. */
export type RigPlan = {
  halls?: number
  /** Workshops that are known beforehand, instead of so many plain ones. */
  hallPlans?: readonly HallPlan[]
  processes?: number
  isPostgres?: boolean
  under?: readonly string[]
  nodeOptions?: string
}

const hallful = 250
const enterPerSecond = 100
const writePerSecond = 125
/** What may still be on its way to somebody when the last answer has come. */
const settleFor = 500

/** A real server with its measures, workshops with open doors, and processes of bots. */
export class Rig {
  readonly server: ServerProcess
  readonly pool: BotPool
  readonly halls: readonly OpenedHall[]
  private readonly metricsPort: number

  private constructor(server: ServerProcess, pool: BotPool, halls: readonly OpenedHall[], metricsPort: number) {
    this.server = server
    this.pool = pool
    this.halls = halls
    this.metricsPort = metricsPort
  }

  /** Starts everything, measures with it, and ends everything again. */
  static async with<Value>(plan: RigPlan, measure: (rig: Rig) => Promise<Value>): Promise<Value> {
    const endings: (() => unknown)[] = []
    try {
      return await measure(await Rig.start(plan, endings))
    } finally {
      for (const end of endings.reverse()) await end()
    }
  }

  private static async start(plan: RigPlan, endings: (() => unknown)[]): Promise<Rig> {
    const { halls: count = 1, processes = 2, isPostgres = false, under, nodeOptions = '' } = plan
    const folder = mkdtempSync(join(tmpdir(), 'komma-overens-bench-'))
    endings.push(() => rmSync(folder, { recursive: true, force: true }))
    const key = 'measured'.repeat(4)
    const metricsPort = await freePort()
    const cluster = isPostgres ? await Cluster.start() : undefined
    if (cluster) endings.push(() => cluster.remove())
    const databaseUrl = await cluster?.newDatabase()
    const more = { METRICS_PORT: `${metricsPort}`, NODE_OPTIONS: `${asInOperation} ${nodeOptions}` }
    const server = await ServerProcess.start(folder, key, { databaseUrl, under, more })
    endings.push(() => server.stop())
    const halls: OpenedHall[] = []
    const plain = (_: unknown, hall: number): HallPlan => ({ plan: plainHall(`${hall}`) })
    for (const hall of plan.hallPlans ?? Array.from({ length: count }, plain)) {
      const opened = await openHall(server.url, key, hall.plan, hall.id)
      halls.push(opened)
      endings.push(() => opened.desk.close())
    }
    const pool = BotPool.start(processes)
    endings.push(() => pool.stop())
    return new Rig(server, pool, halls, metricsPort)
  }

  /** Everybody comes in, so many to each workshop and a hall at a time, and writes once; what that was like is no part of
   * what follows. */
  async fill(seats: number, readers: number): Promise<void> {
    const atATime = Math.max(1, Math.floor(hallful / seats))
    for (let from = 0; from < this.halls.length; from += atATime) {
      const halls = this.halls.slice(from, from + atATime)
      const codes = halls.map(({ planned }) => ({ code: planned.code, seats, readers }))
      const overMs = ((seats * halls.length) / enterPerSecond) * 1000
      const { failures } = await this.pool.enter(this.server.url, codes, { overMs })
      if (failures.length > 0) throw new Error(`${failures.length} bots did not come in: ${failures[0]}`)
    }
    await this.pool.act(writePerSecond, (seats * this.halls.length) / writePerSecond)
    await this.heard()
  }

  /** What the bots have heard, when what is on its way has arrived. */
  async heard(): Promise<Told> {
    await wait(settleFor)
    return this.pool.collect()
  }

  /** What the server says of itself, by the name of the measure. */
  async measures(): Promise<ReadonlyMap<string, number>> {
    const text = await (await fetch(`http://127.0.0.1:${this.metricsPort}/metrics`)).text()
    const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
    return new Map(lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
  }

  /** One measure; it is a fault of ours when there is none by that name. */
  async measure(name: string): Promise<number> {
    const value = (await this.measures()).get(name)
    if (value === undefined) throw new Error(`the server tells nothing of ${name}`)
    return value
  }

  /** Seconds of processor time that the server has taken since it started. */
  cpu(): Promise<number> {
    return this.measure('process_cpu_seconds_total')
  }
}
