import { build } from 'vite'
import { root } from './pages.ts'

/** What has native code, or files of its own that it looks for beside itself; msgpackr reads by native code where it finds it. */
const left = ['better-sqlite3', 'msgpackr', 'pino']

/** Packages that others would load if they were there; they are not, and nothing is missing. */
const neverThere = ['@pm2/io', 'bufferutil', 'pg-native', 'utf-8-validate']

/** Puts the server into a few files in dist/server: a start that has fourteen hundred to find takes twice as long. */
export async function buildServer(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: left },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      // What is said of an error names the functions as they were written.
      minify: false,
      rolldownOptions: {
        input: { main: 'server/main.ts', thread: 'server/store/writer/thread.ts' },
        external: neverThere,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
}
