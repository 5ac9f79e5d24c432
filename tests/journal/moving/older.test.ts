import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#server/store/migrations/migrate.ts'
import { openBackup, readNote } from '#server/store/moving/backup.ts'
import { hashOfStore } from '#server/store/moving/rows.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import { databaseOver, poolOf } from '#server/store/postgres/connection.ts'
import type { Db, Tables } from '#server/store/tables/schema.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

/** A store as the first version left it. */
async function asFirstEvening(db: Db): Promise<void> {
  await migrate(db, '0001-firstEvening')
  const workshop = { id: 'tjorn', code: 'HJK234', tokenHash: 'h', createdAt: 1, openedAt: null, closedAt: null }
  await db
    .insertInto('workshops')
    .values({ ...workshop, rehearsalOf: null })
    .execute()
  const fact = { workshop: 'tjorn', number: 1, time: 2 ** 41, command: 'c', epoch: 1, event: '{"type":"noted"}' }
  await db.insertInto('events').values(fact).execute()
  await db.insertInto('heads').values({ workshop: 'tjorn', epoch: 1, number: 1, commands: 1 }).execute()
}

const engines = {
  SQLite: async (folder: string) => {
    const sqlite = new Database(join(folder, 'store.sqlite'))
    await asFirstEvening(new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }))
    sqlite.close()
    return () => openStore(folder)
  },
  PostgreSQL: async (folder: string) => {
    const url = await cluster().newDatabase()
    const pool = poolOf(url, 1)
    await asFirstEvening(databaseOver(pool))
    await pool.end()
    return () => openDatabase(url, folder)
  },
}

test.each(['SQLite', 'PostgreSQL'] as const)(
  'an older store is copied before it is changed, once: %s',
  async engine => {
    const folder = tempFolder()
    const open = await engines[engine](folder)
    const store = await open()
    expect((await store.journal.read('tjorn')).map(({ time }) => time)).toEqual([2 ** 41])
    await store.keys.add({ id: 'k', workshop: 'tjorn', kind: 'host', secret: 's', createdAt: 1, name: 'Åsa' })
    await store.close()
    await (await open()).close()

    const copies = readdirSync(join(folder, 'backups'))
    expect(copies).toEqual([expect.stringMatching(/-before-0002-life$/)])
    const copy = join(folder, 'backups', copies[0]!)
    const { db, close } = openBackup(copy)
    expect((await hashOfStore(db)).hash).toBe(readNote(copy)!.store.hash)
    expect((await db.introspection.getTables()).map(({ name }) => name)).not.toContain('ownerLinks')
    expect(await db.selectFrom('events').select('event').execute()).toEqual([{ event: '{"type":"noted"}' }])
    close()
  },
)

test.each(['SQLite', 'PostgreSQL'] as const)(
  'an older store that cannot be copied is left as it was: %s',
  async engine => {
    const folder = tempFolder()
    const open = await engines[engine](folder)
    writeFileSync(join(folder, 'backups'), 'a file in the way')
    const refused = { name: 'StoreRefused', code: 'unwritable', folder }
    await expect(open()).rejects.toMatchObject(refused)
    await expect(open()).rejects.toMatchObject(refused)
    rmSync(join(folder, 'backups'))
    const store = await open()
    expect(await store.journal.read('tjorn')).toHaveLength(1)
    await store.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/-before-0002-life$/)])
  },
)

test('processes that start together on an older database both serve, and it is copied once', async () => {
  const folder = tempFolder()
  const url = await cluster().newDatabase()
  const pool = poolOf(url, 1)
  await asFirstEvening(databaseOver(pool))
  await pool.end()
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url, folder, 'together')))
  for (const store of opened) expect(await store.journal.read('tjorn')).toHaveLength(1)
  await Promise.all(opened.map(store => store.close()))
  expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/-before-0002-life$/)])
})

test('a new store is not copied', async () => {
  const folder = tempFolder()
  await (await openStore(folder)).close()
  await (await openDatabase(await cluster().newDatabase(), folder)).close()
  expect(readdirSync(folder)).toEqual(['store.sqlite'])
})
