import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start/startServer.ts'
import { memoryJournal } from '#server/store/memoryJournal.ts'
import { openStore } from '#server/store/open.ts'

/** The server as it is, but its stories are gone when it ends: only to measure what it costs to save them. */
const reading = readConfig(process.env)
if (!reading.ok) throw new Error('the settings cannot be read')
const { config } = reading
const store = await openStore(config.dataDir)
const server = await startServer({ config, store: { ...store, journal: memoryJournal(store.drafts) } })
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
process.stdout.write(`${server.url}\n`)
