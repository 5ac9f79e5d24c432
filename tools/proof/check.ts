import { run, staticChecks } from './checks.ts'

/** Everything that needs neither server nor browser, in under a minute: types, lint, unused code, spelling, house rules, words. */
const isContent = await staticChecks()
const tests = await run('vitest/vitest.mjs', ['run', 'tests/architecture/', 'tests/content/', 'tests/text/'])
process.exit(isContent && tests === 0 ? 0 : 1)
