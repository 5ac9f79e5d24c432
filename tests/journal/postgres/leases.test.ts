import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '#server/log.ts'
import { HeldElsewhere } from '#server/store/errors.ts'
import { openDatabase, type Store } from '#server/store/open.ts'
import { Tenure } from '#server/workshop/lease/Tenure.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { entry } from '../contract/journalContract.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()
const ms = 60_000

async function storeOn(url: string): Promise<Store> {
  const store = await openDatabase(url, tempFolder(), 'together')
  onTestFinished(() => store.close())
  return store
}

/** Two processes' stores on one database. */
async function pair() {
  const url = await cluster().newDatabase()
  // At the same moment, on a database without tables.
  const [one, other] = await Promise.all([storeOn(url), storeOn(url)])
  return { url, one, other }
}

test('a lease is one process’s until it runs out, and whoever takes it then shuts the other out of the journal', async () => {
  const { one, other } = await pair()
  const epoch = await one.leases.take({ workshop: 'w', holder: 'a', ms: 300 })
  expect(epoch).toBe(1)
  await one.journal.append('w', entry('first', [1]))
  expect(await other.leases.take({ workshop: 'w', holder: 'b', ms })).toBeUndefined()
  await wait(350)
  expect(await other.leases.take({ workshop: 'w', holder: 'b', ms })).toBe(2)
  await expect(one.journal.append('w', entry('late', [2]))).rejects.toMatchObject({
    reason: 'staleEpoch',
  })
  expect(await one.leases.take({ workshop: 'w', holder: 'a', ms, held: 1 })).toBeUndefined()
  await other.journal.append('w', entry('second', [2], { epoch: 2 }))
})

test('of many who want a free workshop at the same moment one has it', async () => {
  const { one, other } = await pair()
  for (let round = 0; round < 10; round += 1) {
    const workshop = `w${round}`
    const taken = await Promise.all([
      one.leases.take({ workshop, holder: 'a', ms }),
      other.leases.take({ workshop, holder: 'b', ms }),
    ])
    expect(taken.filter(epoch => epoch !== undefined)).toHaveLength(1)
  }
})

test('who holds an epoch that is past does not get the lease by asking for it', async () => {
  const { one, other } = await pair()
  await one.leases.take({ workshop: 'w', holder: 'a', ms: 1 })
  await other.leases.take({ workshop: 'w', holder: 'b', ms: 1 })
  await wait(10)
  await expect(one.leases.take({ workshop: 'w', holder: 'a', ms, held: 1 })).rejects.toMatchObject({
    reason: 'staleEpoch',
  })
  expect(await other.leases.take({ workshop: 'w', holder: 'b', ms })).toBe(3)
})

test('a new workshop goes to the process with the fewest, and to none that has fallen silent', async () => {
  const { one, other } = await pair()
  await one.leases.renew({ id: 'a', address: 'http://a' }, ms)
  await other.leases.renew({ id: 'b', address: 'http://b' }, ms)
  await other.leases.renew({ id: 'silent', address: 'http://silent' }, 1)
  await wait(10)
  for (const workshop of ['w1', 'w2', 'w3', 'w4']) await one.leases.assign(workshop, ms)
  const addresses = await Promise.all(['w1', 'w2', 'w3', 'w4'].map(workshop => other.leases.addressOf(workshop)))
  expect(addresses.sort()).toEqual(['http://a', 'http://a', 'http://b', 'http://b'])
  await one.leases.leave('a')
  await one.leases.assign('w5', ms)
  expect(await one.leases.addressOf('w5')).toBe('http://b')
})

test('of processes with one name or one address only one begins, until it is gone or its word has run out', async () => {
  const { one, other } = await pair()
  const begin = (store: Store, id: string, address: string, word = ms) => store.leases.enter({ id, address }, word)
  expect(await begin(one, 'app1.a', 'http://app1')).toBeUndefined()
  expect(await begin(other, 'app2.b', 'http://app2')).toBeUndefined()
  expect(await begin(other, 'app1.c', 'http://app3')).toBe('name')
  expect(await begin(other, 'App1.c', 'http://app3')).toBe('name')
  expect(await begin(other, 'app3.c', 'http://app1')).toBe('address')
  expect(await one.leases.renew({ id: 'app1.a', address: 'http://app1' }, ms)).toEqual([])
  await one.leases.leave('app1.a')
  expect(await begin(other, 'app1.c', 'http://app1', 1)).toBeUndefined()
  await wait(10)
  expect(await begin(one, 'app1.d', 'http://app1')).toBeUndefined()
})

test('of processes with one name that begin at the same moment one does', async () => {
  const { one, other } = await pair()
  for (let round = 0; round < 10; round += 1) {
    const [a, b] = [one, other].map(({ leases }, at) =>
      leases.enter({ id: `app${round}.${at}`, address: `http://${round}-${at}` }, ms),
    )
    expect([await a, await b].filter(taken => taken === undefined)).toHaveLength(1)
  }
})

test('a process with another secret is turned away by those that run, and not by those that are gone', async () => {
  const { one, other } = await pair()
  expect(await one.leases.agree('a', 'ours')).toBe(true)
  await one.leases.renew({ id: 'a', address: 'http://a' }, ms)
  expect(await other.leases.agree('b', 'theirs')).toBe(false)
  expect(await other.leases.agree('b', 'ours')).toBe(true)
  await one.leases.leave('a')
  expect(await other.leases.agree('b', 'theirs')).toBe(true)
})

test('several hold a database together, and nobody alone beside them', async () => {
  const { url, one, other } = await pair()
  await expect(openDatabase(url, tempFolder())).rejects.toMatchObject({ code: 'busy' })
  await Promise.all([one.close(), other.close()])
  const alone = await openDatabase(url, tempFolder())
  onTestFinished(() => alone.close())
  await expect(openDatabase(url, tempFolder(), 'together')).rejects.toMatchObject({ code: 'busy' })
})

test('tables are not changed under a process that uses them', async () => {
  const { url, one } = await pair()
  await cluster().tell("delete from kysely_migration where name = '0003-leases'", url)
  await expect(openDatabase(url, tempFolder(), 'together')).rejects.toMatchObject({ code: 'busy' })
  await one.probe()
})

test('whoever has lost a workshop is told by the next renewal, and says so to all who ask', async () => {
  const { url, one, other } = await pair()
  const log = openLog({ level: 'silent' })
  const lost: string[] = []
  const tenure = new Tenure({ leases: one.leases, process: { id: 'a', address: 'http://a' }, log })
  onTestFinished(() => tenure.stop())
  await tenure.start(workshop => void lost.push(workshop))
  const journal = tenure.journalOf(one.journal)
  expect(await journal.claim('w')).toBe(1)
  expect(await journal.claim('kept')).toBe(1)
  expect(tenure.isSure('w')).toBe(true)
  await cluster().tell(`update leases set "expiresAt" = 0 where workshop = 'w'`, url)
  await other.leases.take({ workshop: 'w', holder: 'b', ms })
  await expect.poll(() => lost, { timeout: 5_000 }).toEqual(['w'])
  await expect(tenure.sure('w')).rejects.toBeInstanceOf(HeldElsewhere)
  await expect(journal.claim('w')).rejects.toBeInstanceOf(HeldElsewhere)
  await tenure.sure('kept')
})
