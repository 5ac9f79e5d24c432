import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverProgram } from './pages.ts'

/** Starts the built server once and stops it well, so that what it compiles lies in NODE_COMPILE_CACHE for every start to
 * come with the same options of Node: for an image, whose root is read-only when it runs. */
const dataDir = mkdtempSync(join(tmpdir(), 'komma-overens-compile-'))
const env = { ...process.env, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' }
const server = spawn(process.execPath, [...process.execArgv, serverProgram], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(server, 'exit')
// It says where it answers as soon as it does.
await Promise.race([once(server.stdout, 'data'), ended])
server.kill('SIGTERM')
const [code] = await ended
rmSync(dataDir, { recursive: true, force: true })
process.exitCode = code === 0 ? 0 : 1
