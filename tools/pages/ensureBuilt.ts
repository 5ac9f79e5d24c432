import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { builtState } from './freshness.ts'
import { root } from './pages.ts'

/** Makes sure that dist/ matches its sources; without Vite (`npm ci --omit=dev`) a dist/ that exists is used as it is. */
export function ensureBuilt(): void {
  const state = builtState()
  if (state === 'fresh') return
  if (!existsSync(`${root}node_modules/vite`)) {
    if (state === 'missing') {
      throw new Error('dist/ is missing and Vite is not installed: run "npm ci && npm run build" first.')
    }
    console.warn('The pages in dist/ are older than their sources, and Vite is not installed.')
    return
  }
  const { status } = spawnSync(process.execPath, [`${root}tools/pages/build.ts`], { stdio: 'inherit', cwd: root })
  if (status !== 0) throw new Error('The pages could not be built.')
}
