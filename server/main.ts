import { readConfig } from './config.ts'
import { newSetupLinks } from './http/setup.ts'
import { configSentences, exitCodes, say, startFailure } from './start/commandLine.ts'
import { type RunningServer, startServer } from './start/startServer.ts'

const tell = (sentence: string) => void process.stdout.write(`${sentence}\n`)

function fail(sentences: string[], exitCode: number): never {
  process.stderr.write(`${sentences.join('\n')}\n`)
  process.exit(exitCode)
}

/** The lines that a facilitator needs: where to go, and what to show the participants. */
async function tellAddresses({ addresses, doors }: RunningServer): Promise<void> {
  const isOpened = await doors.store.setupLinks.anyUsed()
  const isServerMode = doors.publicUrl !== undefined
  const desks = isOpened || isServerMode ? addresses.map(address => `${address}/regi`) : await newSetupLinks(doors)
  for (const address of desks) tell(say('facilitator', { address }))
  for (const address of addresses) tell(say('participants', { address: `${address}/` }))
  if (isServerMode) tell(say('openHouse'))
  else tell(say(isOpened ? 'linkUsed' : 'anotherLink'))
}

function stopAtSignals(server: RunningServer): void {
  const stop = () => {
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
}

const reading = readConfig(process.env)
if (!reading.ok) fail(configSentences(reading.problems), exitCodes.config)
try {
  const server = await startServer({ config: reading.config })
  stopAtSignals(server)
  await tellAddresses(server)
} catch (error) {
  const failure = startFailure(error)
  if (!failure) throw error
  fail([failure.sentence], failure.exitCode)
}
