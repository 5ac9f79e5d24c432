import { expect, test } from 'vitest'
import type { Recorded } from '#server/store/journal.ts'
import { check, type Fault, kinds, type Standing } from '../../../tools/strain/history/check.ts'
import { figuresOf } from '../../../tools/strain/history/figures.ts'
import { History } from '../../../tools/strain/history/History.ts'
import { holds } from '../../../tools/strain/results/figures.ts'

const fact = (number: number, command: string, epoch = 1, text = ''): Recorded => ({
  ...{ number, command, epoch, time: 0, event: { type: 'note', change: { text } } },
})
const saved = (number: number) => ({ ok: true as const, number })
const no = (refusal: 'notSaved' | 'offline' | 'tooLate') => ({ ok: false as const, refusal })

/** A history in which a and b were saved, c refused and d never answered, and the store that belongs to it. */
function sound(): { history: History; story: Recorded[]; replies: Map<string, { number: number }> } {
  const history = new History()
  history.send('a', 'first words')
  history.answer('a', saved(2))
  history.send('b')
  history.send('c')
  history.answer('c', no('notSaved'))
  history.send('d')
  history.answer('b', saved(3))
  return {
    history,
    story: [fact(1, 'a', 1, 'first words'), fact(2, 'a'), fact(3, 'b', 2)],
    replies: new Map([
      ['a', { number: 2 }],
      ['b', { number: 3 }],
    ]),
  }
}

const faultsOf = (history: History, standing: Standing): Fault[] => check(history, standing).faults

test('a sound history has no faults, and everything in it is counted', () => {
  const { history, ...standing } = sound()
  expect(check(history, standing)).toEqual({
    ...{ faults: [], sent: 4, saved: 2, refused: 1, unanswered: 1, facts: 3, epochs: 2 },
  })
})

test('what had no answer may stand, or not', () => {
  const { history, story, replies } = sound()
  expect(faultsOf(history, { story: [...story, fact(4, 'd', 2)], replies: replies.set('d', { number: 4 }) })).toEqual(
    [],
  )
})

test('what the device itself could not send may stand, and a no is outweighed by a later yes', () => {
  const { history, story, replies } = sound()
  history.answer('d', no('offline'))
  history.answer('c', saved(5))
  const standing = { story: [...story, fact(4, 'd', 2), fact(5, 'c', 2)], replies }
  replies.set('d', { number: 4 }).set('c', { number: 5 })
  expect(faultsOf(history, standing)).toEqual([])
})

test('acked and missing is a loss: from the story’s end, with its text, or all of it', () => {
  const { history, story, replies } = sound()
  expect(faultsOf(history, { story: story.slice(0, 2), replies })).toEqual([{ kind: 'lost', command: 'b' }])
  const without = new Map([...replies].filter(([id]) => id !== 'b'))
  expect(faultsOf(history, { story: story.slice(0, 2), replies: without })).toEqual([{ kind: 'lost', command: 'b' }])
  const emptied = [fact(1, 'a', 1, 'other words'), ...story.slice(1)]
  expect(faultsOf(history, { story: emptied, replies })).toEqual([{ kind: 'lost', command: 'a' }])
  expect(faultsOf(history, { story: [], replies: new Map() })).toHaveLength(2)
})

test('twice is a duplicate: by its id, by another process, or by the same words under another id', () => {
  const { history, story, replies } = sound()
  const again = [...story, fact(4, 'a', 2)]
  expect(faultsOf(history, { story: again, replies })).toContainEqual({ kind: 'twice', command: 'a', number: 4 })
  const byNext = [...story, fact(4, 'b', 3)]
  expect(faultsOf(history, { story: byNext, replies })).toContainEqual({ kind: 'twice', command: 'b', number: 4 })
  const copied = [...story, fact(4, 'x', 2, 'first words')]
  expect(faultsOf(history, { story: copied, replies })).toEqual([{ kind: 'twice', command: 'a' }])
})

test('refused and present is a fault, whether the store answers for it or only its facts stand', () => {
  const { history, story, replies } = sound()
  const fault = [{ kind: 'refusedYetThere', command: 'c' }]
  expect(faultsOf(history, { story: [...story, fact(4, 'c', 2)], replies })).toEqual(fault)
  expect(faultsOf(history, { story, replies: new Map([...replies, ['c', { number: 3 }]]) })).toEqual(fault)
})

test('another number than was told is a fault, and so are two answers that cannot both be so', () => {
  const moved = sound()
  moved.replies.set('b', { number: 2 })
  expect(faultsOf(moved.history, moved)).toEqual([{ kind: 'elsewhere', command: 'b' }])
  for (const later of [saved(7), no('tooLate')]) {
    const torn = sound()
    torn.history.answer('b', later)
    expect(faultsOf(torn.history, torn)).toEqual([{ kind: 'contradicted', command: 'b' }])
  }
  const resent = sound()
  resent.history.answer('b', saved(3))
  expect(faultsOf(resent.history, resent)).toEqual([])
})

test('whoever sends when another has been answered stands after that other', () => {
  const { history, story, replies } = sound()
  history.send('e')
  history.answer('e', saved(4))
  replies.set('e', { number: 4 })
  expect(faultsOf(history, { story: [...story, fact(4, 'e', 2)], replies })).toEqual([])
  const swapped = new History()
  swapped.send('b')
  swapped.answer('b', saved(3))
  swapped.send('a')
  swapped.answer('a', saved(2))
  expect(faultsOf(swapped, { story, replies })).toEqual([{ kind: 'outOfOrder', command: 'a', number: 2 }])
})

test('a gap, a number that is taken and an epoch that comes back are found', () => {
  const { history, story, replies } = sound()
  const [first, second, third] = story
  expect(faultsOf(history, { story: [first!, third!], replies })).toContainEqual({ kind: 'gap', number: 2 })
  expect(faultsOf(history, { story: [second!, third!], replies })).toContainEqual({ kind: 'gap', number: 1 })
  expect(faultsOf(history, { story: [...story, fact(3, 'x', 2)], replies })).toEqual([
    { kind: 'numberTaken', number: 3 },
  ])
  expect(faultsOf(history, { story: [...story, fact(4, 'x', 1)], replies })).toEqual([
    { kind: 'staleEpoch', command: 'x', number: 4 },
  ])
})

test('every kind of fault breaks a goal, and a run without answers proves nothing', () => {
  const { history, ...standing } = sound()
  const verdict = check(history, standing)
  expect(figuresOf([verdict, verdict]).every(holds)).toBe(true)
  for (const kind of kinds) expect(figuresOf([verdict, { ...verdict, faults: [{ kind }] }]).every(holds)).toBe(false)
  expect(figuresOf([check(new History(), standing)]).every(holds)).toBe(false)
  expect(figuresOf([]).every(holds)).toBe(false)
})
