import { expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import ClosingLine from '../../tools/proof/closingLine.ts'
import { allowed, mostSeconds } from '../../tools/proof/harness.ts'

/** A file of tests that ran for so many seconds, in a project that runs two at a time. */
const ran = (file: string, seconds: number) =>
  ({
    moduleId: `/somewhere/tests/${file}.test.ts`,
    project: { name: 'server', config: { maxWorkers: 2 } },
    diagnostic: () => ({ duration: seconds * 1_000 }),
    children: { allTests: () => [{ result: () => ({ state: 'passed' }) }] },
    state: () => 'passed',
  }) as unknown as TestModule

/** What a run of these says at its end, and the exit code that it asks for. */
function closing(...modules: TestModule[]) {
  const before = process.exitCode
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    process.exitCode = 0
    new ClosingLine().onTestRunEnd(modules, [])
    return { lines: log.mock.calls.map(([text]) => `${text}`), code: process.exitCode }
  } finally {
    process.exitCode = before
    log.mockRestore()
  }
}

test('faults, strain and fuzzing that take longer together than they may are a failure, whatever else runs', () => {
  const others = [ran('server/house', 900), ran('strained', 900)]
  const { lines, code } = closing(ran('chaos/kill', allowed), ran('strain/history/check', allowed - 1), ...others)
  expect(lines).toEqual([
    `server: ${(2 * allowed + 1_799).toFixed(1)} s in tests`,
    `faults, strain and fuzzing: ${(allowed - 0.5).toFixed(1)} s together, of ${allowed} s`,
    '4 passed, 0 failed, 0 skipped',
  ])
  expect(code).toBe(0)
  const late = closing(ran('chaos/kill', allowed), ran('fuzz/fuzz', 99 * allowed))
  expect([late.lines.at(-1), late.code]).toEqual(['2 passed, 1 failed, 0 skipped', 1])
})

test('a machine of half the speed has twice the time, and one that is quicker no less', () => {
  const half = () => 2
  expect(mostSeconds(allowed + 1, half)).toBe(2 * allowed)
  expect(mostSeconds(allowed, half)).toBe(allowed)
  expect(mostSeconds(99 * allowed)).toBeGreaterThanOrEqual(allowed)
})
