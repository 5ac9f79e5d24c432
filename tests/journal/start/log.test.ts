import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { colyseusLogger, type Log, openLog } from '#server/log.ts'

let lines: string[]
let log: Log
const told = () => lines.map(line => JSON.parse(line))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T18:00:00Z') })
  lines = []
  log = openLog({ level: 'info', write: line => lines.push(line), noisyWindow: 10_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a line is JSON with its event and what the list allows', () => {
  log.info('commandRefused', { workshop: 'w-1', seat: 's_2', command: 'invite', code: 'notYourIdea', ms: 1.5 })
  log.debug('hidden')
  const base = { level: 'info', time: '2026-11-22T18:00:00.000Z', event: 'commandRefused' }
  expect(told()).toEqual([{ ...base, workshop: 'w-1', seat: 's_2', command: 'invite', code: 'notYourIdea', ms: 1.5 }])
})

test('what is not on the list, or does not look as it should, is not written', () => {
  const stray = { name: 'Amira', text: 'hej', ip: '192.168.1.9', password: 'p', pid: 3 }
  const misshapen = { workshop: 'Amira Östberg', seat: 'a'.repeat(65), code: '<b>', route: '/k/3jX9aQpTzLw0vB7nYh2Rkg' }
  log.info('joined', Object.assign(misshapen, stray))
  log.info('någon sade hej', { route: '/regi/:id' })
  expect(told()).toEqual([
    { level: 'info', time: expect.any(String), event: 'joined' },
    { level: 'info', time: expect.any(String), event: 'unnamed', route: '/regi/:id' },
  ])
})

test('of an error its class, code and files are written, never its words', () => {
  const error = Object.assign(new RangeError('Amira sade:\n    at Amira.ts:1:1'), { code: 'E_TOO_FAR' })
  log.error('commandThrew', { workshop: 'w' }, error)
  log.error('commandThrew', {}, 'bara ord från Amira')
  log.error('commandThrew', {}, new Error(''))
  const [first, second, third] = told()
  expect(first).toMatchObject({ level: 'error', error: 'RangeError', code: 'E_TOO_FAR', workshop: 'w' })
  expect(first.where).toMatch(/^log\.test\.ts:\d+/)
  expect(third.where).toMatch(/^log\.test\.ts:\d+/)
  expect(second).toEqual({ level: 'error', time: expect.any(String), event: 'commandThrew', count: 1 })
  expect(lines.join()).not.toContain('Amira')
})

test('noise is told once and then counted, a line a window', () => {
  for (let frame = 0; frame < 1000; frame += 1) log.noisy('badFrame', { code: 'malformed' })
  log.noisy('badOrigin')
  expect(told().map(({ event, count }) => [event, count])).toEqual([
    ['badFrame', 1],
    ['badOrigin', 1],
  ])
  vi.advanceTimersByTime(10_000)
  expect(told().slice(2)).toMatchObject([{ event: 'badFrame', count: 999 }])
  log.noisy('badFrame')
  log.noisy('badFrame')
  expect(lines.length).toBe(3)
  log.flush()
  expect(told().slice(3)).toMatchObject([{ event: 'badFrame', count: 2 }])
  vi.advanceTimersByTime(30_000)
  expect(lines.length).toBe(4)
  log.noisy('badFrame')
  expect(told().slice(4)).toMatchObject([{ event: 'badFrame', count: 1 }])
})

test('noise is told apart by its source while the sources are few, and together when they are many', () => {
  for (let frame = 0; frame < 30; frame += 1) {
    for (const source of ['d-1', 'd-2']) log.noisy('badFrame', { device: source }, undefined, source)
  }
  expect(told().map(({ device, count }) => [device, count])).toEqual([
    ['d-1', 1],
    ['d-2', 1],
  ])
  vi.advanceTimersByTime(10_000)
  expect(told().slice(2)).toMatchObject([
    { device: 'd-1', count: 29 },
    { device: 'd-2', count: 29 },
  ])
  for (let source = 0; source < 5_000; source += 1)
    log.noisy('badFrame', { device: `e-${source}` }, undefined, `${source}`)
  expect(lines.length).toBeLessThan(60)
  vi.advanceTimersByTime(10_000)
  expect(lines.length).toBeLessThan(61)
  expect(told().reduce((sum, { count }) => sum + count, 0)).toBe(5_060)
  expect(told().at(-1)).toEqual({
    level: 'warn',
    time: expect.any(String),
    event: 'badFrame',
    count: expect.any(Number),
  })
})

test('a fault that a whole hall makes happen is a line and a count, for each workshop and each place in the code', () => {
  const here = new Error('Amira')
  const there = new Error('Bo')
  for (let device = 0; device < 250; device += 1) {
    for (const workshop of ['w-1', 'w-2']) log.error('storyNotRead', { workshop }, here)
  }
  log.error('storyNotRead', { workshop: 'w-1' }, there)
  log.noisy('storyNotRead', { workshop: 'w-1' })
  expect(told().map(({ level, workshop, count }) => [level, workshop, count])).toEqual([
    ['error', 'w-1', 1],
    ['error', 'w-2', 1],
    ['error', 'w-1', 1],
    ['warn', 'w-1', 1],
  ])
  vi.advanceTimersByTime(10_000)
  expect(told().slice(4)).toMatchObject([
    { level: 'error', event: 'storyNotRead', workshop: 'w-1', count: 249 },
    { level: 'error', event: 'storyNotRead', workshop: 'w-2', count: 249 },
  ])
  log.error('storyNotRead', { workshop: 'w-3' }, here)
  log.error('storyNotRead', { workshop: 'w-3' }, here)
  log.flush()
  expect(told().at(-1)).toMatchObject({ level: 'error', workshop: 'w-3', count: 1 })
})

test('noise that a stranger makes takes no fault its own line', () => {
  for (let source = 0; source < 5_000; source += 1) log.noisy('badFrame', {}, undefined, `${source}`)
  log.error('ruleThrew', { workshop: 'w-1' }, new Error('Amira'))
  expect(told().at(-1)).toMatchObject({ level: 'error', event: 'ruleThrew', workshop: 'w-1' })
})

test('Colyseus is heard as a count, with the class and the files of its first complaint', () => {
  const logger = colyseusLogger(log)
  const complaint = new TypeError('Amira').stack
  for (let frame = 0; frame < 500; frame += 1) logger.error(complaint)
  logger.warn('Amira', { token: 'hemligt' })
  logger.info('Amira')
  logger.debug('Amira')
  logger.trace('Amira')
  vi.advanceTimersByTime(10_000)
  expect(told()).toMatchObject([
    { event: 'colyseusError', error: 'TypeError', where: expect.stringContaining('log.test.ts:'), count: 1 },
    { event: 'colyseusWarning', count: 1 },
    { event: 'colyseusError', count: 499 },
  ])
  expect(lines.join()).not.toMatch(/Amira|hemligt/)
})
