import { brotliDecompressSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib'
import type * as z from 'zod'
import { apiRoutes } from '#server/http/app.ts'
import { below, fits, fitting, pick, type Roll } from '../fitting.ts'
import { noise } from '../sockets.ts'
import { spoiled } from '../spoiled.ts'
import type { World } from '../World.ts'
import { addressOf, type Pocket, strayAddress } from './addresses.ts'
import { rawRequest } from './rawRequests.ts'

/** One request as it goes out. What may be answered with a yes only tells; after some the connection ends. */
export type Asking = { family: string; bytes: Buffer; mayBeAnswered: boolean; isEnd: boolean }

/** What requests are made from. */
export type Street = { world: World; pocket: Pocket; host: string }

type Parts = { method: string; address: string; headers?: readonly string[]; body?: Buffer | undefined }

const ours = ['Content-Type: application/json', 'X-Komma-Overens: 1']
const changing = apiRoutes.filter(({ sent }) => sent !== undefined)
const telling = apiRoutes.filter(({ sent }) => sent === undefined)
const json = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '')

/** Where a request says it comes from: the proxy says so, and whoever guesses is counted by it. */
const from = (roll: Roll): string =>
  pick(['', 'X-Forwarded-For: nonsense, ,', `X-Forwarded-For: 2001:db8:${below(9_999, roll)}::1`], roll) ||
  `X-Forwarded-For: 10.${below(250, roll)}.${below(250, roll)}.${below(250, roll)}`

function written({ method, address, headers = [], body }: Parts, { host }: Street, roll: Roll): Buffer {
  const lines = [`${method} ${address} HTTP/1.1`, `Host: ${host}`, ...headers, from(roll)]
  if (body) lines.push(`Content-Length: ${body.length}`)
  return Buffer.concat([Buffer.from([...lines, '', ''].join('\r\n'), 'latin1'), body ?? Buffer.alloc(0)])
}

/** What a device carries: nothing, what opens a door here, or what nobody has given out. */
function cookie({ pocket }: Street, isOurs: boolean, roll: Roll): string[] {
  const [mine = '', wrong = ''] = [pick(pocket.cookies, roll), pick(pocket.cookies, roll)]
  if (isOurs) return [`Cookie: ${mine}`]
  if (roll() < 0.4) return []
  const odd = [
    `${wrong.split('=')[0]}=${'A'.repeat(43)}`,
    '__proto__=1; constructor=2',
    'a'.repeat(3_000),
    ';;=;==',
    // Each that is carried stands without its name.
    `=${mine.replaceAll('; ', '; =')}`,
  ]
  return [`Cookie: ${pick(odd, roll)}`]
}

type Family = (street: Street, roll: Roll) => Omit<Asking, 'family'>

const one = (parts: Parts, street: Street, roll: Roll, mayBeAnswered = false): Omit<Asking, 'family'> => ({
  ...{ bytes: written(parts, street, roll), mayBeAnswered },
  isEnd: false,
})

const routeOf = (roll: Roll) => pick(changing, roll) ?? changing[0]

/** A body with one thing wrong, to a route that changes something, from whoever may or may not ask it. */
const nearly: Family = (street, roll) => {
  const { method = 'POST', path = '/', sent } = routeOf(roll) ?? {}
  const body = sent && spoiledBody(sent, street.world, roll)
  const headers = [...ours, ...cookie(street, roll() < 0.6, roll)]
  return one({ method, address: addressOf(path, street.pocket, street.world, roll), headers, body }, street, roll)
}

function spoiledBody(sent: z.core.$ZodType, world: World, roll: Roll): Buffer {
  for (let tried = 0; tried < 9; tried += 1) {
    const body = json(spoiled(fitting(sent, world, roll), roll))
    const heard: unknown = body.length === 0 ? {} : JSON.parse(body.toString())
    if (!fits(sent, heard)) return body
  }
  return json([7])
}

/** A body as it should be, and nothing that gives a right to send it. */
const stranger: Family = (street, roll) => {
  const { method = 'POST', path = '/', sent } = routeOf(roll) ?? {}
  const { secret: _, key: __, ...named } = street.world.named
  const body = json(sent && fitting(sent, { ...street.world, named }, roll))
  // With no cookie of ours and no code, no door is opened: what has the right address still has the wrong hands.
  const pocket = {
    ...street.pocket,
    code: 'WRQNGC',
    workshop: path.includes(':code') ? 'WRQNGC' : street.pocket.workshop,
  }
  const headers = [...ours, ...cookie(street, false, roll)]
  return one({ method, address: addressOf(path, pocket, street.world, roll), headers, body }, street, roll)
}

/** What only tells, asked for with whatever rights and names. */
const looking: Family = (street, roll) => {
  const { path = '/' } = pick(telling, roll) ?? {}
  const headers = cookie(street, roll() < 0.5, roll)
  const address = addressOf(path, street.pocket, street.world, roll)
  return one({ method: roll() < 0.9 ? 'GET' : 'HEAD', address, headers }, street, roll, true)
}

const foreign: readonly (readonly string[])[] = [
  ['Content-Type: application/json'],
  ['X-Komma-Overens: 1'],
  ['X-Komma-Overens: 1', 'Content-Type: text/plain'],
  ['X-Komma-Overens: 1', 'Content-Type: multipart/form-data; boundary=x'],
  ['X-Komma-Overens: 1', 'Content-Type: application/json; charset=utf-99'],
  ['X-Komma-Overens: true', 'Content-Type: application/json'],
  [...ours, 'Origin: https://another.example'],
  [...ours, 'Origin: null'],
  [...ours, 'Content-Encoding: gzip'],
  [...ours, 'Content-Encoding: nonsense'],
]

