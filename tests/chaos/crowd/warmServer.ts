import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { ServerProcess } from '../../../tools/operate/programs/ServerProcess.ts'
import { tempFolder } from '../../journal/tempFolder.ts'

/** A server as the unit in operations/ starts it, with what opens its doors and where it keeps everything: what has been
 * compiled once is not compiled again. What has been is written down by a process that ends well, so this is its second. */
export async function warmServer(databaseUrl: string | undefined) {
  const [dataDir, key] = [tempFolder(), randomBytes(32).toString('hex')]
  const server = await ServerProcess.start(dataDir, key, { databaseUrl, more: { NODE_COMPILE_CACHE: tempFolder() } })
  onTestFinished(() => server.kill())
  await server.stop()
  await server.rise()
  return { server, dataDir, databaseUrl, key }
}
