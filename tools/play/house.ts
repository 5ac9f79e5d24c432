import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { startServer } from '#server/start/startServer.ts'
import type { Recorded } from '#server/store/journal.ts'
import { openStore } from '#server/store/open.ts'
import { type Clock, realClock, scaledClock } from '#server/workshop/clock.ts'
import { builtServer } from '../build/ensureBuilt.ts'
import type { PlayOptions } from './arguments.ts'

/** The server that the evening is played on: its own, or one that runs already. */
export type House = {
  url: string
  key: string
  /** What time it is there. */
  now(): number
  /** Somebody is about to act: the lockstep clock goes on by a beat. */
  beat(): void
  /** The story of a workshop, where the server is ours. */
  story?(workshopId: string): Promise<readonly Recorded[]>
  stop(): Promise<void>
}

const clockFor = (speed: PlayOptions['speed']): Clock => (speed === 'max' ? realClock : scaledClock(speed))

const beatMs = 2_000
/** In lockstep even the time is the same: 9 February 2027 at 17.30 in Stockholm. */
const lockstepStart = Date.parse('2027-02-09T16:30:00Z')

/** A server of its own on a free port with a folder of its own, gone when it stops; or the one that was named. */
export async function openHouse(options: PlayOptions): Promise<House> {
  const { server, speed, isLockstep } = options
  if (server) return { ...server, now: () => Date.now(), beat: () => undefined, stop: async () => undefined }
  return speed === 'max' && !isLockstep ? houseApart() : houseWithin(options)
}

/** The server as it is always run, in a process of its own, so that many participants do not stand in its way. */
async function houseApart(): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'komma-overens-play-'))
  const key = randomBytes(32).toString('hex')
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SETUP_KEY: key, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [builtServer()], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  // Its first words come when it answers, and then it has noted where.
  await Promise.race([once(child.stdout, 'data'), ended])
  const noted = await readFile(join(dataDir, 'server.json'), 'utf8').catch(() => undefined)
  if (noted === undefined) throw new Error('the server did not start')
  child.stdout.resume()
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(noted))
  const close = async () => {
    child.kill()
    await ended
  }
  return {
    ...{ url, key, now: () => Date.now(), beat: () => undefined },
    async story(workshopId) {
      await close()
      const store = await openStore(dataDir)
      const story = await store.journal.read(workshopId)
      await store.close()
      return story
    },
    async stop() {
      await close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A server in this process, whose clock is ours to set. */
async function houseWithin({ speed, isLockstep }: PlayOptions): Promise<House> {
  let beats = 0
  const lockstepClock: Clock = { now: () => lockstepStart + beats * beatMs, after: realClock.after }
  const clock = isLockstep ? lockstepClock : clockFor(speed)
  const dataDir = await mkdtemp(join(tmpdir(), 'komma-overens-play-'))
  const key = randomBytes(32).toString('hex')
  const config = { port: 0, host: '127.0.0.1', dataDir, setupKey: key, logLevel: 'error' as const }
  const running = await startServer({ config, clock, patchInterval: isLockstep ? 1 : undefined })
  return {
    url: running.url,
    key,
    now: () => clock.now(),
    beat: () => {
      beats += 1
    },
    story: workshopId => running.doors.store.journal.read(workshopId),
    async stop() {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
