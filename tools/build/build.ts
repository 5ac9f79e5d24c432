import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { build } from 'vite'
import { markBuilt, sourcesHash } from './freshness.ts'
import { packAssets } from './packed.ts'
import { root, writtenPages } from './pages.ts'
import { buildServer } from './server.ts'

/** Builds every page of the client and the server in a folder aside and stamps it; dist/ is taken away only for the moment in which the new one takes its place. */
const sources = sourcesHash()
const aside = `${root}out/build-${process.pid}`
mkdirSync(aside, { recursive: true })
// A test run calls itself "test", and React would be built with all that only its developers need.
process.env.NODE_ENV = 'production'
try {
  const pages = { configFile: `${root}vite.config.ts`, logLevel: 'warn', build: { outDir: aside } } as const
  if (writtenPages().length > 0) await build(pages)
  await packAssets(aside)
  await buildServer(`${aside}/server`)
  markBuilt(aside, sources)
  rmSync(`${root}dist`, { recursive: true, force: true })
  renameSync(aside, `${root}dist`)
} finally {
  rmSync(aside, { recursive: true, force: true })
}
console.log(`Built ${writtenPages().length} pages and the server into dist/`)
