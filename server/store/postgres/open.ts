import type { Pool } from 'pg'
import { codeOf, type DatabaseRefusal, DatabaseRefused, StoreFailed, StoreRefused } from '../errors.ts'
import { migrate, nextStep, refusalOfStore } from '../migrations/migrate.ts'
import { keepBackup } from '../moving/backup.ts'
import { probe } from '../tables/operations.ts'
import { commitGroup } from './commitGroup.ts'
import { databaseOver, isAnswer, placeOf, poolOf } from './connection.ts'
import { type Company, type Hold, inTurn, isAlone, takeHold } from './hold.ts'

/** A database that this process holds, with today's tables in it. */
export type Held = { pool: Pool; hold: Hold }

/** At most so many lanes are written at the same moment; the others wait their turn. */
const connections = 8
const oldestVersion = 150_000

/** Holds a database, alone or together with other processes, and brings its tables up to date. An older store is copied into the data folder's backups before it is changed.
 * Throws DatabaseRefused when it is not there, not ours, or not safe. */
export async function holdDatabase(url: string, dataDir: string, company: Company): Promise<Held> {
  const pool = poolOf(url, connections)
  let hold: Hold | undefined
  try {
    hold = await inTurn(url, () => holdPrepared(url, dataDir, company))
    const [proof] = await commitGroup(pool, [{ run: probe }])
    if (proof && !proof.ok) throw proof.error
    return { pool, hold }
  } catch (error) {
    await Promise.allSettled([pool.end(), hold?.release()])
    throw refusedFrom(error, url)
  }
}

/** The schema that our tables lie in; throws DatabaseRefused when the server is too old, or keeps nothing safe. */
export async function schemaIn(asked: Pick<Pool, 'query'>, url: string): Promise<string> {
  const { rows } = await asked.query<{ version: number; fsync: string; schema: string | null }>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
      current_schema() as schema`,
  )
  const { version = 0, fsync, schema = null } = rows[0] ?? {}
  if (version < oldestVersion) throw new DatabaseRefused('outdated', placeOf(url))
  if (fsync !== 'on') throw new DatabaseRefused('unsafe', placeOf(url))
  if (schema === null) throw new DatabaseRefused('unwritable', placeOf(url))
  return schema
}

/** Holds the database first when its turn has come: whoever waits uses no tables, and is in nobody's way. */
async function holdPrepared(url: string, dataDir: string, company: Company): Promise<Hold> {
  const hold = await takeHold(url, company)
  try {
    await prepare(url, dataDir)
    return hold
  } catch (error) {
    await hold.release().catch(() => undefined)
    throw error
  }
}

async function prepare(url: string, dataDir: string): Promise<void> {
  const pool = poolOf(url, 1, true)
  try {
    const schema = await schemaIn(pool, url)
    const db = databaseOver(pool)
    const refusal = await refusalOfStore(db, schema)
    if (refusal) throw new DatabaseRefused(refusal, placeOf(url))
    const next = await nextStep(db, schema)
    if (next !== undefined) {
      // Tables do not change under a process that uses them.
      if (!(await isAlone(pool))) throw new DatabaseRefused('busy', placeOf(url))
      await keepBackup(db, { dataDir, before: next, schema })
    }
    await migrate(db)
  } finally {
    await pool.end()
  }
}

/** What a connection says of itself when it may not go through unencrypted, or without a password. They have no codes. */
const words: readonly (readonly [RegExp, DatabaseRefusal])[] = [
  [/^SASL: .*password/, 'locked'],
  [/does not support SSL/, 'unencrypted'],
]

/** How Node says that it cannot trust who answers. */
const distrust = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|^ERR_TLS|^EPROTO$|^ERR_SSL/

function signOf(cause: unknown): DatabaseRefusal | undefined {
  const code = codeOf(cause)
  if (signs[code]) return signs[code]
  if (distrust.test(code)) return 'untrusted'
  const said = cause instanceof Error ? cause.message : ''
  return words.find(([sign]) => sign.test(said))?.[1]
}

const signs: Record<string, DatabaseRefusal> = {
  '28000': 'locked',
  '28P01': 'locked',
  '3D000': 'missing',
  '42501': 'unwritable',
  '25006': 'unwell',
  '53100': 'unwell',
  '58030': 'unwell',
  // A database that takes nobody just now.
  '55000': 'unreachable',
}

/** The refusal that stands for whatever went wrong while a database was opened. */
export function refusedFrom(error: unknown, url: string): unknown {
  if (error instanceof DatabaseRefused || error instanceof StoreRefused) return error
  const cause = error instanceof StoreFailed && error.cause !== undefined ? error.cause : error
  const sign = signOf(cause)
  // What PostgreSQL said no to in other words is a fault of ours or in its own, and says more as it is.
  const isFault = isAnswer(cause) || codeOf(cause).startsWith('XX') || cause instanceof StoreFailed
  if (sign === undefined && isFault) return error
  return new DatabaseRefused(sign ?? 'unreachable', placeOf(url), cause)
}
