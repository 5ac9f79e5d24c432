import type { EventEmitter } from 'node:events'
import { Protocol } from '@colyseus/core'
import type { Log } from '../../log.ts'
import type { Metrics } from '../../start/metrics/metrics.ts'
import type { Bearer } from './members/bearer.ts'
import { messages } from './said/envelope.ts'

/** The only kinds of frame that a device of ours sends; all that people do is a request, which gets an answer. */
const kinds: readonly number[] = [Protocol.JOIN_ROOM, Protocol.LEAVE_ROOM, Protocol.PING, Protocol.ROOM_REQUEST]
const ours = Object.keys(messages).map(name => Buffer.from([0xa0 + name.length, ...Buffer.from(name)]))

/** How many bytes a request's number takes, by its first. */
const numberLength: Record<number, number> = { 204: 2, 205: 3, 206: 5 }

function isOurs(frame: unknown): boolean {
  if (!Buffer.isBuffer(frame)) return false
  const [kind = 0, first = 0] = frame
  if (!kinds.includes(kind)) return false
  if (kind !== Protocol.ROOM_REQUEST) return frame.length === 1
  const at = 1 + (first < 0x80 ? 1 : (numberLength[first] ?? frame.length))
  return ours.some(name => frame.subarray(at, at + name.length).equals(name))
}

/** So long a device has to say that it is there. */
const hereWithin = 15_000

/**
 * Lets through only frames that can be read. Colyseus throws, prints or disconnects on others, and what is thrown in a
 * socket's event ends the process. From a device that has been dropped, because it reads nothing, nothing more is taken. To a device that has not said that it is there everything is kept until it has: one
 * that never does is not heard, and is cut off.
 */
export function guard(socket: EventEmitter, onBad: (cause?: unknown) => void, isDropped: () => boolean): void {
  const emit = socket.emit.bind(socket)
  let isHere = false
  setTimeout(() => isHere || terminate({ ref: socket }), hereWithin).unref()
  socket.emit = (name, ...rest) => {
    if (name !== 'message') return emit(name, ...rest)
    if (isDropped()) return false
    const isRead = isOurs(rest[0])
    isHere ||= isRead && rest[0][0] === Protocol.JOIN_ROOM
    if (!isHere || !isRead) {
      onBad()
      return false
    }
    try {
      return emit(name, ...rest)
    } catch (error) {
      onBad(error)
      return false
    }
  }
}

/** Counts what is not let in: every frame in the measures, and in the log a line a minute for whoever sends them. */
export function counting(
  { log, metrics }: { log: Log; metrics: Metrics },
  workshop: string,
  bearer: Bearer,
): (cause?: unknown) => void {
  const device = bearer.as === 'device' ? bearer.deviceId : bearer.keyId
  return cause => {
    metrics.refusedFrames.inc(cause === undefined ? 'notOurs' : 'threw')
    log.noisy('badFrame', { workshop, device }, cause, device ?? bearer.as)
  }
}

/** Ends a socket without waiting for the other end. */
export function terminate({ ref }: { ref: object }): void {
  const end: unknown = Reflect.get(ref, 'terminate')
  if (typeof end === 'function') Reflect.apply(end, ref, [])
}
