import { expect, test } from 'vitest'
import { forgetDesks, forgetSeats } from '#game/net/device/forget.ts'
import { memoryKept } from '#game/net/device/kept.ts'

test('what a device has kept of workshops that are no more is taken away, and nothing else', async () => {
  const kept = memoryKept()
  const keys = ['drafts-one-seat-1/tile', 'drafts-two-seat-2/tile', 'waiting-device-one/a', 'waiting-device-two/b']
  const desks = ['waiting-facilitator-one/c', 'waiting-facilitator-two/d']
  for (const key of [...keys, ...desks]) await kept.set(key, 'ord')
  const left = async () => (await kept.all('')).map(([key]) => key)
  await forgetSeats(kept, ['one'])
  expect(await left()).toEqual(['drafts-two-seat-2/tile', 'waiting-device-two/b', ...desks])
  await forgetDesks(kept, ['two'])
  expect(await left()).toEqual(['drafts-two-seat-2/tile', 'waiting-device-two/b', 'waiting-facilitator-two/d'])
})

test('a device that cannot be read stops nobody', async () => {
  const broken = { ...memoryKept(), all: async () => Promise.reject(new Error('gone')) }
  await expect(forgetSeats(broken, ['one'])).resolves.toBeUndefined()
})
