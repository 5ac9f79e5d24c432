import { run, staticChecks } from './checks.ts'

/** The whole proof in one command; words after it narrow the tests: `npm test -- tests/rules`. */
const isContent = await staticChecks()
const tests = await run('vitest/vitest.mjs', ['run', ...process.argv.slice(2)])
if (!isContent) console.error('The static checks above failed.')
process.exit(isContent && tests === 0 ? 0 : 1)
