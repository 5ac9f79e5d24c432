import { Socket } from 'node:net'
import type { Client } from '@colyseus/core'
import { WebSocket } from 'ws'

const wholeBinary = 0x82
const mostInSeven = 125
const mostInSixteen = 0xff_ff

/** The last message as it lies on the wire: what goes to everybody is made once. */
let last: { message: Uint8Array; frame: Buffer } | undefined

/** A message as a frame in memory of its own, as a server sends it (RFC 6455 §5.2). */
function frameOf(message: Uint8Array): Buffer {
  if (last?.message === message) return last.frame
  const frame = Buffer.concat([headOf(message.length), message])
  last = { message, frame }
  return frame
}

function headOf(length: number): Buffer {
  if (length <= mostInSeven) return Buffer.from([wholeBinary, length])
  const head = Buffer.from([wholeBinary, ...(length <= mostInSixteen ? [126, 0, 0] : [127, 0, 0, 0, 0, 0, 0, 0, 0])])
  if (length <= mostInSixteen) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

/**
 * Sends messages to this connection as frames in memory of their own. Colyseus hands over patches and whole states as
 * views of memory that it writes the next one into: what a slow device has not fetched yet would be written over.
 */
export function sendFrames(client: Client): void {
  const { ref } = client
  const socket: unknown = Reflect.get(ref, '_socket')
  if (!(ref instanceof WebSocket && socket instanceof Socket)) throw new Error('a connection is a websocket of ws')
  client.raw = (message, _, sent) => {
    // One that is closing says by itself what becomes of it.
    if (ref.readyState !== WebSocket.OPEN) ref.send(message, { binary: true }, sent)
    else socket.write(frameOf(message), error => sent?.(error ?? undefined))
  }
}
