import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { commitGroup } from '#server/store/writer/groupCommit.ts'
import { connect } from '#server/store/writer/sqlite.ts'
import { remembering } from '#server/store/writer/statements.ts'
import { tempFolder } from '../tempFolder.ts'

const emptyDatabase = () => {
  const sqlite = new Database(':memory:')
  onTestFinished(() => void sqlite.close())
  sqlite.exec('create table words (word text)')
  return sqlite
}

test('a question is prepared once, and answers anew each time', () => {
  const sqlite = emptyDatabase()
  const remembered = remembering(sqlite)
  const write = remembered.prepare('insert into words values (?)')
  const read = remembered.prepare('select word from words')
  write.run(['vi'])
  expect(read.all([])).toEqual([{ word: 'vi' }])
  expect(remembered.prepare('insert into words values (?)')).toBe(write)
  write.run(['ni'])
  expect(remembered.prepare('select word from words')).toBe(read)
  expect(read.all([])).toEqual([{ word: 'vi' }, { word: 'ni' }])
})

test('however many different questions are asked, only so many are kept', () => {
  const remembered = remembering(emptyDatabase())
  const first = remembered.prepare('select 0')
  for (let number = 1; number < 200; number += 1) remembered.prepare(`select ${number}`)
  expect(remembered.prepare('select 0')).toBe(first)
  remembered.prepare('select 200')
  expect(remembered.prepare('select 0')).not.toBe(first)
})

test('the writer asks the engine for each of its questions once, however many entries it appends', async () => {
  const { sqlite, db } = await connect(tempFolder())
  onTestFinished(() => void sqlite.close())
  const append = async (number: number) => {
    const events = [{ number, time: 1, event: '{}' }]
    const entry = { command: `command-${number}`, epoch: 0, events }
    const write = { append: { workshop: 'w', entry, reply: null }, tell: () => undefined }
    expect(await commitGroup(sqlite, db, [{ lane: 'w', write }])).toMatchObject([{ ok: true }])
  }
  await append(1)
  const prepared: string[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  Reflect.set(sqlite, 'prepare', (sql: string) => {
    prepared.push(sql)
    return prepare(sql)
  })
  for (let number = 2; number < 12; number += 1) await append(number)
  expect(prepared).toEqual([])
})
