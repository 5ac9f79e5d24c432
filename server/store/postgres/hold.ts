import { Client } from 'pg'
import { DatabaseRefused, StoreFailed } from '../errors.ts'
import { connectionTo, greet, placeOf } from './connection.ts'

/** What our lock on a database is called there: any number will do, as long as every version says the same. */
const lockName = 260_401

/** A database held by this process alone, as a folder is. */
export type Hold = {
  /** Takes the database again if the connection that held it has been lost; throws StoreFailed when somebody else has it. */
  ensure(): Promise<void>
  release(): Promise<void>
}

/** A process that was killed a moment ago may not have been missed yet. */
const waitForDead = 3_000
const lookAgain = 100

/** Takes a database for this process, for as long as it lives and reaches it. Throws DatabaseRefused `busy` when another has it. */
export async function takeHold(url: string): Promise<Hold> {
  const until = performance.now() + waitForDead
  let holder = await holdOnce(url)
  while (!holder && performance.now() < until) {
    await new Promise(resolve => setTimeout(resolve, lookAgain))
    holder = await holdOnce(url)
  }
  if (!holder) throw new DatabaseRefused('busy', placeOf(url))
  let held: Client | undefined
  const keep = (client: Client) => {
    held = client
    client.once('end', () => {
      if (held === client) held = undefined
    })
  }
  keep(holder)

  async function takeAgain(): Promise<void> {
    const again = await holdOnce(url)
    if (!again) throw new StoreFailed('busy')
    keep(again)
  }

  let taking: Promise<void> | undefined
  return {
    ensure() {
      if (held) return Promise.resolve()
      taking ??= takeAgain().finally(() => {
        taking = undefined
      })
      return taking
    },
    async release() {
      const client = held
      held = undefined
      await client?.end()
    },
  }
}

async function holdOnce(url: string): Promise<Client | undefined> {
  const client = new Client(connectionTo(url))
  client.on('error', () => undefined)
  try {
    await client.connect()
    await greet(client)
    const { rows } = await client.query({
      text: 'select pg_try_advisory_lock($1)',
      values: [lockName],
      rowMode: 'array',
    })
    if (rows[0]?.[0] === true) return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  await client.end()
  return undefined
}
