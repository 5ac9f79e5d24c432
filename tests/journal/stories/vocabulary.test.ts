import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { setVocabulary, vocabulary, vocabularyIn } from '#server/store/migrations/vocabulary.ts'
import { openBackup } from '#server/store/moving/backup.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import { databaseOver, poolOf } from '#server/store/postgres/connection.ts'
import type { Db, Tables } from '#server/store/tables/schema.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

/** What a version before this one knew: all but one. */
const [, ...fewer] = vocabulary

/** A store that this version has opened once: how it is opened again, and seen from outside. */
const engines = {
  async SQLite() {
    const folder = tempFolder()
    const open = () => openStore(folder)
    await (await open()).close()
    const within = async <Done>(run: (db: Db) => Promise<Done>) => {
      const sqlite = new Database(join(folder, 'store.sqlite'))
      const done = await run(new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }))
      sqlite.close()
      return done
    }
    return { folder, open, within }
  },
  async PostgreSQL() {
    const [url, folder] = [await cluster().newDatabase(), tempFolder()]
    const open = () => openDatabase(url, folder, 'together')
    await (await open()).close()
    const within = async <Done>(run: (db: Db) => Promise<Done>) => {
      const pool = poolOf(url, 1)
      const done = await run(databaseOver(pool))
      await pool.end()
      return done
    }
    return { folder, open, within }
  },
}

const each = test.each(['SQLite', 'PostgreSQL'] as const)

each('a store says which events its writers know, and one that knows fewer does not open it: %s', async engine => {
  const { open, within } = await engines[engine]()
  expect(await within(vocabularyIn)).toEqual(vocabulary)
  const more = [...vocabulary, 'neverHeardOf']
  await within(db => setVocabulary(db, more))
  await expect(open()).rejects.toMatchObject({ code: 'newer' })
  expect(await within(vocabularyIn)).toEqual(more)
})

each('a store is copied before new events may stand in it, as it was, once: %s', async engine => {
  const { folder, open, within } = await engines[engine]()
  await within(db => setVocabulary(db, fewer))
  await (await open()).close()
  await (await open()).close()
  expect(await within(vocabularyIn)).toEqual(vocabulary)
  const copies = readdirSync(join(folder, 'backups'))
  expect(copies).toEqual([expect.stringMatching(/-before-newEvents$/)])
  const { db, close } = openBackup(join(folder, 'backups', copies[0]!))
  expect(await vocabularyIn(db)).toEqual(fewer)
  close()
})

test('a process that knows new events waits outside while older ones serve', async () => {
  const { open, within } = await engines.PostgreSQL()
  const older = await open()
  await within(db => setVocabulary(db, fewer))
  await expect(open()).rejects.toMatchObject({ code: 'busy' })
  expect(await within(vocabularyIn)).toEqual(fewer)
  await older.close()
  const newer = await open()
  await (await open()).close()
  expect(await within(vocabularyIn)).toEqual(vocabulary)
  await newer.close()
})
