import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../freePort.ts'
import { redisServer } from './binary.ts'

const readyWithin = 20_000

/** A real Redis of our own on a free port, which keeps nothing: what is in it is gone when it ends. */
export class RedisServer {
  readonly url: string
  private readonly port: number
  private readonly folder = mkdtempSync(join(tmpdir(), 'komma-overens-redis-'))
  private server: ChildProcess | undefined

  private constructor(port: number) {
    this.port = port
    this.url = `redis://127.0.0.1:${port}`
  }

  static async start(): Promise<RedisServer> {
    const redis = new RedisServer(await freePort())
    await redis.rise()
    return redis
  }

  async rise(): Promise<void> {
    const options = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const server = spawn(redisServer(), [...options, '--dir', this.folder], { stdio: 'ignore' })
    this.server = server
    const until = performance.now() + readyWithin
    while (!(await this.answers())) {
      if (server.exitCode !== null) throw new Error(`Redis ended with ${server.exitCode}`)
      if (performance.now() > until) throw new Error('Redis did not answer in time')
      await wait(25)
    }
  }

  /** kill -9: no warning, no farewell. */
  async kill(): Promise<void> {
    const { server } = this
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }

  /** Forgets everything that it holds. */
  async flush(): Promise<void> {
    if (!(await this.says('FLUSHALL', '+OK'))) throw new Error('Redis did not flush')
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private answers(): Promise<boolean> {
    return this.says('PING', '+PONG')
  }

  /** Whether it answers so to a word. */
  private says(word: string, answer: string): Promise<boolean> {
    return new Promise(resolve => {
      const socket = connect(this.port, '127.0.0.1')
      socket.once('connect', () => socket.write(`${word}\r\n`))
      socket.once('data', said => {
        socket.destroy()
        resolve(said.toString().startsWith(answer))
      })
      socket.once('error', () => resolve(false))
    })
  }
}
