import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from '#server/start/commandLine.ts'
import { builtState } from './freshness.ts'
import { root, serverProgram } from './pages.ts'

/** Makes sure that dist/ matches its sources; without Vite (`npm ci --omit=dev`) a dist/ that exists is used as it is. */
export function ensureBuilt(): void {
  const state = builtState()
  if (state === 'fresh') return
  if (!existsSync(`${root}node_modules/vite`)) {
    if (state === 'missing') {
      throw new Error(say('notBuilt'))
    }
    console.warn(say('builtOlder'))
    return
  }
  const { status } = spawnSync(process.execPath, [`${root}tools/build/build.ts`], { stdio: 'inherit', cwd: root })
  if (status !== 0) throw new Error(say('buildFailed'))
}

let isSure = false

/** The program of the server, as it is run: built first where that is needed, which a process asks once. */
export function builtServer(): string {
  if (!isSure) ensureBuilt()
  isSure = true
  return serverProgram
}
