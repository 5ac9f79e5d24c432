/** What stays on the device when a page is closed. */
export type Kept = {
  get(key: string): Promise<unknown>
  /** Everything whose key begins so. */
  all(prefix: string): Promise<[key: string, value: unknown][]>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

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

/** The browser's own database; memory where there is none, as in some private windows. */
export function deviceKept(): Kept {
  const memory = memoryKept()
  const opening = open().catch(() => undefined)
  async function act<Answer>(mode: IDBTransactionMode, run: Act, instead: () => Promise<Answer>): Promise<unknown> {
    const database = await opening
    if (!database) return instead()
    try {
      return await settled(run(database.transaction(storeName, mode).objectStore(storeName)))
    } catch {
      // A browser may take its database away from a page that has slept, and then even asking throws.
      return instead()
    }
  }
  const read = (run: Act, instead: () => Promise<unknown>) => act('readonly', run, instead)
  const write = (run: Act, instead: () => Promise<void>): Promise<void> => {
    const writing = act('readwrite', run, instead).then(() => undefined)
    underWay.add(writing)
    return writing.finally(() => underWay.delete(writing))
  }
  return {
    get: key =>
      read(
        store => store.get(key),
        () => memory.get(key),
      ),
    async all(prefix) {
      const keys = await read(
        store => store.getAllKeys(within(prefix)),
        async () => (await memory.all(prefix)).map(([key]) => key),
      )
      const names = Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
      return Promise.all(names.map(async (key): Promise<[string, unknown]> => [key, await this.get(key)]))
    },
    set: (key, value) =>
      write(
        store => store.put(value, key),
        () => memory.set(key, value),
      ),
    remove: key =>
      write(
        store => store.delete(key),
        () => memory.remove(key),
      ),
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
