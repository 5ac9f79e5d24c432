import { mkdirSync, rmSync } from 'node:fs'
import { build } from 'vite'
import { markBuilt, sourcesHash } from './freshness.ts'
import { root, writtenPages } from './pages.ts'
import { buildServer } from './server.ts'

/** Builds every page of the client and the server into dist/ and stamps it; the stamp comes last, so that half a build is no build. */
const sources = sourcesHash()
rmSync(`${root}dist`, { recursive: true, force: true })
mkdirSync(`${root}dist`, { recursive: true })
// A test run calls itself "test", and React would be built with all that only its developers need.
process.env.NODE_ENV = 'production'
if (writtenPages().length > 0) await build({ configFile: `${root}vite.config.ts`, logLevel: 'warn' })
await buildServer()
markBuilt(sources)
console.log(`Built ${writtenPages().length} pages and the server into dist/`)
