import react from '@vitejs/plugin-react'
import type { ProxyOptions } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { devPages } from './tools/build/devPages.ts'
import { root, writtenPages } from './tools/build/pages.ts'
import { compiledAtOnce, smallPhaser } from './tools/build/phaser.ts'

const minutes = (count: number) => count * 60_000

/** Everything that is not a page or its parts goes to the server that `npm run dev` starts beside this. */
const server = `http://127.0.0.1:${process.env.SERVER_PORT ?? 2567}`
const proxy: Record<string, ProxyOptions> = {
  '^/(api|matchmake|k|bekrafta|uppfoljning|healthz|readyz)(/|\\?|$)': { target: server },
  '^/[\\w-]{6,}/[\\w-]{6,}\\?(.*&)?sessionId=': { target: server, ws: true },
}

/** The pages by name, so that their built files can be told apart: join-….js, play-….js. */
const pageInputs = () =>
  Object.fromEntries(
    writtenPages().map(({ file }) => [file.replace(/\/index\.html$|\.html$/, ''), `${root}game/${file}`]),
  )

/** What the faces share and the door does without, a file each: they stay in the browser when our own code changes. */
const libraries = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'colyseus', test: /node_modules[\\/]@colyseus[\\/]/ },
]

/** One kind of proof: its folders, and how long one test may take. Projects with an earlier turn run first. */
function project(
  name: string,
  folders: string[],
  test: { turn: number; maxWorkers: number; timeout?: number; globalSetup?: string[] },
): TestProjectInlineConfiguration {
  const timeout = test.timeout ?? 10_000
  return {
    extends: true,
    test: {
      name,
      include: folders.map(folder => `tests/${folder}/**/*.test.ts`),
      pool: 'forks',
      maxWorkers: test.maxWorkers,
      sequence: { groupOrder: test.turn },
      testTimeout: timeout,
      hookTimeout: Math.max(timeout, 30_000),
      globalSetup: test.globalSetup ?? [],
    },
  }
}

const built = `${root}tests/support/builtPages.ts`
const browser = `${root}tests/support/browserAtHand.ts`
const postgres = `${root}tests/support/postgres/atHand.ts`
const redis = `${root}tests/support/redis/atHand.ts`

export default defineConfig(({ mode }) => ({
  root: mode === 'test' ? root : `${root}game`,
  publicDir: false,
  plugins: [react(), devPages()],
  resolve: { alias: smallPhaser },
  server: { port: 5173, proxy },
  build: {
    outDir: `${root}dist`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['safari15.6', 'chrome109', 'firefox115'],
    reportCompressedSize: false,
    // Phaser in one piece; `npm run bench -- size` keeps what goes over the wire.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: pageInputs(),
      output: { codeSplitting: { groups: libraries }, postBanner: compiledAtOnce },
    },
  },
  test: {
    reporters: ['default', `${root}tools/proof/closingLine.ts`],
    allowOnly: false,
    // What the SDK says at each cut connection: there are thousands, and they are the point.
    onConsoleLog: text => (/^(Room connection was closed|@colyseus\/sdk: onMessage)/.test(text) ? false : undefined),
    projects: [
      project('rules', ['architecture', 'content', 'parts', 'rules', 'rehearsal', 'text', 'town', 'views'], {
        turn: 1,
        maxWorkers: 2,
      }),
      project('journal', ['journal'], { turn: 1, maxWorkers: 2, timeout: 30_000, globalSetup: [postgres] }),
      project('simulation', ['simulation'], { turn: 2, maxWorkers: 1, timeout: minutes(8) }),
      project('server', ['server', 'chaos', 'operations', 'strain', 'fuzz'], {
        turn: 3,
        maxWorkers: 2,
        timeout: minutes(1),
        globalSetup: [built, postgres, redis],
      }),
      project('documents', ['export'], { turn: 4, maxWorkers: 2, timeout: minutes(1) }),
      project('browser', ['browser'], {
        turn: 5,
        maxWorkers: 1,
        timeout: minutes(5),
        globalSetup: [built, browser, postgres],
      }),
    ],
  },
}))
