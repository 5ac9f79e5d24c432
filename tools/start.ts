import { pathToFileURL } from 'node:url'
import { builtServer } from './build/ensureBuilt.ts'

/** Builds what is needed, then becomes the server: same process, so signals and exit codes are its own. */
function program(): string {
  try {
    return builtServer()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** A shell that npm puts between ends at a signal without passing it on; the server then stops as if it had got it. */
function stopWithParent(): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

const server = program()
if (process.env.npm_lifecycle_event === 'start') stopWithParent()
await import(pathToFileURL(server).href)
