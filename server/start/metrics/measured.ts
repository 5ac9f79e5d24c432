import type { Log } from '../../log.ts'
import { WriteRefused } from '../../store/errors.ts'
import type { Store } from '../../store/open.ts'
import type { Metrics } from './metrics.ts'

/** The same store, with how long the journal takes and how much waits for it. Asks in the same breath as it is asked. */
export function measuredStore(store: Store, metrics: Metrics): Store {
  const { journal } = store
  const { journalQueue, journalWriteSeconds, journalFailures } = metrics
  return {
    ...store,
    journal: {
      ...journal,
      append(workshop, entry) {
        const asked = performance.now()
        const writing = journal.append(workshop, entry)
        journalQueue.inc()
        writing.then(
          () => {
            journalQueue.dec()
            journalWriteSeconds.observe((performance.now() - asked) / 1000)
          },
          (error: unknown) => {
            journalQueue.dec()
            journalFailures.inc(error instanceof WriteRefused ? 'refused' : 'failed')
          },
        )
        return writing
      },
    },
  }
}

/** The same log, with its errors counted. */
export const measuredLog = (log: Log, { faults }: Metrics): Log => ({
  ...log,
  error(...said) {
    faults.inc()
    log.error(...said)
  },
})
