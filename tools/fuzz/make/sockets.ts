import { below, pick, type Roll } from './fitting.ts'

/** The kinds of WebSocket frame. */
export const opcodes = { more: 0, text: 1, bytes: 2, close: 8, ping: 9, pong: 10 } as const

const mask = Buffer.from([0x12, 0x34, 0x56, 0x78])

type Shape = { opcode?: number; isFinal?: boolean; reserved?: number; isMasked?: boolean; said?: number | bigint }

/** One WebSocket frame as a browser would send it, or as none would: `said` is the length that its head tells. */
export function wireFrame(payload: Buffer, shape: Shape = {}): Buffer {
  const { opcode = opcodes.bytes, isFinal = true, reserved = 0, isMasked = true, said = payload.length } = shape
  const head = Buffer.alloc(14)
  head[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode
  const flag = isMasked ? 0x80 : 0
  let at = 2
  if (said < 126) head[1] = flag | Number(said)
  else if (said < 0x1_00_00) {
    head[1] = flag | 126
    at = head.writeUInt16BE(Number(said), 2)
  } else {
    head[1] = flag | 127
    at = head.writeBigUInt64BE(BigInt(said), 2)
  }
  if (!isMasked) return Buffer.concat([head.subarray(0, at), payload])
  mask.copy(head, at)
  const body = Buffer.allocUnsafe(payload.length)
  for (let byte = 0; byte < payload.length; byte += 1) body[byte] = (payload[byte] ?? 0) ^ (mask[byte & 3] ?? 0)
  return Buffer.concat([head.subarray(0, at + 4), body])
}

/** Bytes that mean nothing. */
export const noise = (most: number, roll: Roll): Buffer =>
  Buffer.from(Array.from({ length: 1 + below(most, roll) }, () => below(256, roll)))

/** The largest frame that is taken. */
export const mostBytes = 16 * 1024

const closeWith = (code: number, reason: Buffer) => Buffer.concat([Buffer.from([code >> 8, code & 0xff]), reason])

/** What the WebSocket protocol does not allow, and what is larger than we take: the connection ends with it. */
const breaches: readonly ((roll: Roll) => Buffer)[] = [
  roll => wireFrame(noise(40, roll), { opcode: pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15], roll) ?? 3 }),
  roll => wireFrame(noise(40, roll), { reserved: 1 + below(7, roll) }),
  roll => wireFrame(noise(40, roll), { isMasked: false }),
  roll => wireFrame(noise(40, roll), { opcode: opcodes.more }),
  roll => Buffer.concat([wireFrame(noise(9, roll), { isFinal: false }), wireFrame(noise(9, roll))]),
  roll => wireFrame(Buffer.alloc(126 + below(500, roll)), { opcode: pick([8, 9, 10], roll) ?? 9 }),
  roll => wireFrame(noise(9, roll), { opcode: pick([8, 9, 10], roll) ?? 9, isFinal: false }),
  roll => wireFrame(Buffer.from([0xc3, 0x28, 0xff, 0xed, 0xa0, 0x80]), { opcode: roll() < 2 ? opcodes.text : 0 }),
  roll =>
    wireFrame(closeWith(pick([0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65535], roll) ?? 0, Buffer.alloc(0)), {
      opcode: 8,
    }),
  roll => wireFrame(closeWith(1000, Buffer.from([0xff, 0xfe])), { opcode: 8, reserved: below(2, roll) }),
  roll => wireFrame(Buffer.from([3]), { opcode: roll() < 2 ? 8 : 9 }),
  roll => wireFrame(Buffer.alloc(mostBytes + 1 + below(mostBytes, roll), 0x15)),
  roll =>
    wireFrame(noise(40, roll), {
      said: pick([2n ** 31n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n, 20_000_000n], roll) ?? 0n,
    }),
  roll => wireFrame(noise(40, roll), { said: 100 + below(9_000, roll) }),
  roll => noise(60, roll),
]

/** Bytes that no WebSocket of ours goes on after. */
export const breach = (roll: Roll): Buffer => (pick(breaches, roll) ?? noise.bind(null, 60))(roll)
