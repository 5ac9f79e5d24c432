import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow, isOfOne, keep, keyOf, letGo, tidy, written } from '#game/live/fields/written.ts'

const key = keyOf('workshop-1', 'desk', 'message-idea-1')
let kept: Record<string, string>
let hasRoom: boolean
let elsewhere: ((event: { key: string }) => void)[]

beforeEach(() => {
  kept = {}
  hasRoom = true
  elsewhere = []
  const memory = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, text: string) => {
      if (!hasRoom) throw new Error('full')
      Object.assign(kept, { [name]: text })
    },
    removeItem: (name: string) => void Reflect.deleteProperty(kept, name),
  }
  vi.stubGlobal(
    'localStorage',
    new Proxy(memory, {
      ownKeys: () => Object.keys(kept),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { key: string }) => void) => elsewhere.push(hear))
  vi.stubGlobal('removeEventListener', () => undefined)
})
afterEach(() => void vi.unstubAllGlobals())

test('two open forms of one place are the same form, and neither writes over the other unseen', () => {
  const told: string[] = []
  const leave = ['list', 'map'].map(name => follow(key, () => void told.push(name)))
  keep(key, { text: 'Fem minuter' })
  keep(key, { text: 'Fem minuter kvar' })
  expect(told).toEqual(['list', 'map', 'list', 'map'])
  expect(written(key)).toBe('{"text":"Fem minuter kvar"}')
  kept[key] = JSON.stringify({ at: 1, form: { text: 'Tio minuter' } })
  for (const hear of elsewhere) hear({ key })
  expect(written(key)).toBe('{"text":"Tio minuter"}')
  letGo(key, { text: '' })
  expect([written(key), kept]).toEqual(['{"text":""}', {}])
  for (const go of leave) go()
  expect(written(key)).toBe('')
})

test('where the device has no room, the words stand in the form that is open', () => {
  const leave = follow(key, () => undefined)
  hasRoom = false
  keep(key, { text: 'Fem minuter kvar' })
  expect(written(key)).toBe('{"text":"Fem minuter kvar"}')
  leave()
})

test('what has lain for 60 days goes, and what was begun in a workshop that is gone', () => {
  const other = keyOf('workshop-2', '1', 'note')
  const old = keyOf('workshop-1', 'desk', 'note')
  for (const name of [key, other]) keep(name, { text: 'ord' })
  Object.assign(kept, { [old]: JSON.stringify({ at: Date.now() - 61 * 24 * 3600_000, form: {} }), theme: 'eve' })
  tidy()
  expect(Object.keys(kept).sort()).toEqual([key, other, 'theme'].sort())
  tidy(name => !isOfOne(name, ['workshop-1']))
  expect(Object.keys(kept).sort()).toEqual([key, 'theme'].sort())
})

test('what a page before this one kept is still read', () => {
  kept[key] = '{"text":"Hallen är dyr"}'
  expect(written(key)).toBe('{"text":"Hallen är dyr"}')
})
