import { expect, test } from 'vitest'
import { markOf, marksIn, readMark, textOf } from '../../tools/strain/bots/marks.ts'
import type { Heard } from '../../tools/strain/bots/messages.ts'
import { tell } from '../../tools/strain/bots/tell.ts'

const nothing: Heard = {
  ...{ acks: [], refused: {}, sent: [], reached: [], seen: [], late: [], looks: [] },
  ...{ bytesIn: 0, bytesOut: 0, frames: 0, closed: 0, cpuMs: 0 },
}
const [first, second] = [markOf(7, 0), markOf(7, 1)]
/** Two processes with three bots in all, one of whom reads. */
const company = { seats: () => 3, readers: () => 1 }

test('marks are found in the bytes of a patch, and only whole ones', () => {
  const frame = Buffer.from(`\u000f~~short\u0001${textOf(first)}~${textOf(second)}~~`)
  expect(marksIn(frame)).toEqual([first, second])
  expect(readMark(second)).toEqual({ bot: 7, turn: 1 })
  expect(textOf(first)).toHaveLength(80)
})

test('a text has been seen by all when the last of all processes has it', () => {
  const told = tell(
    [
      { ...nothing, sent: [[first, 100]], reached: [[first, 2, 130]], seen: [[first, 1, 131]] },
      { ...nothing, reached: [[first, 1, 150]] },
    ],
    company,
  )
  expect(told).toMatchObject({ toAll: [50], toReaders: [31], unseen: 0 })
})

test('a text that its writer replaced before it was shown has arrived with the next', () => {
  const sent: Heard['sent'] = [
    [first, 100],
    [second, 110],
  ]
  const told = tell([{ ...nothing, sent, reached: [[second, 3, 140]], seen: [[second, 1, 141]] }], company)
  expect(told.toAll.toSorted()).toEqual([30, 40])
  expect(told.unseen).toBe(0)
})

test('a text that one of them never received is missing', () => {
  const told = tell(
    [{ ...nothing, sent: [[first, 100]], reached: [[first, 2, 130]], seen: [[first, 1, 131]] }],
    company,
  )
  expect(told).toMatchObject({ toAll: [], unseen: 1 })
})

test('readers who see different things are told apart', () => {
  const looks = (...seen: string[]) => seen.map(look => ({ hall: 0, look }))
  expect(tell([{ ...nothing, looks: looks('a', 'a') }], company).isAlike).toBe(true)
  expect(
    tell(
      [
        { ...nothing, looks: looks('a') },
        { ...nothing, looks: looks('b') },
      ],
      company,
    ).isAlike,
  ).toBe(false)
})
