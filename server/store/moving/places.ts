import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { DatabaseRefused, StoreRefused } from '../errors.ts'
import { refusalOfStore } from '../migrations/migrate.ts'
import { databaseOn, placeOf, poolOf } from '../postgres/connection.ts'
import { holdDatabase, refusedFrom, schemaIn } from '../postgres/open.ts'
import type { Db, Tables } from '../tables/schema.ts'
import { connect, refusalFrom } from '../writer/sqlite.ts'

/** Where a store is kept: a data folder, or a database beside one, which keeps its secret and its backups. */
export type Place = { dataDir: string; databaseUrl?: string }

/** A store held by this process alone, with today's tables. */
export type OpenPlace = {
  db: Db
  /** All that is done within stands together, or not at all. */
  transact(run: (db: Db) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** What may be told of a place. */
export const nameOf = ({ dataDir, databaseUrl }: Place): string =>
  databaseUrl === undefined ? resolve(dataDir) : placeOf(databaseUrl)

/** Holds a store for as long as something is laid in it or taken from it, and brings its tables up to date. */
export const openPlace = ({ dataDir, databaseUrl }: Place): Promise<OpenPlace> =>
  databaseUrl === undefined ? openFolder(resolve(dataDir)) : openHeld(databaseUrl, resolve(dataDir))

async function openFolder(folder: string): Promise<OpenPlace> {
  const { sqlite, db } = await connect(folder)
  return {
    db,
    async transact(run) {
      sqlite.exec('begin immediate')
      try {
        await run(db)
        sqlite.exec('commit')
      } finally {
        if (sqlite.inTransaction) sqlite.exec('rollback')
      }
    },
    close: async () => void sqlite.close(),
  }
}

async function openHeld(url: string, dataDir: string): Promise<OpenPlace> {
  const held = await holdDatabase(url, dataDir, 'alone')
  await held.pool.end()
  const pool = poolOf(url, 1, true)
  const client = await pool.connect()
  return {
    db: databaseOn(client),
    async transact(run) {
      await client.query('begin isolation level repeatable read')
      try {
        await run(databaseOn(client))
        await client.query('commit')
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      }
    },
    async close() {
      client.release()
      await Promise.all([pool.end(), held.hold.release()])
    },
  }
}

/** Reads a store as it is at one moment, and leaves it as it is; a server on a database may go on meanwhile. */
export const lookInto = <Found>(
  { dataDir, databaseUrl }: Place,
  run: (db: Db, schema?: string) => Promise<Found>,
): Promise<Found> =>
  databaseUrl === undefined ? lookIntoFolder(resolve(dataDir), run) : lookIntoDatabase(databaseUrl, run)

async function lookIntoFolder<Found>(folder: string, run: (db: Db) => Promise<Found>): Promise<Found> {
  const file = join(folder, 'store.sqlite')
  if (!existsSync(file)) throw new StoreRefused('absent', folder)
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { readonly: true, timeout: 0 })
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    sqlite.exec('begin')
    const refusal = (await refusalOfStore(db)) ?? ((await isEmpty(db)) ? 'absent' : undefined)
    if (refusal) throw new StoreRefused(refusal, folder)
    return await run(db)
  } catch (error) {
    throw refusalFrom(error, folder)
  } finally {
    sqlite?.close()
  }
}

async function lookIntoDatabase<Found>(url: string, run: (db: Db, schema: string) => Promise<Found>): Promise<Found> {
  const pool = poolOf(url, 1, true)
  try {
    const client = await pool.connect().catch(error => {
      throw refusedFrom(error, url)
    })
    try {
      await client.query('begin isolation level repeatable read read only')
      const db = databaseOn(client)
      const schema = await schemaIn(client, url)
      const refusal = (await refusalOfStore(db, schema)) ?? ((await isEmpty(db)) ? 'absent' : undefined)
      if (refusal) throw new DatabaseRefused(refusal, placeOf(url))
      return await run(db, schema)
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}

const isEmpty = async (db: Db): Promise<boolean> => (await db.introspection.getTables()).length === 0
