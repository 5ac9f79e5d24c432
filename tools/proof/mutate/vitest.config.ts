import { defineConfig } from 'vitest/config'
import { root } from '../../build/pages.ts'

/** The tests that hold each rule to its word; those that throw dice over all of them say little of one mutant. */
export default defineConfig({
  root,
  test: {
    include: process.env.MUTATE_TESTS?.split(',') ?? ['tests/rules/**/*.test.ts', 'tests/views/desk/*.test.ts'],
    exclude: ['tests/rules/evening/garbage.test.ts'],
    // What a rule costs says nothing once it has been made ready for changes.
    testNamePattern: /^(?!.* ms of work)/,
    testTimeout: 20_000,
    isolate: false,
  },
})
