import { ensureBuilt } from '../pages/ensureBuilt.ts'
import { Neighbours } from './cluster/Neighbours.ts'

/** Two processes, PostgreSQL and Redis on this machine, behind one address, until Ctrl+C; nothing is kept after that. */
ensureBuilt()
const neighbours = await Neighbours.start(process.env.LOG_LEVEL)
console.log(`Two processes behind one address: ${neighbours.url}/regi`)
console.log(`The key for /regi: ${neighbours.key}`)
console.log('Ctrl+C stops everything, and takes away what was kept.')

let stopping: Promise<void> | undefined
function stop(): void {
  stopping ??= neighbours.stop()
  stopping.then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
