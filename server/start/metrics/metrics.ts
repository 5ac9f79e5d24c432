import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal, type Reply } from '#shared/messages/reply.ts'

/** From what nobody notices to what everybody does, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What a label may say, all of it: a count that is first seen when it is one has not increased, and no alert rings. */
const outcomes = ['saved', ...Refusal.options] as const
const reasons = ['noTicket', 'foreignOrigin', 'noAddress', 'notOurs', 'threw'] as const
const kinds = ['refused', 'failed'] as const

/** Why a frame or an upgrade of a socket was not let in. */
export type FrameReason = (typeof reasons)[number]

/** How the house stands at one moment. */
export type Standing = { open: number; readOnly: number; connected: number; isReady: boolean }

/** What the server counts and measures. No label carries an id, a name, an address or anything that people wrote. */
export function openMetrics() {
  const register = new Registry()
  const registers = [register]
  const counted = (name: string, help: string) => new Counter({ name, help, registers })
  const held = (name: string, help: string) => new Gauge({ name, help, registers })
  const timed = (name: string, help: string) => new Histogram({ name, help, buckets, registers })
  /** Counted apart by what a label says; each stands as nought from the start. */
  function countedBy<Value extends string>(name: string, help: string, label: string, values: readonly Value[]) {
    const counter = new Counter({ name, help, labelNames: [label], registers })
    const add = (value: Value, by: number) => counter.inc({ [label]: value }, by)
    for (const value of values) add(value, 0)
    return { inc: (value: Value) => add(value, 1) }
  }
  return {
    register,
    commands: countedBy(
      'ko_commands_total',
      'Commands answered: as saved, or with the reason why not.',
      'outcome',
      outcomes,
    ),
    ackSeconds: timed('ko_ack_seconds', 'From a command to the answer that it is saved, in seconds.'),
    refusedFrames: countedBy(
      'ko_refused_frames_total',
      'Frames and upgrades of sockets that were not let in.',
      'reason',
      reasons,
    ),
    leasesLost: counted('ko_leases_lost_total', 'Workshops that another process has taken over from this one.'),
    slowReaders: counted('ko_slow_readers_total', 'Connections dropped because they read too slowly.'),
    journalWriteSeconds: timed('ko_journal_write_seconds', 'From asking the journal to its fsync, in seconds.'),
    journalQueue: held('ko_journal_queue', 'Writes asked of the journal and not answered yet.'),
    journalFailures: countedBy(
      'ko_journal_failures_total',
      'Writes that the journal did not make: refused one by one, or failed with the store.',
      'kind',
      kinds,
    ),
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
  metrics.commands.inc(reply.ok ? 'saved' : reply.refusal)
  return reply
}
