import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/store/open.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { entry } from '../contract/journalContract.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

async function openHere() {
  const url = await cluster().newDatabase()
  const store = await openDatabase(url, tempFolder())
  onTestFinished(() => store.close())
  /** The processes of the server that serve this store. */
  const backends = async () => {
    const words = "select pid from pg_stat_activity where datname = current_database() and application_name <> ''"
    return (await cluster().tell(words, url)).map(({ pid }) => Number(pid))
  }
  return { store, url, backends }
}

const large = (command: string, first: number) => {
  const text = () => Array.from({ length: 60 }, () => Math.random().toString(36).slice(2)).join('')
  const events = Array.from({ length: 40 }, (_, at) => ({ number: first + at, time: 1, event: { text: text() } }))
  return { ...entry(command, []), events }
}

// The operating system's own limit on a file's size stands in for a full disk; only Linux can move it in mid-run.
test.runIf(process.platform === 'linux')('a disk that fills under PostgreSQL, and gets room again', async () => {
  const { store, url } = await openHere()
  await store.journal.append('tjorn', large('c1', 1))
  // A file as large as a piece of the log: beyond that, and only there, the limit is felt.
  await cluster().tell(
    `insert into events select 'orust', at, 0, 'c', 1, repeat(md5(at::text), 40) from generate_series(1, 14000) at;
     update meta set value = (select string_agg(md5(at::text), '') from generate_series(1, 600000) at) where name = 'probe'`,
    url,
  )
  onTestFinished(() => cluster().limitFiles('unlimited'))
  await cluster().limitFiles(`${16 * 1024 * 1024}`)
  // What PostgreSQL calls a file that may not grow.
  const failed = { name: 'StoreFailed', isInDoubt: false, code: 'XX000' }
  await expect(store.journal.append('tjorn', large('c2', 41))).rejects.toMatchObject(failed)
  await expect(store.probe()).rejects.toMatchObject(failed)
  await expect(store.probe()).rejects.toMatchObject(failed)
  await cluster().limitFiles('unlimited')
  await store.probe()
  await store.journal.append('tjorn', large('c3', 41))
  expect(new Set((await store.journal.read('tjorn')).map(({ command }) => command))).toEqual(new Set(['c1', 'c3']))
})

test('a database that falls silent fails what was asked of it, and the store goes on with new connections', async () => {
  const { store, backends } = await openHere()
  await store.journal.append('tjorn', entry('a', [1]))
  const stopped = await backends()
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  const goOn = () => {
    for (const pid of stopped.splice(0)) process.kill(pid, 'SIGCONT')
  }
  onTestFinished(goOn)
  const asked = performance.now()
  await expect(store.journal.append('tjorn', entry('b', [2]))).rejects.toMatchObject({
    name: 'StoreFailed',
    code: 'CONNECTION_LOST',
  })
  expect(performance.now() - asked).toBeLessThan(8_000)
  await store.journal.append('tjorn', entry('c', [2]))
  goOn()
  await store.journal.append('tjorn', entry('d', [3]))
  expect((await store.journal.read('tjorn')).map(({ command }) => command)).toEqual(['a', 'c', 'd'])
})
