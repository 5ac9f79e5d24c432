import * as z from 'zod/mini'

const prefix = 'written-'
/** No longer than the cookies that lead back to a desk. */
const keptFor = 60 * 24 * 60 * 60_000

/** A form as it lies on the device, and since when. */
const Kept = z.object({ at: z.number(), form: z.unknown() })

/** What forms that are open now hold: all of one place show the same, also where the device has no room for it. */
const open = new Map<string, { text: string; readers: Set<() => void> }>()

export const keyOf = (workshopId: string, desk: string, place: string): string =>
  [prefix + workshopId, desk, place].join('-')

/** The words of a form as text: as it is open, else as it lies on the device; empty where nothing has been begun. */
export const written = (key: string): string => open.get(key)?.text ?? lying(key)

/** Hears it when somebody writes in another form of this place, here or in another tab. */
export function follow(key: string, reader: () => void): () => void {
  const here = open.get(key) ?? { text: lying(key), readers: new Set() }
  open.set(key, here)
  here.readers.add(reader)
  const elsewhere = (event: StorageEvent) => {
    if (event.key === key) show(key, lying(key))
  }
  addEventListener('storage', elsewhere)
  return () => {
    removeEventListener('storage', elsewhere)
    here.readers.delete(reader)
    if (here.readers.size === 0) open.delete(key)
  }
}

/** Keeps a form. Where the device has no room for it, what lay there before stays: better some of the words than none. */
export function keep(key: string, form: object): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), form }))
  } catch {
    // It stands in the open form all the same.
  }
  show(key, JSON.stringify(form))
}

/** Takes it from the device; what the next form begins as is shown and not kept. */
export function letGo(key: string, next?: object): void {
  localStorage.removeItem(key)
  show(key, next ? JSON.stringify(next) : '')
}

/** Takes away what was begun in workshops that are no more, and what has lain too long. */
export function tidy(isGone: (key: string) => boolean = () => false): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue
    const kept = parsed(key)
    const isOld = kept?.at !== undefined && Date.now() - kept.at > keptFor
    if (isOld || isGone(key)) letGo(key)
  }
}

/** Whether something was begun in one of these workshops. */
export const isOfOne = (key: string, workshopIds: readonly string[]): boolean =>
  workshopIds.some(id => key.startsWith(`${prefix}${id}-`))

function show(key: string, text: string): void {
  const here = open.get(key)
  if (!here || here.text === text) return
  here.text = text
  for (const reader of here.readers) reader()
}

const lying = (key: string): string => {
  const form = parsed(key)?.form
  return form === undefined ? '' : JSON.stringify(form)
}

/** What lies there; a page before this one kept the form alone. */
function parsed(key: string): { at?: number; form?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (value === null) return undefined
    return z.safeParse(Kept, value).data ?? { form: value }
  } catch {
    return undefined
  }
}
