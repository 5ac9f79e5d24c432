import { expect, test } from 'vitest'
import { type OpenTabs, withTab, withView } from '#game/console/tabs/opened.ts'
import { people } from '#shared/text/sv/console/people.ts'
import { plan } from '#shared/text/sv/console/plan.ts'
import { programme } from '#shared/text/sv/console/programme.ts'
import { rounds } from '#shared/text/sv/console/rounds.ts'
import { run } from '#shared/text/sv/console/run.ts'

test('the parts of the console’s words share no key, so that none hides another', () => {
  const keys = [run, rounds, people, plan, programme].flatMap(words => Object.keys(words))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

const atFirst: OpenTabs = { view: 'now' }

test('a view that was open in the hand is the open tab when the phone is turned, and the other way round', () => {
  expect(withView(atFirst, 'people')).toEqual({ tab: 'people', view: 'people' })
  expect(withView(atFirst, 'more')).toEqual({ tab: 'workshop', view: 'more' })
  expect(withTab('partnerships')).toEqual({ tab: 'partnerships', view: 'partnerships' })
  expect(withTab('notes')).toEqual({ tab: 'notes', view: 'more' })
})

test('a tab stays open behind what is now, and among those that lie under more', () => {
  expect(withView(atFirst, 'now')).toEqual(atFirst)
  expect(withView(withTab('notes'), 'now')).toEqual({ tab: 'notes', view: 'now' })
  expect(withView(withView(withTab('notes'), 'now'), 'more')).toEqual({ tab: 'notes', view: 'more' })
  expect(withView(withTab('notes'), 'people')).toEqual({ tab: 'people', view: 'people' })
})
