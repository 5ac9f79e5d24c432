import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { newBreaker } from '../doors/breaker.ts'
import { isOwnOrigin, localAddress, ownAddresses } from '../doors/origin.ts'
import { openSecrets } from '../doors/secrets.ts'
import { httpApp } from '../http/app.ts'
import type { Doors } from '../http/request.ts'
import { type Log, openLog } from '../log.ts'
import { codeOf, isOfFiles, StoreRefused } from '../store/errors.ts'
import { copyStore } from '../store/moving/backup.ts'
import { openDatabase, openStore, type Store } from '../store/open.ts'
import { type Clock, realClock } from '../workshop/clock.ts'
import { RunningWorkshops } from '../workshop/RunningWorkshops.ts'
import { Rehearsals } from '../workshop/rehearsal/Rehearsals.ts'
import { startSockets } from '../workshop/sockets/engine.ts'

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
  /** Where others reach it, the likeliest first. */
  addresses: string[]
  doors: Doors
  stop(): Promise<void>
}

/** The port or the address cannot be had; the sentence for it lies in the catalogue. */
export class ListenFailed extends Error {
  readonly code: string
  readonly host: string
  readonly port: number

  constructor(code: string, host: string, port: number, cause: unknown) {
    super(code, { cause })
    this.name = 'ListenFailed'
    this.code = code
    this.host = host
    this.port = port
  }
}

const patchesASecond = 20
const closeWithin = 3_000
const probeFor = 1_000

/** Wires everything together and listens. A process runs one server at a time, because Colyseus has one of each thing. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, clock = realClock, patchInterval = 1000 / patchesASecond } = options
  const log = options.log ?? openLog({ level: config.logLevel })
  const store = options.store ?? (await storeOf(config))
  const app = Promise.withResolvers<RequestListener>()
  // Whoever asks before everything is wired waits a moment.
  const server = createServer((request, response) => void app.promise.then(answer => answer(request, response)))
  try {
    const port = await listen(server, config)
    const secrets = openSecrets(config.dataDir)
    const addresses = () => ownAddresses(port, config.host, config.publicUrl)
    const sockets = await startSockets(server, log, (origin, host) => isOwnOrigin(origin, host, config.publicUrl))
    const around = { store, clock, log, patchInterval, secrets, addresses }
    const running = new RunningWorkshops({ ...around, room: sockets })
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
      ...{ breaker: newBreaker(clock), ...breakers },
    }
    app.resolve(httpApp(doors))
    const url = localAddress(port, config.host)
    const note = join(config.dataDir, 'server.json')
    writeFileSync(note, `${JSON.stringify({ url })}\n`)
    log.info('started', { port })

    const stop = async () => {
      isDraining = true
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      rehearsals.stop()
      await running.stop()
      await sockets.stop()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), closeWithin).unref()
      await closed
      rmSync(note, { force: true })
      await store.close()
      log.flush()
      log.info('stopped')
    }
    let stopping: Promise<void> | undefined
    return {
      url,
      port,
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
    throw isFolderAtFault ? new StoreRefused('unwritable', config.dataDir, error) : error
  }
}

const storeOf = ({ databaseUrl, dataDir }: Config): Promise<Store> =>
  databaseUrl === undefined ? openStore(dataDir) : openDatabase(databaseUrl, dataDir)

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => reject(new ListenFailed(codeOf(cause), host, port, cause)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Whether the store can be written, asked at most once a second, however many ask. */
function readiness(store: Store, isDraining: () => boolean): () => Promise<boolean> {
  let last: { at: number; isWell: Promise<boolean> } | undefined
  return async () => {
    if (isDraining()) return false
    const now = performance.now()
    if (!last || now - last.at > probeFor) {
      last = {
        at: now,
        isWell: store.probe().then(
          () => true,
          () => false,
        ),
      }
    }
    return last.isWell
  }
}
