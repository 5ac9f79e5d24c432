import * as z from 'zod'
import { readConfig } from '#server/config.ts'
import { addressSentences, configSentences, exitCodes, say } from '#server/start/commandLine.ts'
import { askOwnServer } from './ownServer.ts'

/** Prints another set-up link, from the running server: whoever can read the data folder's secret may ask for one. */
function fail(sentences: string[], exitCode: number): never {
  console.error(sentences.join('\n'))
  process.exit(exitCode)
}

const reading = readConfig(process.env)
if (!reading.ok) fail(configSentences(reading.problems), exitCodes.config)
const { dataDir } = reading.config
const answer = await askOwnServer(dataDir, 'link')
if (!answer) fail([say('noServer', { folder: dataDir })], exitCodes.unavailable)
const Told = z.object({ links: z.array(z.string()).optional(), isPublic: z.boolean().optional() })
const { links, isPublic } = Told.parse(answer.said)
if (isPublic) fail([say('keyOnly')], exitCodes.unavailable)
if (!links) fail([say('linkFailed', { address: answer.url })], exitCodes.unavailable)
const lines = [...addressSentences(links.map(desk => ({ desk }))), '', say('anotherLink')]
for (const line of lines) console.log(line)
