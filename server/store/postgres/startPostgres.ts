import type { Pool } from 'pg'
import { StoreFailed } from '../errors.ts'
import { laneOf, type Outcome, type Write } from '../tables/journal/together.ts'
import { type Ask, type Counters, isWrite, type Keeper, perform } from '../tables/operations.ts'
import type { Db } from '../tables/schema.ts'
import { commitGroup } from './commitGroup.ts'
import { databaseOver, troubleOf } from './connection.ts'
import type { Company, Hold } from './hold.ts'
import { Lanes } from './lanes.ts'
import { type Held, holdDatabase } from './open.ts'

/** So long may the goodbye take when the database does not answer, in ms. */
const goodbyeWithin = 2_000

/** Holds a database and brings its tables up to date; a copy of an older store is laid in the data folder first. */
export async function startPostgres(url: string, dataDir: string, company: Company): Promise<Keeper> {
  return keeperOf(await holdDatabase(url, dataDir, company))
}

/** Writes by lane, each group in a transaction of its own; reads at once, on what is durable. */
function keeperOf({ pool, hold }: Held): Keeper {
  const db = databaseOver(pool)
  const counters: Counters = { transactions: 0, writes: 0, largestGroup: 0 }
  const reading = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  const lanes = new Lanes(async group => {
    counters.transactions += 1
    counters.writes += group.length
    counters.largestGroup = Math.max(counters.largestGroup, group.length)
    return commitHeld(pool, hold, group)
  })

  const ask: Ask = (name, input) => {
    if (closing !== undefined) return Promise.reject(new StoreFailed('closed'))
    if (isWrite(name)) {
      return new Promise((resolve, reject) => {
        const run = async (on: Db) => {
          const result = await perform(on, name, input)
          return () => resolve(result)
        }
        lanes.add(laneOf(name, input), { run }, reject)
      })
    }
    const read = perform(db, name, input).catch((error: unknown) => {
      throw new StoreFailed(troubleOf(error), error)
    })
    reading.add(read)
    const forget = () => void reading.delete(read)
    read.then(forget, forget)
    return read
  }

  async function close(): Promise<void> {
    await lanes.empty()
    await Promise.allSettled(reading)
    const goodbye = Promise.allSettled([pool.end(), hold.release()])
    const enough = new Promise(resolve => setTimeout(resolve, goodbyeWithin).unref())
    await Promise.race([goodbye, enough])
  }

  return {
    ask,
    append(entry) {
      if (closing !== undefined) return Promise.reject(new StoreFailed('closed'))
      return new Promise((resolve, reject) => lanes.add(entry.workshop, { append: entry, tell: resolve }, reject))
    },
    counters: () => ({ ...counters }),
    close() {
      closing ??= close()
      return closing
    },
  }
}

async function commitHeld(pool: Pool, hold: Hold, group: readonly Write[]): Promise<Outcome[]> {
  try {
    await hold.ensure()
  } catch (cause) {
    const error = cause instanceof StoreFailed ? cause : new StoreFailed(troubleOf(cause), cause)
    return group.map(() => ({ ok: false, error }))
  }
  return commitGroup(pool, group)
}
