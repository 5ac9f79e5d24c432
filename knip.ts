import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { KnipConfig } from 'knip'
import { pages, pagesInDevelopment, writtenPages } from './tools/pages/pages.ts'

/** The scripts that the written pages load: what a visitor's browser starts with. */
const scripts = pagesInDevelopment().flatMap(({ file }) =>
  [...readFileSync(`game/${file}`, 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) =>
    source.startsWith('/') ? `game${source}` : posix.join('game', posix.dirname(file), source),
  ),
)

/** Until the server and the four faces stand, what nobody reaches yet is only a warning. */
const faces = pages.filter(page => page.file.endsWith('index.html'))
const isWhole = existsSync('server/main.ts') && faces.every(face => writtenPages().includes(face))
const unreached = isWhole ? 'error' : 'warn'

export default {
  entry: ['server/main.ts', ...scripts, 'tools/*.ts', 'tools/proof/{check,test,closingLine}.ts', 'tests/**/*.test.ts'],
  project: ['{shared,server,game,tests,tools}/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['@biomejs/biome'],
  rules: { files: unreached, dependencies: unreached, devDependencies: unreached, exports: unreached, types: 'off' },
  ignoreBinaries: ['prlimit'],
} satisfies KnipConfig
