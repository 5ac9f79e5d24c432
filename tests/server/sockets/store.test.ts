import { expect, test } from 'vitest'
import { newStore } from '#game/net/store.ts'

test('news that come one after the other are worked out once, when somebody reads', () => {
  const store = newStore()
  let worked = 0
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  const news = (waiting: number) => () => {
    worked += 1
    store.change({ waiting })
  }
  for (const waiting of [1, 2, 3]) store.later(news(waiting))
  expect({ worked, told }).toEqual({ worked: 0, told: 3 })
  expect(store.getSnapshot().waiting).toBe(3)
  expect(store.getSnapshot()).toBe(store.getSnapshot())
  expect({ worked, told }).toEqual({ worked: 1, told: 3 })
})

test('a fault in what waits does not keep the next news from being told', () => {
  const store = newStore()
  store.later(() => {
    throw new Error('unreadable')
  })
  expect(() => store.getSnapshot()).toThrow('unreadable')
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  store.change({ waiting: 1 })
  expect({ told, waiting: store.getSnapshot().waiting }).toEqual({ told: 1, waiting: 1 })
})
