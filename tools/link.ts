import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readConfig } from '#server/config.ts'
import { readSecrets } from '#server/doors/secrets.ts'
import { ownerPurpose } from '#server/http/setup.ts'
import { addressSentences, configSentences, exitCodes, say } from '#server/start/commandLine.ts'

/** Prints another set-up link, from the running server: whoever can read the data folder's secret may ask for one. */
function fail(sentences: string[], exitCode: number): never {
  console.error(sentences.join('\n'))
  process.exit(exitCode)
}

const reading = readConfig(process.env)
if (!reading.ok) fail(configSentences(reading.problems), exitCodes.config)
const { dataDir } = reading.config
const note = join(dataDir, 'server.json')
const secrets = readSecrets(dataDir)
if (!secrets || !existsSync(note)) fail([say('noServer', { folder: dataDir })], exitCodes.unavailable)
const { url } = z.object({ url: z.url() }).parse(JSON.parse(readFileSync(note, 'utf8')))

const headers = {
  authorization: `Bearer ${secrets.link(ownerPurpose)}`,
  'content-type': 'application/json',
  'x-komma-overens': '1',
}
const asked = await fetch(`${url}/api/link`, { method: 'POST', headers, body: '{}' }).catch(() => undefined)
if (!asked) fail([say('noServer', { folder: dataDir })], exitCodes.unavailable)
const answer = z.object({ links: z.array(z.string()) }).safeParse(await asked.json().catch(() => undefined))
if (!answer.success) fail([say('linkFailed', { address: url })], exitCodes.unavailable)
const ways = answer.data.links.map(desk => ({ desk }))
for (const line of [...addressSentences(ways), '', say('anotherLink')]) console.log(line)
