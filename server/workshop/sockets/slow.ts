import { type Client, CloseCode } from '@colyseus/core'
import { terminate } from './guard.ts'
import type { Opened } from './opened.ts'

/** Closed because it reads too slowly, or the server stops: come back by the door. */
export const comeBack = CloseCode.MAY_TRY_RECONNECT

const mostUnread = 1024 * 1024

/** Drops a connection that leaves too much unread, whenever it is asked about; the answer is whether it has been dropped. */
export function dropping(client: Client, { live, log, metrics }: Opened): () => boolean {
  let isDropped = false
  return () => {
    if (isDropped) return true
    const unread: unknown = Reflect.get(client.ref, 'bufferedAmount')
    if (typeof unread !== 'number' || unread <= mostUnread) return false
    isDropped = true
    log.noisy('slowReader', { workshop: live.id })
    metrics.slowReaders.inc()
    client.leave(comeBack)
    terminate(client)
    return true
  }
}
