import { ensureBuilt } from './pages/ensureBuilt.ts'

/** Builds the pages when that is needed, then becomes the server: same process, so signals and exit codes are its own. */
try {
  ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import('#server/main.ts')
