import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { root } from './pages.ts'

const stamp = `${root}dist/build.json`

/** One hash over everything the pages and the server are built from: contents, never dates, so that a copied folder is not built twice. */
export function sourcesHash(): string {
  const folders = ['game', 'server', 'shared', 'assets'].flatMap(folder => globSync(`${folder}/**/*.*`, { cwd: root }))
  const single = ['package-lock.json', 'tools/build/pages.ts', 'tools/build/server.ts', 'vite.config.ts']
  const hash = createHash('sha256')
  for (const file of [...folders, ...single].map(file => file.replaceAll('\\', '/')).sort()) {
    if (/\.(md|test\.ts)$/.test(file) || !existsSync(root + file)) continue
    hash.update(`${file}\n`).update(readFileSync(root + file))
  }
  return hash.digest('hex')
}

/** Whether dist/ is there, and whether it still matches its sources. */
export function builtState(): 'missing' | 'stale' | 'fresh' {
  if (!existsSync(stamp)) return 'missing'
  return JSON.parse(readFileSync(stamp, 'utf8')).sources === sourcesHash() ? 'fresh' : 'stale'
}

/** Says that dist/ now matches the given sources. */
export const markBuilt = (sources: string) => writeFileSync(stamp, `${JSON.stringify({ sources })}\n`)
