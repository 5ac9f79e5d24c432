import { afterAll, beforeAll, expect } from 'vitest'
import { type Name, Neighbours, names } from '../../../tools/operate/cluster/Neighbours.ts'

/** Two processes behind one address for all tests of a file, started before the first and gone after the last. */
export function townOfFile(): () => Neighbours {
  let town: Neighbours | undefined
  beforeAll(async () => {
    town = await Neighbours.start()
  }, 120_000)
  afterAll(async () => {
    await town?.stop()
  }, 30_000)
  return () => {
    if (!town) throw new Error('the processes are started before the first test')
    return town
  }
}

/** The process that does not have it. */
export const other = (name: Name): Name => (name === 'app1' ? 'app2' : 'app1')

/** Which process has a workshop now, by the lease in the database. */
async function holderOf({ postgres, databaseUrl, apps }: Neighbours, workshopId: string): Promise<Name | undefined> {
  const rows = await postgres.tell(
    `select address from leases join processes on id = holder where workshop = '${workshopId}'
      and leases."expiresAt" > extract(epoch from now()) * 1000`,
    databaseUrl,
  )
  return names.find(name => apps[name].url === rows[0]?.address)
}

/** How many workshops a process has now. */
export async function heldBy({ postgres, databaseUrl, apps }: Neighbours, name: Name): Promise<number> {
  const rows = await postgres.tell(
    `select workshop from leases join processes on id = holder where address = '${apps[name].url}'
      and leases."expiresAt" > extract(epoch from now()) * 1000`,
    databaseUrl,
  )
  return rows.length
}

/** What is begun while the other process is away lies at this one. */
export async function allAt<Begun>({ apps }: Neighbours, name: Name, begin: () => Promise<Begun>): Promise<Begun> {
  await apps[other(name)].stop()
  const begun = await begin()
  await apps[other(name)].rise()
  return begun
}

/** The process that has a workshop, as soon as one has. */
export async function holder(town: Neighbours, workshopId: string): Promise<Name> {
  let name: Name | undefined
  await expect
    .poll(
      async () => {
        name = await holderOf(town, workshopId)
        return name
      },
      { timeout: 10_000 },
    )
    .toBeDefined()
  return name!
}
