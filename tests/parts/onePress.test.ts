import { expect, test } from 'vitest'
import { isMeantForBefore, lastLed, moved, onePress } from '#game/live/onePress.ts'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'

const yes: Reply = { ok: true, number: 7 }
const no: Reply = { ok: false, refusal: 'notSaved' }
const ready = (isReady: boolean): Command => ({ type: 'ready', isReady })

/** A way to the workshop that answers when the test says so, and what has gone that way. */
function slowWay() {
  const sent: Command[] = []
  const waiting: ((reply: Reply) => void)[] = []
  const store = {
    send(command: Command) {
      sent.push(command)
      return new Promise<Reply>(answer => waiting.push(answer))
    },
  }
  const told: Reply[] = []
  const press = (command: Command, seatId?: string) => onePress(store, command, seatId, reply => void told.push(reply))
  return { sent, told, press, store, answer: (reply: Reply) => waiting.shift()?.(reply) }
}

test('a second press on what is under way shares the answer, and is told once', async () => {
  const { sent, told, press, answer } = slowWay()
  const both = [press(ready(true), 'seat-1'), press(ready(true), 'seat-1')]
  answer(no)
  expect(await Promise.all(both)).toEqual([no, no])
  expect([sent, told]).toEqual([[ready(true)], [no]])
})

test('yes, no, yes while the network is away ends with a yes', async () => {
  const { sent, press, answer } = slowWay()
  const all = [true, false, true].map(isReady => press(ready(isReady), 'seat-1'))
  expect(sent).toEqual([true, false, true].map(ready))
  for (const _ of all) answer(yes)
  expect(await Promise.all(all)).toEqual([yes, yes, yes])
})

test('two people on one tablet press each for themselves, and minutes add up', () => {
  const { sent, press } = slowWay()
  const more: Command = { type: 'extend', minutes: 1 }
  for (const seatId of ['seat-1', 'seat-2']) void press(ready(true), seatId)
  for (const _ of [1, 2]) void press(more)
  expect(sent).toEqual([ready(true), ready(true), more, more])
})

test('what has been answered can be pressed again', async () => {
  const { sent, press, answer } = slowWay()
  const first = press(ready(true), 'seat-1')
  answer(yes)
  await first
  void press(ready(true), 'seat-1')
  expect(sent).toHaveLength(2)
})

test('two leaders who press together make one step: a press just after another’s is not a step of its own', async () => {
  const { press, answer, store } = slowWay()
  const led = press({ type: 'show', step: 2 })
  expect(lastLed({ send: store.send })).toBeUndefined()
  const now = Date.now()
  const rest = { at: 'a', spent: 0, movedAt: 0 }
  // However long the answer takes, what it brings is one's own.
  expect(isMeantForBefore(moved(rest, 'b', lastLed(store), now + 20_000), now + 20_000)).toBe(false)
  answer(yes)
  await led
  const own = moved(rest, 'b', lastLed(store), now)
  expect(isMeantForBefore(own, now)).toBe(false)
  expect(isMeantForBefore(moved(rest, 'b', lastLed(store), now + 20_000), now + 20_000)).toBe(true)
  const others = moved(own, 'c', lastLed(store), now)
  expect(isMeantForBefore(others, now + 300)).toBe(true)
  expect(isMeantForBefore(others, now + 2000)).toBe(false)
  expect(isMeantForBefore(moved(rest, 'b', undefined, now), now + 100)).toBe(true)
  expect(moved(rest, 'a', undefined, now)).toBe(rest)
})
