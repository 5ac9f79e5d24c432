import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from '#server/start/commandLine.ts'
import { builtState } from './freshness.ts'
import { root } from './pages.ts'

/** Makes sure that dist/ matches its sources; without Vite (`npm ci --omit=dev`) a dist/ that exists is used as it is. */
export function ensureBuilt(): void {
  const state = builtState()
  if (state === 'fresh') return
  if (!existsSync(`${root}node_modules/vite`)) {
    if (state === 'missing') {
      throw new Error(say('pagesMissing'))
    }
    console.warn(say('pagesOlder'))
    return
  }
  const { status } = spawnSync(process.execPath, [`${root}tools/pages/build.ts`], { stdio: 'inherit', cwd: root })
  if (status !== 0) throw new Error(say('pagesFailed'))
}
