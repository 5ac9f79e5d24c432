import { type StoreFailed, WriteRefused } from '../../errors.ts'
import type { Db } from '../schema.ts'
import { type Append, appendAll, journalWrites } from './journal.ts'

/** One write: does its work in the group's transaction, and hands back how to tell its asker when that is durable. An
 * append says what it is instead, so that several can be done in one go. */
export type Write = { run(db: Db): Promise<() => void> } | { append: Append; tell(): void }

/** What became of one write in a group: its asker is told of a good one when it is durable. */
export type Outcome = { ok: true; tell: () => void } | { ok: false; error: WriteRefused | StoreFailed }

/** A hall that comes back gives every device a new secret at once: so many of them are written side by side. */
const deviceLanes = 4

/** Which writes wait for each other: those of one workshop, those of some devices, and those that belong to none. */
export function laneOf(name: string, input: unknown): string {
  if (name === 'removeWorkshop' || name === 'reopenWorkshop') return String(input)
  if (typeof input !== 'object' || input === null) return ''
  if ('workshop' in input && typeof input.workshop === 'string') return input.workshop
  if ('device' in input && typeof input.device === 'string')
    return `devices ${(input.device.codePointAt(0) ?? 0) % deviceLanes}`
  const isOfWorkshop = name === 'addWorkshop' || name === 'changeWorkshop'
  return isOfWorkshop && 'id' in input && typeof input.id === 'string' ? input.id : ''
}

/** Does the writes of one workshop on a connection, in whatever transaction that is in, with appends that follow each
 * other in one go. Throws what the engine says, and then nothing is known of any of them. */
export async function runTogether(db: Db, group: readonly Write[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  while (outcomes.length < group.length) {
    const rest = group.slice(outcomes.length)
    const end = rest.findIndex(write => !('append' in write))
    const appends = rest.slice(0, end === -1 ? rest.length : end).flatMap(write => ('append' in write ? [write] : []))
    if (appends.length > 0) outcomes.push(...(await appendTogether(db, appends)))
    else for (const write of rest.slice(0, 1)) outcomes.push({ ok: true, tell: await runOne(db, write) })
  }
  return outcomes
}

async function appendTogether(db: Db, appends: Extract<Write, { append: Append }>[]): Promise<Outcome[]> {
  const [first] = appends
  if (!first) return []
  const refusals = await appendAll(
    db,
    first.append.workshop,
    appends.map(({ append }) => append),
  )
  return appends.map(({ tell }, at): Outcome => {
    const refusal = refusals[at]
    return refusal ? { ok: false, error: new WriteRefused(refusal) } : { ok: true, tell }
  })
}

/** Does one write; throws WriteRefused when it may not stand. */
export async function runOne(db: Db, write: Write): Promise<() => void> {
  if ('run' in write) return write.run(db)
  await journalWrites.append(db, write.append)
  return write.tell
}
