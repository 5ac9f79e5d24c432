import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { memoryJournal } from '#server/store/memoryJournal.ts'
import { openDatabase, openStore, type Store } from '#server/store/open.ts'
import type { Draft } from '#server/store/tables/seats.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'
import { entry, journalContract } from './journalContract.ts'

journalContract('in memory', async () => {
  const kept = new Map<string, Draft>()
  const journal = memoryJournal({ keep: async (_, mark) => void kept.set(`${mark.seat}:${mark.key}`, mark) })
  return { journal, reopen: async () => journal, marks: async () => [...kept.values()] }
})

journalContract('on SQLite', async () => {
  const folder = tempFolder()
  let store = await openStore(folder)
  onTestFinished(() => store.close())
  const reopen = async () => {
    await store.close()
    store = await openStore(folder)
    return store.journal
  }
  return { journal: store.journal, reopen, marks: () => store.drafts.ofWorkshop('tjorn') }
})

const cluster = clusterOfFile()

journalContract('on PostgreSQL', async () => {
  const url = await cluster().newDatabase()
  let store = await openDatabase(url, tempFolder())
  onTestFinished(() => store.close())
  const reopen = async () => {
    await store.close()
    store = await openDatabase(url, tempFolder())
    return store.journal
  }
  return { journal: store.journal, reopen, marks: () => store.drafts.ofWorkshop('tjorn') }
})

async function openHere(): Promise<Store> {
  const store = await openStore(tempFolder())
  onTestFinished(() => store.close())
  return store
}

test('a hundred entries that wait together share a transaction and an fsync', async () => {
  const store = await openHere()
  const entries = Array.from({ length: 100 }, (_, at) => entry(`c${at}`, [Math.floor(at / 20) + 1]))
  await Promise.all(entries.map((one, at) => store.journal.append(`workshop${at % 20}`, one)))
  const { transactions, writes } = store.counters()
  expect(writes).toBe(100)
  expect(transactions).toBeLessThanOrEqual(5)
})

test('entries that arrive while a group is being written form the next group', async () => {
  const store = await openHere()
  const sent: Promise<void>[] = []
  for (let number = 1; number <= 300; number += 1) {
    sent.push(store.journal.append('tjorn', entry(`c${number}`, [number])))
    if (number % 10 === 0) await new Promise(setImmediate)
  }
  await Promise.all(sent)
  expect(store.counters().transactions).toBeLessThanOrEqual(30)
  expect((await store.journal.read('tjorn')).map(({ number }) => number)).toEqual(sent.map((_, at) => at + 1))
})

test('memory and SQLite answer every story alike', async () => {
  const store = await openHere()
  const oneEntry = fc.record({
    workshop: fc.constantFrom('tjorn', 'orust'),
    command: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    epoch: fc.integer({ min: 1, max: 3 }),
    numbers: fc.subarray([1, 2, 3, 4, 5, 6]),
    after: fc.integer({ min: 0, max: 3 }),
    reply: fc.option(fc.jsonValue(), { nil: undefined }),
  })
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(oneEntry, { minLength: 1, maxLength: 25 }), async entries => {
      const memory = memoryJournal()
      round += 1
      const seen = await Promise.all(
        [memory, store.journal].map(async journal => ({
          results: await Promise.allSettled(
            entries.map(({ workshop, command, epoch, numbers, after, reply }) =>
              journal.append(`${workshop}${round}`, entry(command, numbers, { epoch, after, reply })),
            ),
          ),
          stories: await Promise.all(['tjorn', 'orust'].map(workshop => journal.read(`${workshop}${round}`))),
          replies: [...(await journal.knownReplies(`tjorn${round}`, 3))],
        })),
      )
      expect(seen[1]).toEqual(seen[0])
    }),
    { numRuns: 60 },
  )
})
