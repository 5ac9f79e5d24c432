import { expect, test } from 'vitest'
import { people } from '#shared/text/sv/console/people.ts'
import { plan } from '#shared/text/sv/console/plan.ts'
import { programme } from '#shared/text/sv/console/programme.ts'
import { rounds } from '#shared/text/sv/console/rounds.ts'
import { run } from '#shared/text/sv/console/run.ts'

test('the parts of the console’s words share no key, so that none hides another', () => {
  const keys = [run, rounds, people, plan, programme].flatMap(words => Object.keys(words))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
