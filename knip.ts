import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { KnipConfig } from 'knip'
import { pages, pagesInDevelopment, writtenPages } from './tools/build/pages.ts'

/** The scripts of the pages that are never built; those of the others knip finds by Vite's settings. */
const built = new Set(writtenPages().map(({ file }) => file))
const inDevelopment = pagesInDevelopment().filter(({ file }) => !built.has(file))
const scripts = inDevelopment.flatMap(({ file }) =>
  [...readFileSync(`game/${file}`, 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) =>
    source.startsWith('/') ? `game${source}` : posix.join('game', posix.dirname(file), source),
  ),
)

/** Until the server and the four faces stand, what nobody reaches yet is only a warning. */
const faces = pages.filter(page => page.file.endsWith('index.html'))
const isWhole = existsSync('server/main.ts') && faces.every(face => writtenPages().includes(face))
const unreached = isWhole ? 'error' : 'warn'

export default {
  entry: [
    'server/main.ts',
    'server/store/writer/thread.ts',
    ...scripts,
    'tools/*.ts',
    'tools/proof/{check,test,closingLine}.ts',
    'tools/build/compile.ts',
    'tools/{simulate/simulate,simulate/run/work,bench/bench,proof/mutate/mutate,proof/mutate/vitest.config}.ts',
    'tools/bench/versus/{rivals/{boardgame,socketio},servers/{memory,relay}}.ts',
    'tests/**/*.test.ts',
  ],
  project: ['{shared,server,game,tests,tools}/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
  // The fonts are loaded by a style sheet, the dictionary and the runner of the mutants by name.
  ignoreDependencies: [
    '@biomejs/biome',

    '@cspell/dict-sv',
    'cspell',
    '@fontsource-variable/.+',
  ],
  rules: { files: unreached, dependencies: unreached, devDependencies: unreached, exports: unreached, types: 'off' },
  ignoreBinaries: ['prlimit', 'mount', 'umount'],
} satisfies KnipConfig
