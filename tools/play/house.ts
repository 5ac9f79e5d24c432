import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#server/start/startServer.ts'
import type { Recorded } from '#server/store/journal.ts'
import { type Clock, realClock, scaledClock } from '#server/workshop/clock.ts'
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
export async function openHouse({ server, speed, isLockstep }: PlayOptions): Promise<House> {
  if (server) return { ...server, now: () => Date.now(), beat: () => undefined, stop: async () => undefined }
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
