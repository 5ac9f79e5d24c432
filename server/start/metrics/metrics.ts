import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Reply } from '#shared/messages/reply.ts'

/** From what nobody notices to what everybody does, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** How the house stands at one moment. */
export type Standing = { open: number; readOnly: number; connected: number; isReady: boolean }

/** What the server counts and measures. No label carries an id, a name, an address or anything that people wrote. */
export function openMetrics() {
  const register = new Registry()
  const registers = [register]
  const counted = (name: string, help: string) => new Counter({ name, help, registers })
  const held = (name: string, help: string) => new Gauge({ name, help, registers })
  const timed = (name: string, help: string) => new Histogram({ name, help, buckets, registers })
  return {
    register,
    commands: new Counter({
      name: 'ko_commands_total',
      help: 'Commands answered: as saved, or with the reason why not.',
      labelNames: ['outcome'],
      registers,
    }),
    ackSeconds: timed('ko_ack_seconds', 'From a command to the answer that it is saved, in seconds.'),
    refusedFrames: new Counter({
      name: 'ko_refused_frames_total',
      help: 'Frames and upgrades of sockets that were not let in.',
      labelNames: ['reason'],
      registers,
    }),
    leasesLost: counted('ko_leases_lost_total', 'Workshops that another process has taken over from this one.'),
    slowReaders: counted('ko_slow_readers_total', 'Connections dropped because they read too slowly.'),
    journalWriteSeconds: timed('ko_journal_write_seconds', 'From asking the journal to its fsync, in seconds.'),
    journalQueue: held('ko_journal_queue', 'Writes asked of the journal and not answered yet.'),
    journalFailures: new Counter({
      name: 'ko_journal_failures_total',
      help: 'Writes that the journal did not make: refused one by one, or failed with the store.',
      labelNames: ['kind'],
      registers,
    }),
    storeTransactions: counted('ko_store_transactions_total', 'Transactions that have written since the start.'),
    storeWrites: counted('ko_store_writes_total', 'Writes in those transactions since the start.'),
    faults: counted('ko_faults_total', 'Faults of ours: what the log tells as an error.'),
    workshopsOpen: held('ko_workshops_open', 'Workshops in memory.'),
    workshopsReadOnly: held('ko_workshops_read_only', 'Workshops that take nothing until the store can be written.'),
    seatsConnected: held('ko_seats_connected', 'Seats with a connection.'),
    ready: held('ko_ready', 'One when the server would answer that it is ready, else zero.'),
  }
}

/** The measures of one server. */
export type Metrics = ReturnType<typeof openMetrics>

/** Counts an answer, and times those that something was saved for. */
export async function answered(metrics: Metrics, answer: Promise<Reply>): Promise<Reply> {
  const asked = performance.now()
  const reply = await answer
  if (reply.ok) metrics.ackSeconds.observe((performance.now() - asked) / 1000)
  metrics.commands.inc({ outcome: reply.ok ? 'saved' : reply.refusal })
  return reply
}
