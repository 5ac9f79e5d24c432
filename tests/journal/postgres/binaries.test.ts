import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { postgresBin } from '../../../tools/operate/programs/postgres/binaries.ts'
import { tempFolder } from '../tempFolder.ts'

function program(path: string, words: string): string {
  writeFileSync(path, `#!/bin/sh\n${words}\n`)
  chmodSync(path, 0o755)
  return path
}

/** A folder that looks as if PostgreSQL of a version lay there. */
function pretended(debian: string, version: string): string {
  const bin = join(debian, version, 'bin')
  mkdirSync(bin, { recursive: true })
  program(join(bin, 'postgres'), `echo 'postgres (PostgreSQL) ${version}.3'`)
  program(join(bin, 'initdb'), 'true')
  return bin
}

test('the newest PostgreSQL is taken, or the one that is named, and none that is too old', () => {
  const debian = tempFolder()
  const old = pretended(debian, '9')
  const bin = pretended(debian, '16')
  const named = pretended(debian, '15')
  expect(postgresBin({ env: {}, debian })).toBe(bin)
  expect(postgresBin({ env: { POSTGRES_BIN: named }, debian })).toBe(named)
  expect(() => postgresBin({ env: { POSTGRES_BIN: old }, debian })).toThrow(old)
  expect(() => postgresBin({ env: {}, debian: join(debian, '9') })).toThrow('POSTGRES_BIN')
})

test('where PostgreSQL is missing it is installed, or named, and then the run fails', () => {
  const [debian, tools] = [tempFolder(), tempFolder()]
  const useless = program(join(tools, 'useless'), 'exit 1')
  expect(() => postgresBin({ env: {}, debian, aptGet: useless })).toThrow('PostgreSQL 15 or later')
  const elsewhere = pretended(tempFolder(), '17')
  const good = program(
    join(tools, 'good'),
    `[ "$1" = install ] && /bin/cp -r '${join(elsewhere, '..')}' '${debian}/17'`,
  )
  expect(postgresBin({ env: {}, debian, aptGet: good })).toBe(join(debian, '17', 'bin'))
})
