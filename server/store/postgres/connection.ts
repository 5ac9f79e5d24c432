import { Kysely, PostgresDialect } from 'kysely'
import { type ClientBase, DatabaseError, Pool, type PoolClient, types } from 'pg'
import { codeOf } from '../errors.ts'
import type { Db, Tables } from '../tables/schema.ts'

/** Whoever does not answer within so many ms is not there. */
const patience = 5_000

/**
 * What each session is told first: a commit is on disk before it is answered, whatever the server's own settings say,
 * and a process that has stopped, or that nobody reaches any more, lets go of its locks within seconds.
 */
const synced =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'"
const greeting = [
  synced,
  "set idle_in_transaction_session_timeout = '3s'",
  "set lock_timeout = '4s'",
  'set tcp_keepalives_idle = 5',
  'set tcp_keepalives_interval = 3',
  'set tcp_keepalives_count = 3',
].join('; ')

/** Times are epoch ms in columns of 64 bits, and counts never come near what a number can hold. */
const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)

/** The words for TLS that the driver takes as the strictest one, and says at length that it may not always. */
const strict = ['prefer', 'require', 'verify-ca']

function named(url: string): string {
  const address = new URL(url)
  const { searchParams: words } = address
  if (!strict.includes(words.get('sslmode') ?? '') || words.has('uselibpqcompat')) return url
  words.set('sslmode', 'verify-full')
  return address.href
}

/** How every connection of ours is made. */
export const connectionTo = (url: string) => ({
  connectionString: named(url),
  application_name: 'komma-overens',
  connectionTimeoutMillis: patience,
  keepAlive: true,
  types: { getTypeParser },
})

/** The first thing done with every connection. One that breaks between two questions may not take the process with it:
 * whoever asks the next one hears it. */
export async function greet(client: ClientBase): Promise<void> {
  client.on('error', () => undefined)
  await client.query(greeting)
}

async function greetPatiently(client: ClientBase): Promise<void> {
  client.on('error', () => undefined)
  await client.query(synced)
}

/** The connections that workshops share; patient ones wait for as long as a question takes. A connection that breaks leaves by itself, and the next one is made when asked for. */
export function poolOf(url: string, max: number, patient = false): Pool {
  const onConnect = patient ? greetPatiently : greet
  const pool = new Pool({ ...connectionTo(url), query_timeout: patient ? 0 : patience, max, onConnect })
  pool.on('error', () => undefined)
  return pool
}

/** Kysely over a whole pool: for what is read, and for the tables. */
export const databaseOver = (pool: Pool): Db => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** Kysely over one connection, whose transaction somebody else begins and ends. */
export function databaseOn(client: PoolClient): Db {
  const query = client.query.bind(client)
  const lent = { query, release: () => undefined }
  const pool = { options: {}, connect: async () => lent, end: async () => undefined }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** What PostgreSQL says when a connection ends, or when it cannot tell what became of what it did: the connection (08),
 * ended from without (25P03, 25P04, 57P0x), no room or no disk (53, 58), a fault in itself (XX). */
const noAnswer = /^(08|25P0[34]|53|57P0|58|XX)/

/** Whether PostgreSQL itself said no and the connection goes on; otherwise nobody knows what it was doing. Its code says
 * so, because the word for how grave it is comes in the language of the server. */
export const isAnswer = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && error.code !== undefined && !noAnswer.test(error.code)

/** What went wrong, as PostgreSQL's five signs or the system's word for it. */
export function troubleOf(error: unknown): string {
  const code = codeOf(error)
  return code === 'Error' ? 'CONNECTION_LOST' : code
}

/** A database's name and address, which may be told: never its password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} (${hostname || 'localhost'}:${port || '5432'})`
}