/** A body as it should be from somebody who may send it, but not as our own page would. */
const crossSite: Family = (street, roll) => {
  const { method = 'POST', path = '/', sent } = routeOf(roll) ?? {}
  const body = json(sent && fitting(sent, street.world, roll))
  const headers = [...(pick(foreign, roll) ?? []), ...cookie(street, true, roll)]
  return one({ method, address: addressOf(path, street.pocket, street.world, roll), headers, body }, street, roll)
}

type Sending = { body: Buffer; headers?: string[] }
const unpackings = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }

/** Bytes that say that they are packed and are not. A few that are chosen blindly unpack to nothing, and that is an empty
 * body like any other: one byte that ends nowhere takes their place. */
function badlyPacked(as: keyof typeof unpackings, roll: Roll): Sending {
  const body = noise(400, roll)
  const headers = [`Content-Encoding: ${as}`]
  try {
    unpackings[as](body, { maxOutputLength: 1024 })
  } catch {
    return { body, headers }
  }
  return { body: Buffer.of(0xff), headers }
}

const bodies: readonly ((roll: Roll) => Sending)[] = [
  roll => ({ body: noise(400, roll) }),
  roll => ({ body: Buffer.from('['.repeat(1 + below(30_000, roll))) }),
  roll => ({ body: Buffer.from('{"a":'.repeat(1 + below(9_000, roll))) }),
  () => ({ body: Buffer.from('{"__proto__":{"isFacilitator":true},"secret":1e999}') }),
  () => ({ body: Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d, 0x7d]) }),
  () => ({ body: Buffer.from('{"secret":"\\ud800","secret":"\\u0000"') }),
  roll => ({ body: Buffer.from(`{"secret":"${'a'.repeat(64 * 1024 + below(9_000, roll))}"}`) }),
  roll => badlyPacked('gzip', roll),
  roll => ({ body: gzipSync(Buffer.alloc(200_000 + below(800_000, roll), 0x20)), headers: ['Content-Encoding: gzip'] }),
  roll => badlyPacked('br', roll),
  roll => badlyPacked('deflate', roll),
]

/** What is no JSON, or JSON that nobody would write, from somebody who may send it. */
const unreadable: Family = (street, roll) => {
  const { method = 'POST', path = '/' } = routeOf(roll) ?? {}
  const { body, headers = [] }: Sending = pick(bodies, roll)?.(roll) ?? { body: Buffer.alloc(1) }
  const all = [...ours, ...headers, ...cookie(street, true, roll)]
  return one({ method, address: addressOf(path, street.pocket, street.world, roll), headers: all, body }, street, roll)
}

const verbs = ['PATCH', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'DELETE', 'POST', 'HEAD', 'M-SEARCH', 'QUERY']

/** A method that a route does not know; without our header it changes nothing where it is known. */
const wrongMethod: Family = (street, roll) => {
  const { path = '/' } = pick(apiRoutes, roll) ?? {}
  const address = roll() < 0.8 ? addressOf(path, street.pocket, street.world, roll) : strayAddress(roll)
  const method = pick(verbs, roll) ?? 'PUT'
  return one(
    { method, address, headers: cookie(street, true, roll) },
    street,
    roll,
    ['HEAD', 'OPTIONS'].includes(method),
  )
}

const stray: Family = (street, roll) =>
  one({ method: 'GET', address: strayAddress(roll), headers: cookie(street, roll() < 0.3, roll) }, street, roll, true)

const raw: Family = (street, roll) => ({ bytes: rawRequest(street.host, roll), mayBeAnswered: true, isEnd: true })

const families: readonly [name: string, upTo: number, make: Family][] = [
  ['nearly', 0.36, nearly],
  ['stranger', 0.5, stranger],
  ['looking', 0.58, looking],
  ['crossSite', 0.68, crossSite],
  ['unreadable', 0.77, unreadable],
  ['wrongMethod', 0.82, wrongMethod],
  ['stray', 0.92, stray],
  ['raw', 1, raw],
]

/** A request for a case that must change nothing, whoever answers it. */
export function badRequest(street: Street, roll: Roll): Asking {
  const way = roll()
  const [family, , make] = families.find(([, upTo]) => way < upTo) ?? ['raw', 1, raw]
  return { family, ...make(street, roll) }
}

const isLong = (route: (typeof apiRoutes)[number] | undefined) => route?.path.endsWith('/rehearsal')

/** A request that can be read, from somebody who may be allowed to ask it. */
export function validRequest(street: Street, roll: Roll): Asking {
  // A rehearsal goes on for long, and a few of them fill the server.
  const route = pick(apiRoutes, roll)
  const { method = 'GET', path = '/', sent } = (isLong(route) && roll() < 0.97 ? pick(telling, roll) : route) ?? {}
  const body = sent && json(fitting(sent, street.world, roll))
  const headers = [...ours, ...cookie(street, true, roll)]
  const address = addressOf(path, street.pocket, street.world, roll)
  return { family: 'valid', ...one({ method, address, headers, body }, street, roll, true) }
}
