import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { StoreFailed, WriteRefused } from '../errors.ts'
import { type Outcome, runOne, runTogether, type Write } from '../tables/journal/together.ts'
import type { Db } from '../tables/schema.ts'
import { databaseOn, isAnswer, troubleOf } from './connection.ts'

/** Another process changed the same rows at the same moment: all is as before, and may be tried again. */
const conflicts = ['40001', '40P01']
const mostTries = 10

/** Nobody heard the answer to the commit: it stands, or it does not. */
class Unheard extends Error {}

/** Runs the writes of one lane in one transaction. First all at once; if the database will not have one of them,
 * again with a savepoint each, so that it falls alone. When the database fails, none of them stands, unless the error says that it is in doubt. */
export async function commitGroup(pool: Pool, group: readonly Write[]): Promise<Outcome[]> {
  let isCareful = false
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(pool, group, isCareful)
    } catch (cause) {
      const refusal = refusalFrom(cause)
      const isConflict = isAnswer(cause) && conflicts.includes(cause.code ?? '')
      if ((refusal && !isCareful) || (isConflict && tries < mostTries)) {
        isCareful ||= refusal !== undefined
        if (isConflict) await wait(Math.random() * 5 * tries)
        continue
      }
      const error =
        cause instanceof Unheard
          ? new StoreFailed(troubleOf(cause.cause), cause.cause, true)
          : new StoreFailed(troubleOf(cause), cause)
      return group.map(() => ({ ok: false, error }))
    }
  }
}

async function transact(pool: Pool, group: readonly Write[], isCareful: boolean): Promise<Outcome[]> {
  const client = await pool.connect()
  try {
    // Whoever reads a head and then moves it is turned back if somebody else moved it between.
    await client.query('begin isolation level repeatable read')
    const db = databaseOn(client)
    const outcomes = isCareful ? await runApart(client, db, group) : await runTogether(db, group)
    await commit(client)
    client.release()
    return outcomes
  } catch (error) {
    await letGo(client, error)
    throw error
  }
}

async function commit(client: PoolClient): Promise<void> {
  try {
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('the database had given the transaction up')
  } catch (cause) {
    throw isAnswer(cause) ? cause : new Unheard('commit', { cause })
  }
}

async function runApart(client: PoolClient, db: Db, group: readonly Write[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const write of group) outcomes.push(await runAlone(client, db, write))
  return outcomes
}

async function runAlone(client: PoolClient, db: Db, write: Write): Promise<Outcome> {
  await client.query('savepoint entry')
  try {
    const tell = await runOne(db, write)
    await client.query('release savepoint entry')
    return { ok: true, tell }
  } catch (error) {
    const refused = refusalFrom(error)
    if (!refused) throw error
    await client.query('rollback to savepoint entry; release savepoint entry')
    return { ok: false, error: refused }
  }
}

/** Undoes what was begun; a connection that cannot say so is thrown away, and the database undoes it there. */
async function letGo(client: PoolClient, error: unknown): Promise<void> {
  if (!isAnswer(error) && !(error instanceof WriteRefused)) return client.release(true)
  await client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  )
}

const [uniqueViolation, dataFault, constraintFault] = ['23505', '22', '23']

/** Why one write may not stand; nothing when it is the database that fails. */
function refusalFrom(error: unknown): WriteRefused | undefined {
  if (error instanceof WriteRefused) return error
  if (!isAnswer(error)) return undefined
  const { code = '', constraint } = error
  if (code === uniqueViolation) {
    return new WriteRefused(constraint === 'codesOfWorkshopsNotClosed' ? 'codeTaken' : 'idTaken', error)
  }
  return code.startsWith(dataFault) || code.startsWith(constraintFault)
    ? new WriteRefused('malformed', error)
    : undefined
}
