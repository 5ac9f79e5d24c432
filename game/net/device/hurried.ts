const prefix = 'komma-overens/'

/** Where a page that is closed this very moment can still put something: the browser's database would come too late. */
export type Hurried = {
  /** Puts it there at once; the returned function takes it away, unless something newer has come. */
  put(key: string, value: unknown): () => void
  remove(key: string): void
  /** What is still there of all that begins so, newer than what the database has. */
  all(beginning: string): [key: string, value: unknown][]
}

/** The device's small memory; nothing in a browser that forbids pages to keep anything, or when it is full. */
export function hurried(): Hurried {
  const memory = deviceMemory()
  return {
    put(key, value) {
      const text = JSON.stringify(value)
      try {
        memory?.setItem(prefix + key, text)
      } catch {
        memory?.removeItem(prefix + key)
      }
      return () => {
        if (memory?.getItem(prefix + key) === text) memory.removeItem(prefix + key)
      }
    },
    remove: key => memory?.removeItem(prefix + key),
    all(beginning) {
      const names = Object.keys(memory ?? {}).filter(name => name.startsWith(prefix + beginning))
      return names.flatMap((name): [string, unknown][] => {
        const value = parsed(memory?.getItem(name))
        return value === undefined ? [] : [[name.slice(prefix.length), value]]
      })
    },
  }
}

function deviceMemory(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
