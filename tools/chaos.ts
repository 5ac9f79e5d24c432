import { readdirSync } from 'node:fs'
import { chaosCommand as english } from '#shared/text/en/chaosCommand.ts'
import { chaosCommand as swedish } from '#shared/text/sv/chaosCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from './build/pages.ts'
import { run } from './proof/checks.ts'
import { outcomeOf } from './strain/results/outcome.ts'
import { tellResult } from './strain/results/results.ts'
import { tried } from './strain/results/trial.ts'
import { hasTestTools, unavailable } from './strain/testTools.ts'

/** Lets faults happen to real servers, as much of each as the goals ask for, and tells what was measured meanwhile. */
const ending = '.test.ts'
const wrongUsage = 64
const runner = 'vitest/vitest.mjs'
const faults = readdirSync(`${root}tests/chaos`)
  .filter(name => name.endsWith(ending))
  .map(name => name.slice(0, -ending.length))
const words = process.argv.slice(2)
const language = words.includes('en') ? 'en' : 'sv'
const say = translator(language, { sv: swedish, en: english })
const line = (text: string) => process.stdout.write(`${text}\n`)
const [seed] = words.filter(word => /^\d+$/.test(word))
const chosen = words.includes('all') ? faults : words.filter(word => faults.includes(word))
const unknown = words.filter(word => ![...faults, 'all', 'en', 'sv', 'release', seed].includes(word))

async function suffer(fault: string): Promise<{ passed: number; failed: number }> {
  line(say('begins', { fault }))
  const file = `tests/chaos/${fault}${ending}`
  const { results, isGreen } = await tried(fault, () => run(runner, ['run', '--project', 'server', file]))
  for (const result of results) tellResult(result, line, language)
  if (results.length === 0) line(say('nothingMeasured', { fault }))
  if (!isGreen) line(say('testsFailed', { fault }))
  return outcomeOf(
    results.flatMap(({ figures }) => figures),
    isGreen,
  )
}

if (chosen.length === 0 || unknown.length > 0) {
  process.stderr.write(`${say('usage', { faults: faults.join(', ') })}\n`)
  process.exitCode = wrongUsage
} else if (!hasTestTools()) {
  process.stderr.write(`${say('notInstalled')}\n`)
  process.exitCode = unavailable
} else {
  process.env.TIER = words.includes('release') ? 'release' : 'long'
  if (seed !== undefined) process.env.SEED = seed
  let [passed, failed] = [0, 0]
  for (const fault of chosen) {
    const told = await suffer(fault)
    passed += told.passed
    failed += told.failed
  }
  line(say('closing', { passed, failed }))
  process.exitCode = failed === 0 ? 0 : 1
}
