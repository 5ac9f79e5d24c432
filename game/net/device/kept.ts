import { hurried } from './hurried.ts'

/** What stays on the device when a page is closed. */
export type Kept = {
  get(key: string): Promise<unknown>
  /** Everything whose key begins so. */
  all(prefix: string): Promise<[key: string, value: unknown][]>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

/** How the names begin of what seats in a workshop have written and not sent, and of what waits to be sent from it. */
export const draftsOf = (workshopId: string): string => `drafts-${workshopId}-`
export const waitingOf = (as: string, workshopId: string): string => `waiting-${as}-${workshopId}`

/** For programs, and for browsers that keep nothing. */
export function memoryKept(): Kept {
  const values = new Map<string, unknown>()
  return {
    get: async key => values.get(key),
    all: async prefix => [...values].filter(([key]) => key.startsWith(prefix)),
    set: async (key, value) => void values.set(key, value),
    remove: async key => void values.delete(key),
  }
}

const storeName = 'kept'
type Act = (store: IDBObjectStore) => IDBRequest

const underWay = new Set<Promise<unknown>>()

/** Resolves when everything that has been given to the browser's database so far lies there. */
export const allKept = (): Promise<unknown> => Promise.allSettled(underWay)

/** The browser's own database; memory where there is none, as in some private windows. What a page puts there in the
 * moment it is closed may not come to lie there, and is kept beside it until it does. */
export function deviceKept(): Kept {
  const memory = memoryKept()
  const beside = hurried()
  const opening = open().catch(() => undefined)
  async function read<Answer>(run: Act, instead: () => Promise<Answer>): Promise<unknown> {
    const database = await opening
    if (!database) return instead()
    try {
      return await settled(run(database.transaction(storeName).objectStore(storeName)))
    } catch {
      // A browser may take its database away from a page that has slept, and then even asking throws.
      return instead()
    }
  }
  async function write(run: Act, instead: () => Promise<void>): Promise<void> {
    const database = await opening
    if (!database) return instead()
    try {
      const transaction = database.transaction(storeName, 'readwrite')
      run(transaction.objectStore(storeName))
      await committed(transaction)
    } catch {
      await instead()
    }
  }
  function track(writing: Promise<void>): Promise<void> {
    const tracked = writing.finally(() => underWay.delete(tracked))
    underWay.add(tracked)
    return tracked
  }
  return {
    async get(key) {
      const [newer] = beside.all(key).filter(([name]) => name === key)
      if (newer) return newer[1]
      return read(
        store => store.get(key),
        () => memory.get(key),
      )
    },
    async all(prefix) {
      const keys = await read(
        store => store.getAllKeys(within(prefix)),
        async () => (await memory.all(prefix)).map(([key]) => key),
      )
      const names = Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
      const all = new Set([...names, ...beside.all(prefix).map(([name]) => name)])
      return Promise.all([...all].map(async (key): Promise<[string, unknown]> => [key, await this.get(key)]))
    },
    set(key, value) {
      const isThere = beside.put(key, value)
      const writing = write(
        store => store.put(value, key),
        () => memory.set(key, value),
      )
      return track(writing.then(isThere))
    },
    remove(key) {
      beside.remove(key)
      return track(
        write(
          store => store.delete(key),
          () => memory.remove(key),
        ),
      )
    },
  }
}

const within = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('komma-overens', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(storeName)
  return settled(request)
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
