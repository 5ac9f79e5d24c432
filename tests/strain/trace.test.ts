import { expect, test } from 'vitest'
import { callsIn } from '../../tools/strain/trace/calls.ts'
import { orderOf } from '../../tools/strain/trace/order.ts'

const wal = '21</data/store.sqlite-wal>'
const socket = '30<TCP:[127.0.0.1:1->127.0.0.1:2]>'
/** What stands before a page in the log: whether it is the last of a transaction. */
const header = (isLast: boolean) =>
  `9 pwrite64(${wal}, "\\0\\0\\0\\2\\0\\0\\0${isLast ? '\\7' : '\\0'}${'abcdefgh\\1\\2\\3\\4\\5\\6\\7\\10'}", 24, 32) = 24`
const page = (...ids: string[]) => `9 pwrite64(${wal}, "\\r\\0${ids.join('\\0017')}\\"", 4096, 56) = 4096`
const transaction = (...ids: string[]) => [header(false), page(...ids), header(true), page('last')]
const sync = `9 fdatasync(${wal}) = 0`
const yes = (packed: string) => String.raw`\202\242ok\303\246number${packed}`
const answer = (...packed: string[]) =>
  `8 writev(${socket}, [{iov_base="\\202\\26", iov_len=2}, {iov_base="${packed.map(yes).join('')}", iov_len=20}], 2) = 22`
const told = [
  { id: 'ett-0000000000000000', number: 5 },
  { id: 'tva-0000000000000000', number: 200 },
  { id: 'tre-0000000000000000', number: 300 },
]
const [one = told[0]!, two = told[0]!, three = told[0]!] = told
const judge = (lines: string[], of = told) => orderOf(callsIn(lines.join('\n')), of)

test('a trace is read: who, what, with which bytes, and when it began and ended', () => {
  const calls = callsIn(
    [
      `9 fdatasync(${wal} <unfinished ...>`,
      `8 write(${socket}, "\\"a\\33\\x1b\\\\\\n\\0011", 8 <unfinished ...>`,
      '9 <... fdatasync resumed>)               = -1 EIO (Input/output error) (INJECTED)',
      '8 <... write resumed>) = 8',
      '8 +++ exited with 0 +++',
      `7 fdatasync(${wal} <unfinished ...>`,
    ].join('\n'),
  )
  expect(calls).toEqual([
    {
      ...{ name: 'fdatasync', target: '/data/store.sqlite-wal', bytes: '', began: 1, ended: 3 },
      result: '-1 EIO (Input/output error) (INJECTED)',
    },
    {
      ...{ name: 'write', target: 'TCP:[127.0.0.1:1->127.0.0.1:2]', bytes: '"a\x1b\x1b\\\n\x011', began: 2, ended: 4 },
      result: '8',
    },
    { name: 'fdatasync', target: '/data/store.sqlite-wal', bytes: '', began: 6, ended: Infinity, result: '' },
  ])
})

test('an answer after the sync that covers it stands, one by one and many together', () => {
  const lines = [
    ...[...transaction(one.id), sync, answer('\\5')],
    ...[...transaction(two.id, three.id), sync, answer('\\314\\310', '\\315\\1,')],
  ]
  expect(judge(lines)).toEqual({ answers: 3, early: [], syncs: 2, largestGroup: 2 })
})

test('an answer before its sync, or without one, is found', () => {
  const late = [...transaction(one.id), answer('\\5'), sync]
  expect(judge(late, [one]).early).toEqual([{ ...one, why: 'notSynced' }])
  const never = [...transaction(one.id), sync, answer('\\5'), answer('\\314\\310'), ...transaction(two.id), sync]
  expect(judge(never, [one, two]).early).toEqual([{ ...two, why: 'notWritten' }])
})

test('a sync that failed, began too early, has not returned or was of another file covers nothing', () => {
  const began = `7 fdatasync(${wal} <unfinished ...>`
  const ended = '7 <... fdatasync resumed>) = 0'
  const attempts = [
    [...transaction(one.id), `9 fdatasync(${wal}) = -1 EIO (Input/output error)`, answer('\\5')],
    [began, ...transaction(one.id), ended, answer('\\5')],
    [...transaction(one.id), began, answer('\\5'), ended],
    [...transaction(one.id), '9 fdatasync(20</data/store.sqlite>) = 0', answer('\\5')],
    [header(false), page(one.id), sync, header(true), page('last'), answer('\\5')],
  ]
  for (const lines of attempts) expect(judge(lines, [one]).early).toEqual([{ ...one, why: 'notSynced' }])
})

test('an answer that is nowhere in the trace is told, and not taken for a good one', () => {
  expect(judge([...transaction(one.id), sync], [one])).toMatchObject({
    answers: 0,
    early: [{ ...one, why: 'answerUnseen' }],
  })
})
