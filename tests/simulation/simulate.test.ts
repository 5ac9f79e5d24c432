import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const program = fileURLToPath(new URL('../../tools/simulate/simulate.ts', import.meta.url))

/** What every change must hold. */
const workshops = 500

/** Runs the command as a person would; answers with its exit code and what it said. */
async function simulate(...args: string[]): Promise<{ code: number; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'simulate-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const argv = [program, ...args, '--resume', join(folder, 'simulate.json')]
  return new Promise(resolve => {
    const child = execFile(process.execPath, argv, { timeout: 450_000, maxBuffer: 16 * 1024 * 1024 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    )
  })
}

test('[F13, F16] whole evenings, disturbed by everything people do: what must hold holds after every command', async () => {
  const { code, said } = await simulate('--workshops', `${workshops}`, '--seed', '1')
  console.info(said)
  expect(said.trimEnd().split('\n').at(-1)).toBe(`${workshops} passed, 0 failed`)
  expect(code).toBe(0)
})
