import { readConfig } from './config.ts'
import { newSetupLinks } from './http/setup.ts'
import { addressSentences, configSentences, exitCodes, say, startFailure, waySentences } from './start/commandLine.ts'
import { type RunningServer, startServer } from './start/startServer.ts'

const tell = (sentence: string) => void process.stdout.write(`${sentence}\n`)

function fail(sentences: string[], exitCode: number): never {
  process.stderr.write(`${sentences.join('\n')}\n`)
  process.exit(exitCode)
}

/** What the one who starts needs: which address to use where, and how to stop. */
async function tellAddresses({ addresses, doors }: RunningServer): Promise<void> {
  const isOpened = await doors.store.setupLinks.anyUsed()
  const isServerMode = doors.publicUrl !== undefined
  const desks = isOpened || isServerMode ? addresses.map(address => `${address}/regi`) : await newSetupLinks(doors)
  const ways = desks.map((desk, at) => ({ desk, door: `${addresses[at]}/` }))
  const onLaptop = [say(isOpened ? 'linkUsed' : 'anotherLink'), say('keepOpen')]
  const lines = isServerMode
    ? [...ways.flatMap(waySentences), say('openHouse')]
    : [say('running'), ...addressSentences(ways), '', ...onLaptop]
  for (const line of lines) tell(line)
}

/** Stops when the system says so; the answer is whether it has. */
function stopAtSignals(server: RunningServer): () => boolean {
  let isStopping = false
  const stop = () => {
    isStopping = true
    tell(say('stopping'))
    setTimeout(() => process.exit(exitCodes.failed), 5_000).unref()
    server.stop().then(
      () => process.exit(0),
      () => process.exit(exitCodes.failed),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.on('unhandledRejection', error => server.doors.log.error('unhandledRejection', {}, error))
  return () => isStopping
}

/** What is first needed late: fetched before a new build can lie where this one was, and after a hall has come back. */
function fetchTheRest(): void {
  setTimeout(() => void Promise.all([import('./export/export.ts'), import('./export/earlier.ts')]), 15_000).unref()
}

const reading = readConfig(process.env)
if (!reading.ok) fail(configSentences(reading.problems), exitCodes.config)
try {
  const server = await startServer({ config: reading.config })
  const isStopping = stopAtSignals(server)
  fetchTheRest()
  await tellAddresses(server).catch(error => {
    // Whoever is told to stop before everything has been told has closed the store that is asked for a link.
    if (!isStopping()) throw error
  })
} catch (error) {
  const failure = startFailure(error)
  if (!failure) throw error
  fail([failure.sentence], failure.exitCode)
}
