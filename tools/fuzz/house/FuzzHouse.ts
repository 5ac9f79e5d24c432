import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../operate/programs/freePort.ts'
import { asInOperation, ServerProcess } from '../../operate/programs/ServerProcess.ts'
import { type Planted, plantAll, setupKey } from './planted.ts'

/** What a line of the server's log says. */
export type Line = { level: string; event: string; text: string }

/** A real server in a process of its own, on a store where evenings lie that have been begun. */
export class FuzzHouse {
  readonly dataDir: string
  readonly planted: readonly Planted[]
  readonly lines: Line[] = []
  readonly server: ServerProcess
  readonly pid: number | undefined
  private readonly metricsUrl: string

  private constructor(parts: Pick<FuzzHouse, 'dataDir' | 'planted' | 'server'> & { metricsPort: number }) {
    this.dataDir = parts.dataDir
    this.planted = parts.planted
    this.server = parts.server
    this.pid = parts.server.pid
    this.metricsUrl = `http://127.0.0.1:${parts.metricsPort}/metrics`
    process.once('exit', this.vanish)
  }

  static async start(): Promise<FuzzHouse> {
    const dataDir = mkdtempSync(join(tmpdir(), 'komma-overens-fuzz-'))
    const planted = await plantAll(dataDir)
    const metricsPort = await freePort()
    const more = { LOG_LEVEL: 'info', METRICS_PORT: `${metricsPort}`, NODE_OPTIONS: asInOperation }
    const said: string[] = []
    let hear: (text: string) => void = text => void said.push(text)
    const server = await ServerProcess.start(dataDir, setupKey, { isPublic: true, more, hear: text => hear(text) })
    const house = new FuzzHouse({ dataDir, planted, server, metricsPort })
    hear = text => house.hear(text)
    said.forEach(hear)
    return house
  }

  get port(): number {
    return Number(new URL(this.server.url).port)
  }

  /** Whether the process that began is still the one that answers. */
  get isUp(): boolean {
    return this.server.isUp && this.server.pid === this.pid
  }

  /** How much memory the process has, and how much of it lies in use, in MiB. */
  async memory(): Promise<{ resident: number; heap: number }> {
    const text = await (await fetch(this.metricsUrl)).text()
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 1024 / 1024
    return { resident: value('process_resident_memory_bytes'), heap: value('nodejs_heap_size_used_bytes') }
  }

  /** Ends the server if need be, and removes what lies on disk. */
  async remove(): Promise<void> {
    process.off('exit', this.vanish)
    await this.server.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Nothing is left behind by one who is called off. */
  private readonly vanish = (): void => {
    void this.server.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  private hear(text: string): void {
    if (!text.startsWith('{')) return
    const said: unknown = JSON.parse(text)
    const field = (name: string) => `${typeof said === 'object' && said !== null ? Reflect.get(said, name) : ''}`
    this.lines.push({ level: field('level'), event: field('event'), text })
  }
}
