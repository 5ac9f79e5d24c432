import { expect, test } from 'vitest'
import { people } from '#shared/text/sv/console/people.ts'
import { plan } from '#shared/text/sv/console/plan.ts'
import { run } from '#shared/text/sv/console/run.ts'

test('the three parts of the console’s words share no key, so that none hides another', () => {
  const keys = [run, people, plan].flatMap(words => Object.keys(words))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
