import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { newBreaker } from '../doors/breaker.ts'
import { isOwnOrigin, localAddress, ownAddresses } from '../doors/origin.ts'
import { newId } from '../doors/secrets.ts'
import { Films } from '../export/town/Films.ts'
import { httpApp } from '../http/app.ts'
import type { Doors, Readiness } from '../http/request.ts'
import { type Log, openLog } from '../log.ts'
import { isOfFiles, StoreRefused, whyUnwritten } from '../store/errors.ts'
import { copyStore } from '../store/moving/backup.ts'
import { openDatabase, openStore, type Store } from '../store/open.ts'
import { type Clock, realClock } from '../workshop/clock.ts'
import { Tenure } from '../workshop/lease/Tenure.ts'
import { eachFrame } from '../workshop/queue/pace.ts'
import { RunningWorkshops } from '../workshop/RunningWorkshops.ts'
import { Rehearsals } from '../workshop/rehearsal/Rehearsals.ts'
import { startSockets } from '../workshop/sockets/engine.ts'
import { secretOfFolder } from './folderSecret.ts'
import { ListenFailed, listen } from './listen.ts'
import { measuredLog, measuredStore } from './metrics/measured.ts'
import { openMetrics } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serveMetrics.ts'
import { readOrganiser } from './organiser.ts'

/** What a server is started with; tests and play give their own clock, log or store. */
export type StartOptions = {
  config: Config
  clock?: Clock
  log?: Log
  store?: Store
  /** At least so long between two patches to a workshop, in ms. */
  patchInterval?: number
}

/** A running server. */
export type RunningServer = {
  /** Where it answers on this machine. */
  url: string
  port: number
  /** Where this computer reads the measures, if anywhere. */
  metricsPort?: number
  /** Where others reach it, the likeliest first. */
  addresses: string[]
  doors: Doors
  stop(): Promise<void>
}

const closeWithin = 3_000
const probeFor = 1_000

/** Wires everything together and listens. A process runs one server at a time, because Colyseus has one of each thing. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, clock = realClock, patchInterval = eachFrame } = options
  const organiser = readOrganiser(config.dataDir)
  const metrics = openMetrics()
  const log = measuredLog(options.log ?? openLog({ level: config.logLevel }), metrics)
  const store = measuredStore(options.store ?? (await storeOf(config)), metrics)
  const app = Promise.withResolvers<RequestListener>()
  // Whoever asks before everything is wired waits a moment.
  const server = createServer((request, response) => void app.promise.then(answer => answer(request, response)))
  try {
    const port = await listen(server, { port: config.port, host: config.host, setting: 'PORT' })
    const addresses = () => ownAddresses(port, config.host, config.publicUrl)
    const url = localAddress(port, config.host)
    const { several } = config
    const processId = several ? `${several.name}.${newId()}` : newId()
    const secrets = await secretOfFolder(config, store, several && processId)
    const sockets = await startSockets(server, { log, metrics, ...several }, (origin, host) =>
      isOwnOrigin(origin, host, config.publicUrl),
    )
    const process = { id: processId, address: several?.url ?? url }
    const tenure = several && new Tenure({ leases: store.leases, process, log })
    const around = { store, clock, log, metrics, patchInterval, secrets, addresses, tenure }
    const films = new Films(store.journal)
    const running = new RunningWorkshops({ ...around, room: sockets, left: id => films.forget(id) })
    await tenure?.start(id => {
      metrics.leasesLost.inc()
      void running.forget(id)
    })
    const rehearsals = new Rehearsals({ store, running, clock, log, forget: id => running.forget(id) })
    const { publicUrl, setupKey } = config
    let isDraining = false
    const isReady = readiness(store, () => isDraining)
    const breakers = {
      resumeBreaker: newBreaker(clock),
      setupBreaker: newBreaker(clock),
      linkBreaker: newBreaker(clock),
    }
    const { copyTo } = store
    const backup = copyTo && (() => copyStore(config.dataDir, copyTo))
    const doors: Doors = {
      ...{ store, clock, log, running, sockets, secrets, rehearsals, setupKey, publicUrl, addresses, isReady, backup },
      ...{ breaker: newBreaker(clock), ...breakers, organiser, films },
    }
    app.resolve(httpApp(doors))
    const standing = async () => ({ ...running.standing(), isReady: (await isReady()) === 'ready' })
    const measures =
      config.metricsPort === undefined
        ? undefined
        : await serveMetrics(config.metricsPort, metrics, standing, () => store.counters())
    const note = join(config.dataDir, 'server.json')
    const noted = `${JSON.stringify({ url })}\n`
    writeFileSync(note, noted)
    log.info('started', { port })
    if (measures) log.info('measuresTold', { port: measures.port })

    const stop = async () => {
      isDraining = true
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      rehearsals.stop()
      await running.stop()
      await tenure?.stop()
      await sockets.stop()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), closeWithin).unref()
      await closed
      // Another process that shares the folder has written its own.
      if (existsSync(note) && readFileSync(note, 'utf8') === noted) rmSync(note)
      await store.close()
      measures?.stop()
      log.flush()
      log.info('stopped')
    }
    let stopping: Promise<void> | undefined
    return {
      url,
      port,
      metricsPort: measures?.port,
      addresses: addresses(),
      doors,
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    server.close()
    await store.close()
    const isFolderAtFault = !(error instanceof ListenFailed) && isOfFiles(error)
    throw isFolderAtFault ? new StoreRefused(whyUnwritten(error), config.dataDir, error) : error
  }
}

const storeOf = ({ databaseUrl, dataDir, several }: Config): Promise<Store> =>
  databaseUrl === undefined ? openStore(dataDir) : openDatabase(databaseUrl, dataDir, several ? 'together' : 'alone')

/** Whether it can serve, asked of the store at most once a second, however many ask: what is written needs the lock too. */
function readiness(store: Store, isDraining: () => boolean): () => Promise<Readiness> {
  let last: { at: number; readiness: Promise<Readiness> } | undefined
  return async () => {
    if (isDraining()) return 'draining'
    const now = performance.now()
    if (!last || now - last.at > probeFor) {
      last = {
        at: now,
        readiness: store.probe().then(
          () => 'ready',
          () => 'storeUnwell',
        ),
      }
    }
    return last.readiness
  }
}
