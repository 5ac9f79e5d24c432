import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreBusy } from '#server/store/errors.ts'
import { journalFormat } from '#server/store/journal.ts'
import { openStore } from '#server/store/open.ts'
import { connect } from '#server/store/writer/sqlite.ts'
import { change } from '../change.ts'
import { entry } from '../contract/journalContract.ts'
import { startProcess } from '../process/startProcess.ts'
import { tempFolder } from '../tempFolder.ts'

test('makes the folder, and finds what was kept there', async () => {
  const folder = join(tempFolder(), 'deep', 'data')
  const first = await openStore(folder)
  await first.journal.append('tjorn', entry('a', [1]))
  await first.close()
  const second = await openStore(folder)
  expect((await second.journal.read('tjorn')).length).toBe(1)
  await second.close()
})

test('syncs to disk at every commit, alone with its file, and wipes what is deleted', async () => {
  const { sqlite } = await connect(tempFolder())
  const read = (setting: string) => sqlite.pragma(setting, { simple: true })
  expect({
    journal: read('journal_mode'),
    lock: read('locking_mode'),
    synchronous: read('synchronous'),
    wipes: read('secure_delete'),
  }).toEqual({ journal: 'wal', lock: 'exclusive', synchronous: 2, wipes: 1 })
  sqlite.close()
})

test('a folder that cannot be made or written is refused', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a-file'), 'hej')
  mkdirSync(join(folder, 'taken', 'store.sqlite'), { recursive: true })
  for (const unwritable of [join(folder, 'a-file'), join(folder, 'a-file', 'data'), join(folder, 'taken')]) {
    const expected = { name: 'StoreRefused', code: 'unwritable', folder: unwritable }
    await expect(openStore(unwritable)).rejects.toMatchObject(expected)
  }
})

test('a file that is no store is refused and left as it was', async () => {
  const folder = tempFolder()
  const text = 'inköpslista: mjölk, ost, '.repeat(100)
  writeFileSync(join(folder, 'store.sqlite'), text)
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'unknown' })
  expect(readFileSync(join(folder, 'store.sqlite'), 'utf8')).toBe(text)

  const other = tempFolder()
  change(other, 'create table journal (number integer, event text)')
  const before = readFileSync(join(other, 'store.sqlite'))
  await expect(openStore(other)).rejects.toMatchObject({ code: 'unknown' })
  expect(readFileSync(join(other, 'store.sqlite'))).toEqual(before)
})

test('a store or a journal that this version cannot read is refused', async () => {
  const folder = tempFolder()
  await (await openStore(folder)).close()
  for (const [format, code] of Object.entries({ 999: 'newer', 0: 'older', gammal: 'unknown' })) {
    change(folder, `update meta set value = '${format}' where name = 'journalFormat'`)
    await expect(openStore(folder)).rejects.toMatchObject({ code, folder })
  }
  change(folder, `update meta set value = '${journalFormat}' where name = 'journalFormat'`)
  await (await openStore(folder)).close()
  change(folder, `insert into kysely_migration (name, timestamp) values ('9999-tomorrow', '2031-01-01T00:00:00.000Z')`)
  await expect(openStore(folder)).rejects.toMatchObject({ code: 'newer', folder })
})

test('a folder in use is refused to another process and in this one, and free when its holder has died', async () => {
  const folder = tempFolder()
  const holder = startProcess(folder)
  expect(await holder.says()).toBe('open')
  await expect(openStore(folder)).rejects.toBeInstanceOf(StoreBusy)
  const rival = startProcess(folder)
  expect(await rival.says()).toBe('StoreBusy busy')
  expect(await rival.ended).toBe(75)

  holder.tell('append a 1')
  expect(await holder.says()).toBe('saved a')
  await holder.kill()
  const store = await openStore(folder)
  expect((await store.journal.read('tjorn')).length).toBe(1)
  await expect(openStore(folder)).rejects.toBeInstanceOf(StoreBusy)
  await store.close()
})

test('closing finishes what was asked, and refuses what comes after', async () => {
  const folder = tempFolder()
  const store = await openStore(folder)
  const asked = Array.from({ length: 50 }, (_, at) => store.journal.append('tjorn', entry(`c${at}`, [at + 1])))
  const closed = store.close()
  await expect(store.journal.append('tjorn', entry('late', [51]))).rejects.toMatchObject({ code: 'closed' })
  await Promise.all([...asked, closed, store.close()])
  const again = await openStore(folder)
  expect((await again.journal.read('tjorn')).length).toBe(50)
  await again.close()
})
