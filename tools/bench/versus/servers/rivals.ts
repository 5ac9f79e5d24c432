import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { builtServer } from '../../../build/ensureBuilt.ts'
import type { Tongue } from '../messages.ts'
import { type Program, startProgram } from './program.ts'

/** Who is compared: ours, the same without a disk, the two floors, and two that others use. */
export const rivalNames = ['ours', 'memory', 'relay', 'saving', 'socketio', 'boardgame'] as const
export type RivalName = (typeof rivalNames)[number]

/** A server that is compared: how one speaks with it, and how it is started. */
export type Rival = { tongue: Tongue; start(): Promise<Program> }

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = fileURLToPath(new URL('../rivals', import.meta.url))

const portNoted = (note: string): number =>
  Number(new URL(z.object({ url: z.url() }).parse(JSON.parse(readFileSync(note, 'utf8'))).url).port)

/** Our server on a folder of its own, which goes away with it. */
async function startOurs(file: string): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'komma-overens-versus-'))
  const key = randomBytes(32).toString('hex')
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SETUP_KEY: key, LOG_LEVEL: 'error' }
  // It notes where it answers before it says anything.
  const program = await startProgram(file, { env, portOf: () => portNoted(join(dataDir, 'server.json')) })
  return {
    ...program,
    key,
    async stop() {
      await program.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const rivals: Readonly<Record<RivalName, Rival>> = {
  ours: { tongue: 'ours', start: () => startOurs(builtServer()) },
  memory: { tongue: 'ours', start: () => startOurs(here('memory.ts')) },
  relay: { tongue: 'relay', start: () => startProgram(here('relay.ts')) },
  saving: { tongue: 'relay', start: () => startProgram(here('relay.ts'), { words: ['saving'] }) },
  socketio: { tongue: 'socketio', start: () => startProgram(join(folder, 'socketio.ts')) },
  boardgame: { tongue: 'boardgame', start: () => startProgram(join(folder, 'boardgame.ts')) },
}

/** The rivals have packages of their own, since a workshop must not run on them. */
export function fetchRivals(say: () => void): void {
  if (existsSync(join(folder, 'node_modules/socket.io')) && existsSync(join(folder, 'node_modules/boardgame.io')))
    return
  say()
  const npm = spawnSync('npm ci --ignore-scripts', { cwd: folder, stdio: 'inherit', shell: true })
  if (npm.status !== 0) throw new Error('the packages of the rivals could not be fetched')
}
