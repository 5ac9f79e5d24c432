import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { root, serverProgram } from './pages.ts'

const stampName = 'build.json'
const stamp = `${root}dist/${stampName}`

/** One hash over everything the pages and the server are built from: contents, never dates, so that a copied folder is not built twice. */
export function sourcesHash(): string {
  const folders = ['game', 'server', 'shared', 'assets'].flatMap(folder => globSync(`${folder}/**/*.*`, { cwd: root }))
  const tools = ['packed', 'pages', 'phaser', 'server'].map(name => `tools/build/${name}.ts`)
  const single = ['package-lock.json', ...tools, 'vite.config.ts']
  const hash = createHash('sha256')
  for (const file of [...folders, ...single].map(file => file.replaceAll('\\', '/')).sort()) {
    if (/\.(md|test\.ts)$/.test(file) || !existsSync(root + file)) continue
    hash.update(`${file}\n`).update(readFileSync(root + file))
  }
  return hash.digest('hex')
}

/** Whether dist/ is there, and whether it still matches its sources. */
export function builtState(): 'missing' | 'stale' | 'fresh' {
  if (!existsSync(stamp) || !existsSync(serverProgram)) return 'missing'
  return JSON.parse(readFileSync(stamp, 'utf8')).sources === sourcesHash() ? 'fresh' : 'stale'
}

/** Says that what was built in this folder matches the given sources. */
export const markBuilt = (folder: string, sources: string) =>
  writeFileSync(`${folder}/${stampName}`, `${JSON.stringify({ sources })}\n`)
