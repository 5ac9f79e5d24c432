/** What stays on the device when a page is closed. */
export type Kept = {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

/** For programs, and for browsers that keep nothing. */
export function memoryKept(): Kept {
  const values = new Map<string, unknown>()
  return {
    get: async key => values.get(key),
    set: async (key, value) => void values.set(key, value),
    remove: async key => void values.delete(key),
  }
}

const storeName = 'kept'

/** The browser's own database; memory where there is none, as in some private windows. */
export function deviceKept(): Kept {
  const memory = memoryKept()
  const opening = open().catch(() => undefined)
  async function act(
    mode: IDBTransactionMode,
    run: (store: IDBObjectStore) => IDBRequest,
    instead: () => Promise<unknown>,
  ): Promise<unknown> {
    const database = await opening
    if (!database) return instead()
    return settled(run(database.transaction(storeName, mode).objectStore(storeName))).catch(instead)
  }
  return {
    get: key =>
      act(
        'readonly',
        store => store.get(key),
        () => memory.get(key),
      ),
    set: async (key, value) => {
      await act(
        'readwrite',
        store => store.put(value, key),
        () => memory.set(key, value),
      )
    },
    remove: async key => {
      await act(
        'readwrite',
        store => store.delete(key),
        () => memory.remove(key),
      )
    },
  }
}

function open(): Promise<IDBDatabase> {
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
