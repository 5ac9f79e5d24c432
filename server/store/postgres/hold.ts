import { Client, type Pool } from 'pg'
import { DatabaseRefused, StoreFailed } from '../errors.ts'
import { connectionTo, greet, placeOf } from './connection.ts'

/** What our lock on a database is called there: any number will do, as long as every version says the same. */
const lockName = 260_401
/** And what whoever prepares its tables holds meanwhile. */
const turnName = 260_402

/** Whether a database is held by one process alone, as a folder is, or together with others that hold it so. */
export type Company = 'alone' | 'together'

const asking = {
  alone: 'select pg_try_advisory_lock($1)',
  together: 'select pg_try_advisory_lock_shared($1)',
} as const satisfies Record<Company, string>

/** A database held by this process. */
export type Hold = {
  /** Takes the database again if the connection that held it has been lost; throws StoreFailed when somebody else has it. */
  ensure(): Promise<void>
  release(): Promise<void>
}

/** A process that was killed a moment ago may not have been missed yet. */
const waitForDead = 3_000
const lookAgain = 100

/** Takes a database for this process, for as long as it lives and reaches it. Throws DatabaseRefused `busy` when another has it. */
export async function takeHold(url: string, company: Company): Promise<Hold> {
  const until = performance.now() + waitForDead
  let holder = await holdOnce(url, company)
  while (!holder && performance.now() < until) {
    await new Promise(resolve => setTimeout(resolve, lookAgain))
    holder = await holdOnce(url, company)
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
    const again = await holdOnce(url, company)
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

async function holdOnce(url: string, company: Company): Promise<Client | undefined> {
  const client = new Client(connectionTo(url))
  client.on('error', () => undefined)
  try {
    await client.connect()
    await greet(client)
    const { rows } = await client.query({
      text: asking[company],
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

/** Whether nobody else holds the database right now, asked on any connection to it. */
export async function isAlone(asked: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await asked.query<{ holders: number }>(
    `select count(*)::int as holders from pg_locks where locktype = 'advisory' and granted and classid = 0
      and objid = $1 and database = (select oid from pg_database where datname = current_database())`,
    [lockName],
  )
  return (rows[0]?.holders ?? 0) <= 1
}

/** Lets processes that start at the same moment do something one after the other. */
export async function inTurn<Done>(url: string, run: () => Promise<Done>): Promise<Done> {
  const client = new Client(connectionTo(url))
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [turnName])
    return await run()
  } finally {
    await client.end().catch(() => undefined)
  }
}
