import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { root } from './build/pages.ts'

/** Everything at once while developing: the server, restarted at each change, and Vite in front of it with live pages. */
const port = process.env.SERVER_PORT ?? process.env.PORT ?? '2567'
process.env.SERVER_PORT = port
const vite = await createServer({ configFile: `${root}vite.config.ts` })
await vite.listen()
vite.printUrls()

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', `${root}server/main.ts`], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PORT: port },
})
server.on('exit', code => void vite.close().then(() => process.exit(code ?? 0)))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
