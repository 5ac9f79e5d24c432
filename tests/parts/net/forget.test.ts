import { expect, test } from 'vitest'
import { forget } from '#game/net/device/forget.ts'
import { draftsOf, memoryKept, waitingOf } from '#game/net/device/kept.ts'

const waits = (workshopId: string) => ['device', 'facilitator', 'host'].map(as => `${waitingOf(as, workshopId)}/a`)

test('what a device has kept of workshops that have been erased is taken away, and nothing else', async () => {
  const kept = memoryKept()
  const of = (workshopId: string) => [`${draftsOf(workshopId)}seat-1/tile`, ...waits(workshopId)]
  for (const key of [...of('one'), ...of('two')]) await kept.set(key, 'ord')
  await forget(kept, ['one'])
  expect((await kept.all('')).map(([key]) => key)).toEqual(of('two'))
})

test('a device that cannot be read stops nobody', async () => {
  const broken = { ...memoryKept(), all: async () => Promise.reject(new Error('gone')) }
  await expect(forget(broken, ['one'])).resolves.toBeUndefined()
})
