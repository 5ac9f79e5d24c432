import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { openSecrets, readSecrets, type Secrets } from '../doors/secrets.ts'
import { DatabaseRefused, isOfFiles, StoreRefused, whyUnwritten } from '../store/errors.ts'
import { makeFolder } from '../store/moving/folder.ts'
import type { Store } from '../store/open.ts'
import { placeOf } from '../store/postgres/connection.ts'

/** What a store keeps of a secret, to know it again. */
export const printOf = (secrets: Secrets): string => secrets.link('print')

/** The secret that the links and seats of a store follow from. A store that nobody has used gets a new one; for every other it
 * must be there, and be the same as before. */
export async function secretOfFolder(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  store: Store,
  process?: string,
): Promise<Secrets> {
  const folder = resolve(dataDir)
  const secrets = atHand(folder) ?? (await newSecrets(folder, store))
  if (await store.leases.agree(process, printOf(secrets))) return secrets
  throw databaseUrl === undefined
    ? new StoreRefused('otherSecret', folder)
    : new DatabaseRefused('otherSecret', placeOf(databaseUrl))
}

async function newSecrets(folder: string, store: Store): Promise<Secrets> {
  if (!(await store.isUnused())) throw new StoreRefused('secretLost', folder)
  return overFiles(folder, () => {
    makeFolder(folder)
    return openSecrets(folder)
  })
}

const atHand = (folder: string) => overFiles(folder, () => readSecrets(folder))

function overFiles<Result>(folder: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw isOfFiles(error) ? new StoreRefused(whyUnwritten(error), folder, error) : error
  }
}
