import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type IRoomCache, LocalDriver, LocalPresence, matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Ticket } from '#shared/views/live/doors.ts'
import { colyseusLogger, type Log } from '../../log.ts'
import type { FrameReason, Metrics } from '../../start/metrics/metrics.ts'
import { codeOf, LetGo } from '../../store/errors.ts'
import type { Bearer } from './members/bearer.ts'
import type { Opened } from './opened.ts'
import { WorkshopRoom } from './WorkshopRoom.ts'

/** Colyseus as the rest of the server sees it: tickets out, and nothing else may be asked of it. */
export type Sockets = {
  /** A one-time ticket for a connection to this workshop, valid for fifteen seconds. */
  ticket(workshop: Opened, bearer: Bearer): Promise<Ticket>
  /** Closes what a revoked link has opened. */
  closeKey(workshopId: string, keyId: string): void
  /** The links that somebody is connected by. */
  keysHere(workshopId: string): string[]
  /** Whether nobody is connected to a workshop. */
  isEmpty(workshopId: string): boolean
  /** Ends a workshop's room; those who are there come back by the door. */
  close(workshopId: string): Promise<void>
  stop(): Promise<void>
}

const roomName = 'workshop'
const mostBytes = 16 * 1024

/** Starts Colyseus behind a server that already answers; its own routes are never mounted. */
export async function startSockets(
  server: HttpServer,
  { log, metrics, redisUrl, name }: { log: Log; metrics: Metrics; redisUrl?: string; name?: string },
  isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean,
): Promise<Sockets> {
  const refuse = (status: number, reason: FrameReason): Response => {
    metrics.refusedFrames.inc(reason)
    return new Response(null, { status })
  }
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: mostBytes,
    pingInterval: 3000,
    pingMaxRetries: 2,
    beforeUpgrade: (request, { headers }) => {
      const { pathname, searchParams } = new URL(request.url)
      if (!/^\/[\w-]+\/[\w-]+$/.test(pathname) || !searchParams.get('sessionId')) return refuse(404, 'noTicket')
      const isOurs = isOwnOrigin(headers.get('origin') ?? undefined, headers.get('host') ?? undefined)
      return isOurs ? undefined : refuse(403, 'foreignOrigin')
    },
  })
  // Should anybody ever mount Colyseus' routes, they still make no rooms and give no seats.
  matchMaker.controller.exposedMethods = ['reconnect']
  const listing = await listingOf(redisUrl, log)
  const colyseus = new Server({
    transport,
    ...listing,
    // A room is made where its workshop is: which process that is has been decided by a lease.
    selectProcessIdToCreateRoom: async () => matchMaker.processId,
    greet: false,
    gracefullyShutdown: false,
    logger: colyseusLogger(log),
  })
  colyseus.define(roomName, WorkshopRoom)
  const accepting = matchMaker.accept()
  // It waits seconds for processes that have died without a word; nobody here needs to know.
  if (redisUrl === undefined) await accepting
  else accepting.catch((error: unknown) => log.warn('redisAway', { code: codeOf(error) }))
  // What Colyseus cannot read as an address it throws at, in an event, and that ends the process.
  const filter = ({ url, socket }: IncomingMessage): boolean => {
    const isAddress = URL.canParse(`ws://server${url}`)
    if (!isAddress) {
      metrics.refusedFrames.inc('noAddress')
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    }
    return isAddress
  }
  transport.attachToServer(server, { filter })

  const opened = new Map<string, IRoomCache>()
  const making = new Map<string, Promise<IRoomCache>>()
  async function make(workshop: Opened): Promise<void> {
    const { id } = workshop.live
    const made = making.get(id) ?? matchMaker.createRoom(roomName, workshop)
    making.set(id, made)
    opened.set(id, await made.finally(() => making.delete(id)))
  }
  const roomOf = (id: string) => {
    const room: unknown = matchMaker.getLocalRoomById(id)
    return room instanceof WorkshopRoom ? room : undefined
  }

  return {
    async ticket(workshop, bearer) {
      const { id } = workshop.live
      if (!roomOf(id)) await make(workshop)
      const listing = opened.get(id)
      if (!listing || !roomOf(id)) throw new LetGo()
      const { name: room, sessionId, roomId } = await matchMaker.reserveSeatFor(listing, {}, bearer)
      // It stands first in the address of the socket, so that whoever stands in front of us leads it here.
      return { name: room, sessionId, roomId, processId: name ?? matchMaker.processId }
    },
    closeKey: (workshopId, keyId) => roomOf(workshopId)?.closeKey(keyId),
    keysHere: workshopId => roomOf(workshopId)?.keysHere() ?? [],
    isEmpty: workshopId => (roomOf(workshopId)?.clients.length ?? 0) === 0,
    close: async workshopId => {
      opened.delete(workshopId)
      await roomOf(workshopId)?.shut()
    },
    async stop() {
      await Promise.allSettled([...opened.keys()].map(id => roomOf(id)?.shut()))
      await matchMaker.gracefullyShutdown()
      transport.shutdown()
      listing.presence.shutdown()
      await listing.driver.shutdown()
    },
  }
}

/** One process knows its rooms by heart; several write them in Redis, which nobody else needs to load. */
async function listingOf(redisUrl: string | undefined, log: Log) {
  if (redisUrl === undefined) return { presence: new LocalPresence(), driver: new LocalDriver() }
  const { sharedListing } = await import('./redis.ts')
  return sharedListing(redisUrl, log)
}
