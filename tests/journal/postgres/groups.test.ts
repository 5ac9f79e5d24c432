import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, type Store } from '#server/store/open.ts'
import { commitGroup } from '#server/store/postgres/commitGroup.ts'
import { poolOf } from '#server/store/postgres/connection.ts'
import { writes } from '#server/store/tables/operations.ts'
import type { Db } from '#server/store/tables/schema.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { entry } from '../contract/journalContract.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()
const lockOfTest = 77

/** A store where the events of one workshop can be held up for as long as somebody has a lock: at their commit, or
 * as they are written, when the head has been read and not yet moved. */
async function heldStore(where: 'commit' | 'insert' = 'commit') {
  const url = await cluster().newDatabase()
  const store = await openDatabase(url, tempFolder())
  onTestFinished(() => store.close())
  await cluster().tell(
    `create function wait_for_test() returns trigger language plpgsql as $$
     begin perform pg_advisory_xact_lock_shared(${lockOfTest}); return null; end $$;
     create ${where === 'commit' ? 'constraint' : ''} trigger held after insert on events
     ${where === 'commit' ? 'deferrable initially deferred' : ''} for each row when (new.workshop = 'tjorn') execute function wait_for_test()`,
    url,
  )
  const pool = poolOf(url, 1, true)
  onTestFinished(() => pool.end())
  const hold = () => pool.query('select pg_advisory_lock($1)', [lockOfTest])
  const release = () => pool.query('select pg_advisory_unlock($1)', [lockOfTest])
  /** The sessions that stand and wait there. */
  const held = () =>
    cluster().tell(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
       and query like '${where}%'`,
      url,
    )
  return { store, url, hold, release, held }
}

const numbersOf = async (store: Store, workshop: string) =>
  (await store.journal.read(workshop)).map(({ number }) => number)

test('an append is answered after its commit, and not before', async () => {
  const { store, hold, release, held } = await heldStore()
  await hold()
  const told: string[] = []
  const saved = store.journal.append('tjorn', entry('a', [1])).then(() => told.push('saved'))
  await expect.poll(held).toHaveLength(1)
  expect([told, await numbersOf(store, 'tjorn')]).toEqual([[], []])
  await release()
  await saved
  expect(await numbersOf(store, 'tjorn')).toEqual([1])
})

test('a workshop that must wait holds up no other, and all that comes meanwhile is its next group', async () => {
  const { store, hold, release, held } = await heldStore()
  await hold()
  const first = store.journal.append('tjorn', entry('c1', [1]))
  await expect.poll(held).toHaveLength(1)
  const before = store.counters().transactions
  const rest = Array.from({ length: 40 }, (_, at) => store.journal.append('tjorn', entry(`c${at + 2}`, [at + 2])))
  await Promise.all(['orust', 'sotenas'].map(workshop => store.journal.append(workshop, entry('a', [1]))))
  expect(store.counters().transactions).toBe(before + 2)
  await release()
  await Promise.all([first, ...rest])
  expect(store.counters()).toMatchObject({ transactions: before + 3, largestGroup: 40 })
  expect(await numbersOf(store, 'tjorn')).toEqual([first, ...rest].map((_, at) => at + 1))
})

test('a connection that ends at its commit leaves the write in doubt, and the journal says what became of it', async () => {
  const { store, url, hold, release, held } = await heldStore()
  await hold()
  const append = store.journal.append('tjorn', entry('a', [1])).catch((error: unknown) => error)
  await expect.poll(held).toHaveLength(1)
  await cluster().tell(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'commit' and wait_event_type = 'Lock'",
    url,
  )
  expect(await append).toMatchObject({ name: 'StoreFailed', code: '57P01', isInDoubt: true })
  await release()
  await store.probe()
  await store.journal.claim('tjorn', 1)
  expect(await numbersOf(store, 'tjorn')).toEqual([])
})

test('whoever read a head before another took the workshop is fenced out when they write', async () => {
  const { store, url, hold, release, held } = await heldStore('insert')
  const old = await store.journal.claim('tjorn')
  const pool = poolOf(url, 1)
  onTestFinished(() => pool.end())
  await hold()
  const late = store.journal.append('tjorn', entry('late', [1], { epoch: old }))
  const refused = expect(late).rejects.toMatchObject({ name: 'WriteRefused', reason: 'staleEpoch' })
  await expect.poll(held).toHaveLength(1)
  const claim = async (db: Db) => writes.claim(db, { workshop: 'tjorn' }).then(() => () => undefined)
  expect(await commitGroup(pool, [{ run: claim }])).toMatchObject([{ ok: true }])
  await release()
  await refused
  expect(await numbersOf(store, 'tjorn')).toEqual([])
  await store.journal.append('tjorn', entry('a', [1], { epoch: old + 1 }))
})

test('a database that takes no writes says so, and is well again when it does', async () => {
  const url = await cluster().newDatabase()
  const store = await openDatabase(url, tempFolder())
  onTestFinished(() => store.close())
  const takesWrites = async (isSo: boolean) => {
    await cluster().tell(`alter system set default_transaction_read_only = ${isSo ? 'off' : 'on'}`)
    await cluster().tell('select pg_reload_conf()')
  }
  onTestFinished(() => takesWrites(true))
  await takesWrites(false)
  const refused = { name: 'StoreFailed', code: '25006', isInDoubt: false }
  await expect.poll(() => store.probe().catch((error: unknown) => error)).toMatchObject(refused)
  await expect(store.journal.append('tjorn', entry('a', [1]))).rejects.toMatchObject(refused)
  expect(await numbersOf(store, 'tjorn')).toEqual([])
  await takesWrites(true)
  await expect.poll(() => store.probe()).toBeUndefined()
  await store.journal.append('tjorn', entry('a', [1]))
})
