import { decode } from '@colyseus/schema'
import { Packr, unpack } from 'msgpackr'

/** The first byte of each kind of frame that we speak, as in Colyseus 0.18. */
export const kinds = {
  join: 10,
  error: 11,
  data: 13,
  state: 14,
  patch: 15,
  ping: 18,
  request: 21,
  response: 22,
} as const

const packr = new Packr({ useRecords: false })
/** How msgpack writes a short text. */
const word = (text: string) => Buffer.from([0xa0 + text.length, ...Buffer.from(text)])
const command = word('command')
const hello = word('hello')
/** A number of two bytes follows. */
const twoBytes = 0xcd

/** Numbers of requests go round below this. */
export const mostNumber = 0x10000

/** A command as a frame, with the number that its answer will carry. */
export function requestFrame(number: number, order: object): Buffer {
  const body = packr.pack(order)
  const head = 4 + command.length
  const frame = Buffer.allocUnsafe(head + body.length)
  frame[0] = kinds.request
  frame[1] = twoBytes
  frame.writeUInt16LE(number, 2)
  command.copy(frame, 4)
  body.copy(frame, head)
  return frame
}

/** What a response says: to which request, whether the handler ran, and what it answered. */
export function readResponse(frame: Buffer): { number: number; isRun: boolean; said: unknown } {
  const at = { offset: 1 }
  const number = decode.number(frame, at)
  const isRun = frame[at.offset] === 0
  const body = frame.subarray(at.offset + 1)
  return { number, isRun, said: body.length > 0 ? unpack(body) : undefined }
}

/** Whether a frame is the server's first words. */
export const isHello = (frame: Buffer): boolean =>
  frame[0] === kinds.data && frame.subarray(1, 1 + hello.length).equals(hello)

/** Where the description of the state lies in the first frame of a connection. */
export function reflectionIn(frame: Buffer): { from: number; to: number } {
  const at = { offset: 1 }
  // Two texts stand before it, each after its length.
  for (let texts = 0; texts < 2; texts += 1) at.offset += 1 + (frame[at.offset] ?? 0)
  const length = decode.number(frame, at)
  return { from: at.offset, to: at.offset + length }
}

/** Why the server would not let a connection in. */
export function readError(frame: Buffer): string {
  const at = { offset: 1 }
  const code = decode.number(frame, at)
  return `${code} ${decode.string(frame, at)}`
}
