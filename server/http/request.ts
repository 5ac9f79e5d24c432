import type { Request, Response } from 'express'
import type { Breaker } from '../doors/breaker.ts'
import { type CookieJar, cookieJar } from '../doors/cookies.ts'
import type { DeskKeeper } from '../doors/facilitators.ts'
import type { DoorKeeper } from '../doors/participants.ts'
import type { Films } from '../export/town/Films.ts'
import type { Log } from '../log.ts'
import type { Organiser } from '../start/organiser.ts'
import type { Rehearsals } from '../workshop/rehearsal/Rehearsals.ts'

/** Whether new people may be sent here, and if not, why. */
export type Readiness = 'ready' | 'draining' | 'storeUnwell'

/** Everything the routes need of the house. */
export type Doors = DoorKeeper &
  DeskKeeper & {
    log: Log
    setupBreaker: Breaker
    linkBreaker: Breaker
    publicUrl?: string
    rehearsals: Rehearsals
    films: Films
    /** What whoever arranges workshops here has filled in on the pages that tell about the service. */
    organiser: Organiser
    addresses(): string[]
    isReady(): Promise<Readiness>
    /** Lays a copy of the store in a folder of its own, and says which; nothing where the store lies elsewhere. */
    backup?(): Promise<string>
  }

/** The cookies of a request; over TLS they never leave it. */
export const jarOf = ({ publicUrl }: { publicUrl?: string }, request: Request, response: Response): CookieJar =>
  cookieJar(request, response, publicUrl?.startsWith('https:') ?? false)

/** Whose address a request comes from. A header is believed only behind our own proxy, which speaks last. */
export function addressOf({ publicUrl }: { publicUrl?: string }, request: Request): string {
  const peer = request.socket.remoteAddress ?? ''
  const forwarded = request.headers['x-forwarded-for']
  if (!publicUrl || typeof forwarded !== 'string' || !isNear(peer)) return peer
  return forwarded.split(',').at(-1)?.trim() ?? peer
}

const isNear = (peer: string): boolean =>
  /^(::ffff:)?(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|^::1$|^f[cd]/.test(peer)

/** One part of an address, such as an id; Express gives a text for each that a route names. */
export function part(request: Request, name: string): string {
  const value = request.params[name]
  return typeof value === 'string' ? value : ''
}
