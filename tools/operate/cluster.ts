import { cli as english } from '#shared/text/en/cli.ts'
import { cli as swedish } from '#shared/text/sv/cli.ts'
import { translator } from '#shared/text/translate.ts'
import { ensureBuilt } from '../build/ensureBuilt.ts'
import { Neighbours, names } from './cluster/Neighbours.ts'

/** Two processes, PostgreSQL and Redis on this machine, behind one address, until Ctrl+C; nothing is kept after that. */
ensureBuilt()
const neighbours = await Neighbours.start(process.env.LOG_LEVEL)
const say = translator('sv', { sv: swedish, en: english })
console.log(say('clusterAddress', { address: `${neighbours.url}/regi` }))
console.log(say('clusterKey', { key: neighbours.key }))
for (const name of names) console.log(say('clusterProcess', { name, pid: `${neighbours.apps[name].pid}` }))
console.log(say('clusterUntil'))

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
