import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keptIn } from './gather.ts'
import { fileName, type Kept, keepResult, measures } from './results.ts'

/** The command under which it is kept whether the tests of a fault passed. */
export const testsOf = (fault: string): string => `chaos ${fault} tests`

/** What a fault has measured, and nothing of what another has. */
const isOf = (fault: string, { command }: Kept): boolean =>
  command === `chaos ${fault}` || command.startsWith(`chaos ${fault} `)

/** Runs the tests of a fault and gathers what they measure, without what was measured at another time. Whether they
 * passed is kept beside the figures: a test may fail whose figures hold, or before it has any. One that is broken off
 * has not passed. */
export async function tried(
  fault: string,
  tests: () => Promise<number>,
  folder = measures,
): Promise<{ results: Kept[]; isGreen: boolean }> {
  const keepFailed = (failed: number) =>
    keepResult(
      {
        command: testsOf(fault),
        figures: [{ name: 'test files that failed', unit: '', values: [failed], atMost: 0, isEach: true }],
      },
      folder,
    )
  const measured = () => keptIn(folder).filter(kept => isOf(fault, kept))
  for (const { command } of measured()) rmSync(join(folder, fileName(command)))
  keepFailed(1)
  const isGreen = (await tests()) === 0
  if (isGreen) keepFailed(0)
  return { results: measured().filter(({ command }) => command !== testsOf(fault)), isGreen }
}
