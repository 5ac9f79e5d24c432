import { expect, onTestFinished, test, vi } from 'vitest'
import { deviceKept } from '#game/net/device/kept.ts'
import { nextAttempt } from '#game/net/ids.ts'

/** Keeps and reads back, as a page does. */
async function keepTwo() {
  const kept = deviceKept()
  await kept.set('waiting/one', 1)
  await kept.set('waiting/two', 2)
  await kept.remove('waiting/one')
  return [await kept.get('waiting/two'), await kept.all('waiting/')]
}

test('a browser without a database of its own keeps in memory for as long as the page is open', async () => {
  expect(await keepTwo()).toEqual([2, [['waiting/two', 2]]])
})

test('a database that is taken away from an open page stops nothing', async () => {
  const taken = {
    transaction: () => {
      throw new DOMException('the connection was lost', 'InvalidStateError')
    },
  }
  const request = { result: taken, onsuccess: () => undefined }
  vi.stubGlobal('indexedDB', {
    open: () => {
      setTimeout(() => request.onsuccess())
      return request
    },
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect(await keepTwo()).toEqual([2, [['waiting/two', 2]]])
})

/** A device's small memory, as a browser has it. */
function smallMemory(): Record<string, string> {
  const memory = {}
  const own = {
    getItem: (key: string): unknown => Reflect.get(memory, key) ?? null,
    setItem: (key: string, text: string) => void Reflect.set(memory, key, text),
    removeItem: (key: string) => void Reflect.deleteProperty(memory, key),
  }
  vi.stubGlobal('localStorage', new Proxy(memory, { get: (_, name) => Reflect.get(own, name) }))
  onTestFinished(() => void vi.unstubAllGlobals())
  return memory
}

test('what a page keeps in the moment it is closed is there when it is opened again', async () => {
  const memory = smallMemory()
  const transaction = { objectStore: () => ({ put: () => undefined }) }
  const request = { result: { transaction: () => transaction }, onsuccess: () => undefined }
  vi.stubGlobal('indexedDB', {
    open: () => {
      setTimeout(() => request.onsuccess())
      return request
    },
  })
  const closing = deviceKept()
  void closing.set('drafts/one', 'Det sista ordet')
  vi.stubGlobal('indexedDB', undefined)
  const opened = deviceKept()
  expect(await opened.get('drafts/one')).toBe('Det sista ordet')
  expect(await opened.all('drafts/')).toEqual([['drafts/one', 'Det sista ordet']])
  expect(await opened.all('waiting/')).toEqual([])
  await opened.remove('drafts/one')
  expect([await opened.get('drafts/one'), Object.keys(memory)]).toEqual([undefined, []])
})

test('what has come to lie in the database lies nowhere beside it, and only the newest is taken away', async () => {
  const memory = smallMemory()
  const kept = deviceKept()
  await kept.set('drafts/one', 'ett')
  expect(Object.keys(memory)).toEqual([])
  const one = kept.set('drafts/one', 'ett')
  const two = kept.set('drafts/one', 'två')
  expect(Object.values(memory)).toEqual(['"två"'])
  await Promise.all([one, two])
  expect([await kept.get('drafts/one'), Object.keys(memory)]).toEqual(['två', []])
})

test('a try to come in that was answered with a no is over, and one that got lost is asked again', () => {
  expect(nextAttempt('same', 'offline')).toBe('same')
  expect(nextAttempt('same', 'notSaved')).toBe('same')
  expect(nextAttempt('same', 'doorLocked')).not.toBe('same')
  expect(nextAttempt('same', 'doorLocked')).not.toBe(nextAttempt('same', 'doorLocked'))
})
