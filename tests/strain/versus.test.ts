import { expect, test } from 'vitest'
import { figuresOf, ratiosOf, valuesOf } from '../../tools/bench/versus/judge.ts'
import type { RivalName } from '../../tools/bench/versus/servers/rivals.ts'
import { rowsOf } from '../../tools/bench/versus/table.ts'
import { compare, type Tried } from '../../tools/bench/versus/versus.ts'
import { holds } from '../../tools/strain/results/figures.ts'

const load = { seats: 250, workshops: 1, every: 5_000, warmUp: 0, measured: 1_000, seed: 1 }

/** A trial where a text took so many ms, the server so much processor time for it, and a client so many bytes. */
const tried = (name: RivalName, ms: number, cpu: number, bytes: number, missing = 0): Tried => {
  const all = Array.from({ length: 100 - missing }, () => ms)
  const heard = { sent: 100, acks: all, all, refused: 0, down: bytes * 100 * load.seats, up: 0, busy: 0.1 }
  const usage = { rss: 100, peak: 100 }
  return { name, trial: { load, heard, before: { ...usage, cpu: 1 }, after: { ...usage, cpu: 1 + cpu } } }
}
const others = [tried('relay', 2, 0.2, 100), tried('saving', 4, 0.2, 100), tried('socketio', 2, 0.3, 380)]
const broken = (ours: Tried, memory = tried('memory', 3, 0.3, 100)) =>
  ratiosOf([...others, memory, ours])
    .filter(figure => !holds(figure))
    .map(({ name }) => name)

test('ours holds when it is about as quick, as cheap and as short as is promised', () => {
  expect(broken(tried('ours', 4, 0.49, 100))).toEqual([])
})

test('ours is told when it is slower, dearer, longer, or has lost a text', () => {
  expect(broken(tried('ours', 8.1, 0.49, 100))).toEqual(['250: ours / saving, all p50'])
  expect(broken(tried('ours', 8.1, 0.51, 100))).toEqual([
    '250: ours / saving, all p50',
    '250: ours / saving, CPU per 1,000',
  ])
  expect(broken(tried('ours', 4, 0.49, 191))).toEqual([
    '250: ours / socketio, bytes per client',
    '250: ours / relay, bytes per client',
  ])
  expect(broken(tried('ours', 4, 0.49, 100, 1))).toEqual(['250: ours, missing'])
  expect(broken(tried('ours', 4, 0.49, 100, 100))).toEqual([
    '250: ours / saving, all p50',
    '250: ours / relay, all p50',
    '250: ours, missing',
  ])
})

test('without a disk it is compared with what has none', () => {
  const ours = tried('ours', 4, 0.49, 100)
  expect(broken(ours, tried('memory', 4.1, 0.49, 100))).toEqual(['250: memory / relay, all p50'])
  expect(broken(ours, tried('memory', 4, 0.51, 100))).toEqual(['250: memory / relay, CPU per 1,000'])
})

test('a server that nothing came from has no times, and is said to have lost everything', () => {
  const told = figuresOf([tried('boardgame', 4, 0.5, 100, 100)])
  expect(told.find(({ name }) => name === '250: boardgame, missing')?.values).toEqual([100])
  expect(told.filter(({ name }) => name.includes('p50'))).toEqual([])
})

test('ours, the same without a disk, and both floors carry the same texts to everybody else', {
  timeout: 120_000,
}, async () => {
  const names = ['ours', 'memory', 'relay', 'saving'] as const
  const plan = {
    names,
    halls: [{ seats: 8, workshops: 1 }],
    runs: 1,
    every: 1_000,
    warmUp: 500,
    measured: 2_000,
    seed: 1,
  }
  const measured = await compare(plan)
  expect(measured.map(({ name }) => name)).toEqual(names)
  for (const { name, trial } of measured) {
    expect(trial.heard, name).toMatchObject({ sent: 16, refused: 0 })
    expect(trial.heard.all, name).toHaveLength(16)
    expect(trial.heard.acks, name).toHaveLength(16)
    expect(trial.after.cpu, name).toBeGreaterThanOrEqual(trial.before.cpu)
    expect(trial.after.rss, name).toBeGreaterThan(10)
  }
  const [bytes = 0] = valuesOf(measured, 'ours', 8, 'bytes per client')
  const [floor = 1] = valuesOf(measured, 'relay', 8, 'bytes per client')
  expect(bytes / floor, 'the floor sends the same bytes').toBeGreaterThan(0.85)
  expect(bytes / floor, 'the floor sends the same bytes').toBeLessThan(1.15)
  expect(rowsOf(measured)).toHaveLength(5)
})
