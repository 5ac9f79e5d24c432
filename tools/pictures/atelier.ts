import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from '../build/pages.ts'
import { smallPhaser } from '../build/phaser.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The page that shows any face in any phase. */
export const stagePage = '/atelje/stage/index.html'

/** A page of the atelier, built by itself and served on a port of its own. */
export async function openAtelier(page: string): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'komma-overens-atelier-'))
  await build({
    ...{ configFile: false, root: `${root}game`, publicDir: false, plugins: [react()], logLevel: 'error' },
    resolve: { alias: smallPhaser },
    build: { outDir: folder, reportCompressedSize: false, rolldownOptions: { input: `${root}game${page}` } },
  })
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://here').pathname
    const file = join(folder, path === '/' ? page : path)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the atelier has no address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
