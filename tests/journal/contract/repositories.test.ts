import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StoreFailed } from '#server/store/errors.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import { databaseOver } from '#server/store/postgres/connection.ts'
import { holdDatabase } from '#server/store/postgres/open.ts'
import { devicesOver } from '#server/store/tables/devices.ts'
import { type Ask, isWrite } from '#server/store/tables/operations.ts'
import { type Db, personalColumns } from '#server/store/tables/schema.ts'
import { lastingWriter } from '#server/store/writer/lastingWriter.ts'
import { connect } from '#server/store/writer/sqlite.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'
import { repositoryContract, workshop } from './repositoryContract.ts'

const cluster = clusterOfFile()

repositoryContract('on SQLite', () => openStore(tempFolder()))
repositoryContract('on PostgreSQL', async () => openDatabase(await cluster().newDatabase(), tempFolder()))

test('a device comes back by the secret it holds while nothing can be written, and gets a new one when it can', async () => {
  const keeper = await lastingWriter(tempFolder())
  onTestFinished(() => keeper.close())
  let isFull = false
  const ask: Ask = (name, input) =>
    isFull && isWrite(name) ? Promise.reject(new StoreFailed('SQLITE_FULL')) : keeper.ask(name, input)
  const devices = devicesOver(ask)
  const amira = { id: 'd1', workshop: 'tjorn', createdAt: 1 }
  await devices.add({ ...amira, secret: 'first' })
  await devices.rotate('d1', () => 'second')
  isFull = true
  expect(await devices.bySecret('second')).toEqual(amira)
  expect(await devices.rotate('d1', () => 'third', 'second')).toBe('second')
  for (const held of [undefined, 'unknown'])
    await expect(devices.rotate('d1', () => 'third', held)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  await expect(devices.rotate('okänd', () => 'third', 'second')).resolves.toBeUndefined()
  await expect(devices.add({ ...amira, id: 'd2', secret: 'new' })).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  isFull = false
  expect(await devices.bySecret('third')).toBeUndefined()
  expect(await devices.rotate('d1', () => 'third', 'second')).toBe('third')
  expect(await devices.bySecret('second')).toEqual(amira)
  expect(await devices.bySecret('first')).toBeUndefined()
})

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
