const text = (value: string): Buffer => {
  const bytes = Buffer.from(value)
  const { length } = bytes
  if (length < 32) return Buffer.concat([Buffer.from([0xa0 + length]), bytes])
  if (length < 0x1_00) return Buffer.concat([Buffer.from([0xd9, length]), bytes])
  if (length < 0x1_00_00) return Buffer.concat([sized(0xda, length), bytes])
  return Buffer.concat([long(0xdb, length), bytes])
}

const sized = (kind: number, length: number): Buffer => {
  const head = Buffer.from([kind, 0, 0])
  head.writeUInt16BE(length, 1)
  return head
}

const long = (kind: number, length: number): Buffer => {
  const head = Buffer.from([kind, 0, 0, 0, 0])
  head.writeUInt32BE(length, 1)
  return head
}

const number = (value: number): Buffer => {
  if (Number.isInteger(value) && value >= 0 && value < 0x80) return Buffer.from([value])
  const bytes = Buffer.alloc(9)
  bytes[0] = 0xcb
  bytes.writeDoubleBE(value, 1)
  return bytes
}

/** Any value as MessagePack, as a device of ours writes it; what cannot be written is nil. */
export function packed(value: unknown): Buffer {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2])
  if (Array.isArray(value)) return Buffer.concat([sized(0xdc, value.length), ...value.map(packed)])
  if (typeof value !== 'object' || value === null) return Buffer.from([0xc0])
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined)
  return Buffer.concat([
    sized(0xde, entries.length),
    ...entries.flatMap(([name, inside]) => [text(name), packed(inside)]),
  ])
}

/** Where reading stands. */
type Reading = { bytes: Buffer; at: number }

const sizes: Readonly<Record<number, number>> = { 196: 1, 197: 2, 198: 4, 217: 1, 218: 2, 219: 4 }
const numbers: Readonly<Record<number, (bytes: Buffer, at: number) => number>> = {
  202: (bytes, at) => bytes.readFloatBE(at),
  203: (bytes, at) => bytes.readDoubleBE(at),
  204: (bytes, at) => bytes.readUInt8(at),
  205: (bytes, at) => bytes.readUInt16BE(at),
  206: (bytes, at) => bytes.readUInt32BE(at),
  208: (bytes, at) => bytes.readInt8(at),
  209: (bytes, at) => bytes.readInt16BE(at),
  210: (bytes, at) => bytes.readInt32BE(at),
}
const widths: Readonly<Record<number, number>> = {
  ...{ 202: 4, 203: 8, 204: 1, 205: 2, 206: 4, 208: 1, 209: 2, 210: 4 },
}

function list(reading: Reading, length: number): unknown[] {
  return Array.from({ length }, () => next(reading))
}

function map(reading: Reading, length: number): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length }, () => [`${next(reading)}`, next(reading)]))
}

function textOf(reading: Reading, length: number): string {
  const { bytes, at } = reading
  reading.at += length
  return bytes.toString('utf8', at, at + length)
}

function next(reading: Reading): unknown {
  const { bytes } = reading
  const kind = bytes.readUInt8(reading.at)
  reading.at += 1
  if (kind < 0x80) return kind
  if (kind < 0x90) return map(reading, kind & 0x0f)
  if (kind < 0xa0) return list(reading, kind & 0x0f)
  if (kind < 0xc0) return textOf(reading, kind & 0x1f)
  if (kind >= 0xe0) return kind - 0x1_00
  if (kind === 0xc2 || kind === 0xc3) return kind === 0xc3
  if (kind === 0xc0) return null
  const width = widths[kind]
  if (width !== undefined) {
    reading.at += width
    return numbers[kind]?.(bytes, reading.at - width)
  }
  const wide = kind === 0xdd || kind === 0xdf ? 4 : 2
  const length = bytes.readUIntBE(reading.at, sizes[kind] ?? wide)
  reading.at += sizes[kind] ?? wide
  if (sizes[kind] !== undefined) return textOf(reading, length)
  if (kind === 0xdc || kind === 0xdd) return list(reading, length)
  if (kind === 0xde || kind === 0xdf) return map(reading, length)
  throw new RangeError(`nothing of ours begins with ${kind}`)
}

/** The value that begins at a place in an answer of the server's. */
export const unpacked = (bytes: Buffer, at: number): unknown => next({ bytes, at })
