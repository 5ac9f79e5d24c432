import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, openStore } from '#server/store/open.ts'
import { databaseOver } from '#server/store/postgres/connection.ts'
import { holdDatabase } from '#server/store/postgres/open.ts'
import { type Db, personalColumns } from '#server/store/tables/schema.ts'
import { connect } from '#server/store/writer/sqlite.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'
import { repositoryContract, workshop } from './repositoryContract.ts'

const cluster = clusterOfFile()

repositoryContract('on SQLite', () => openStore(tempFolder()))
repositoryContract('on PostgreSQL', async () => openDatabase(await cluster().newDatabase(), tempFolder()))

/** Columns of text that say nothing about anybody by name: ids, hashes, codes and JSON whose texts the model tags. */
const impersonal = [
  'meta.name meta.value',
  'heads.workshop events.workshop events.command events.event commands.workshop commands.command commands.reply',
  'snapshots.workshop snapshots.hash snapshots.state',
  'workshops.id workshops.code workshops.tokenHash workshops.rehearsalOf',
  'keys.id keys.workshop keys.kind keys.hash keys.market',
  'ownerLinks.id ownerLinks.workshop ownerLinks.actor ownerLinks.hash setupLinks.hash',
  'devices.id devices.workshop deviceSecrets.hash deviceSecrets.device',
  'processes.id processes.address leases.workshop leases.holder',
  'resumeCodes.workshop resumeCodes.seat resumeCodes.hash drafts.workshop drafts.seat drafts.key',
].flatMap(line => line.split(' '))

async function onSqlite(): Promise<Db> {
  const { sqlite, db } = await connect(tempFolder())
  onTestFinished(() => void sqlite.close())
  return db
}

async function onPostgres(): Promise<Db> {
  const { pool, hold } = await holdDatabase(await cluster().newDatabase(), tempFolder(), 'alone')
  onTestFinished(async () => void (await Promise.all([pool.end(), hold.release()])))
  return databaseOver(pool)
}

test.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('every column of text is known to hold names and words of people, or none: %s', async (_, made) => {
  const tables = await (await made()).introspection.getTables()
  const texts = tables.flatMap(({ name, columns }) =>
    columns.flatMap(column => (/text/i.test(column.dataType) ? [`${name}.${column.name}`] : [])),
  )
  const personal = Object.entries(personalColumns).flatMap(([table, columns]) =>
    columns.map(name => `${table}.${name}`),
  )
  expect(texts.sort()).toEqual([...impersonal, ...personal].sort())
})

test('no secret lies in the folder as it was given', async () => {
  const folder = tempFolder()
  const store = await openStore(folder)
  const secret = (name: string) => `canary-${name}-5f2c`
  await store.workshops.add({ ...workshop('tjorn', 'HJK234'), token: secret('token') })
  await store.keys.add({ id: 'k', workshop: 'tjorn', kind: 'screen', secret: secret('key'), createdAt: 1 })
  await store.devices.add({ id: 'd', workshop: 'tjorn', secret: secret('device'), createdAt: 1 })
  await store.devices.rotate('d', () => secret('rotated'))
  await store.resumeCodes.set('tjorn', 'amira', secret('resume'))
  await store.setupLinks.add(secret('setup'), 1)
  await store.drafts.keep('tjorn', { seat: 'amira', key: 'k', text: 'planted-draft', savedAt: 1 })
  const bytes = () =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join()
  await store.close()
  expect(bytes()).toContain('planted-draft')
  expect(bytes()).not.toContain('canary')
})
