import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readSecrets } from '#server/doors/secrets.ts'
import { ownerPurpose } from '#server/http/setup.ts'

/** What the server at an address said. */
type Answered = { url: string; said: unknown }

/** Asks the server that runs on a data folder, as its owner: whoever can read the folder's secret may. Nothing when no
 * server runs there. */
export async function askOwnServer(dataDir: string, what: 'link' | 'backup'): Promise<Answered | undefined> {
  const note = join(dataDir, 'server.json')
  const secrets = readSecrets(dataDir)
  if (!secrets || !existsSync(note)) return undefined
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(readFileSync(note, 'utf8')))
  const headers = {
    authorization: `Bearer ${secrets.link(ownerPurpose)}`,
    'content-type': 'application/json',
    'x-komma-overens': '1',
  }
  const asked = await fetch(`${url}/api/${what}`, { method: 'POST', headers, body: '{}' }).catch(() => undefined)
  return asked && { url, said: await asked.json().catch(() => ({})) }
}
