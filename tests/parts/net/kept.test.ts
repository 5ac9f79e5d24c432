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

test('a try to come in that was answered with a no is over, and one that got lost is asked again', () => {
  expect(nextAttempt('same', 'offline')).toBe('same')
  expect(nextAttempt('same', 'notSaved')).toBe('same')
  expect(nextAttempt('same', 'doorLocked')).not.toBe('same')
  expect(nextAttempt('same', 'doorLocked')).not.toBe(nextAttempt('same', 'doorLocked'))
})
