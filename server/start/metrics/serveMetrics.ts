import { createServer } from 'node:http'
import { collectDefaultMetrics } from 'prom-client'
import type { Counters } from '../../store/tables/operations.ts'
import { listen } from '../listen.ts'
import type { Metrics, Standing } from './metrics.ts'

const host = '127.0.0.1'

/** Where the measures are told, until it is stopped. */
export type MetricsServer = { port: number; stop(): void }

/** Tells the measures at /metrics on this computer alone, on a port of their own. Throws ListenFailed. */
export async function serveMetrics(
  port: number,
  metrics: Metrics,
  look: () => Promise<Standing>,
  counters: () => Counters,
): Promise<MetricsServer> {
  const { register } = metrics
  collectDefaultMetrics({ register })
  async function text(): Promise<string> {
    const { open, readOnly, connected, isReady } = await look()
    const { transactions, writes } = counters()
    metrics.workshopsOpen.set(open)
    metrics.workshopsReadOnly.set(readOnly)
    metrics.seatsConnected.set(connected)
    metrics.ready.set(isReady ? 1 : 0)
    metrics.storeTransactions.reset()
    metrics.storeTransactions.inc(transactions)
    metrics.storeWrites.reset()
    metrics.storeWrites.inc(writes)
    return register.metrics()
  }
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    text().then(
      told => response.writeHead(200, { 'content-type': register.contentType }).end(told),
      () => response.writeHead(500).end(),
    )
  })
  const heard = await listen(server, { port, host, setting: 'METRICS_PORT' })
  return {
    port: heard,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
