import { pageAddresses } from '#server/http/pages.ts'
import { below, pick, type Roll } from '../fitting.ts'
import type { World } from '../World.ts'

/** What only the owner of a thing knows, as whoever asks would send it. */
export type Pocket = { code: string; workshop: string; cookies: readonly string[] }

const odd = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00',
    '%ff',
    '%E0%A4%A',
    '%',
    '%25',
    '%0d%0aX:1',
    '\\..\\..',
  ],
  ...['__proto__', 'constructor', 'toString', 'undefined', 'null', '-1', '0', '*', "'", '%27or%271', 'a'.repeat(300)],
  ...['%F0%9F%92%A5', '%C3%A5', '%u0041', ';a=b', '@', ':', '~', '%5b%5d', 'a'.repeat(7_000), '%c0%ae%c0%ae'],
]

const formats = ['json', 'html', 'docx', 'csv', 'konto', 'notes.csv', '__proto__', '']

/** An address of a route with something where its names stand: what is there, or what nobody would write. */
export function addressOf(path: string, { code, workshop }: Pocket, world: World, roll: Roll): string {
  const there: Record<string, readonly string[]> = {
    id: [workshop],
    code: [workshop, code],
    seatId: world.named.seatId ?? [],
    format: formats,
  }
  return `/api${path}`.replace(/:(\w+)/g, (_, name: string) => {
    const real = pick(there[name] ?? [], roll)
    return (roll() < 0.8 ? real : undefined) ?? pick(odd, roll) ?? ''
  })
}

const outside = [
  '/healthz',
  '/readyz',
  '/k/',
  '/bekrafta/',
  '/assets/',
  '/api',
  '/api/',
  '/matchmake/joinOrCreate/workshop',
]
const climbs = ['../', '..%2f', '%2e%2e/', '..\\', '..%5c', '....//', '%252e%252e/', '..;/', './', '//']
const wanted = ['etc/passwd', 'package.json', 'server/config.ts', 'data/secret', 'server.json', '.env', '.git/config']

/** An address outside the routes: pages, files, and ways out of the folder that they lie in. */
export function strayAddress(roll: Roll): string {
  const base = pick([...outside, ...pageAddresses.map(plain)], roll) ?? '/'
  const way = roll()
  if (way < 0.35) return `${base}${pick(odd, roll)}`
  if (way < 0.75) return `${base}/${(pick(climbs, roll) ?? '').repeat(1 + below(8, roll))}${pick(wanted, roll)}`
  if (way < 0.85) return `${base}?${pick(odd, roll)}=${pick(odd, roll)}&a[b][c]=1&a[__proto__][x]=1`
  if (way < 0.9) return `http://elsewhere.example${base}`
  return base
}

/** A page's address as one would write it, from the pattern that it is known by. */
const plain = (pattern: RegExp): string =>
  pattern.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\/', '/')
    .replace(/\(.*\)\?/g, '/abc')
    .replace(/\/\?$/, '')
