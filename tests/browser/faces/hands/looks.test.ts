import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { evening } from '../../../support/evening.ts'
import { isAccessible } from '../../../support/isAccessible.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { drawingBrowser, laptop, lettersOf, openTown, sheetOf, turnTo } from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

/** The words on the map that lie over other words, or outside their own paper. */
const hidden = (page: Page): Promise<string[]> =>
  sheetOf(page)
    .locator('[data-town] section span, [data-town] section button')
    .evaluateAll(all => {
      const lines = all.flatMap(one => {
        const words = [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        if (words.length === 0 || one.closest('.unseen')) return []
        const range = document.createRange()
        range.selectNodeContents(one)
        return [{ text: one.textContent ?? '', box: range.getBoundingClientRect() }]
      })
      return lines.flatMap(({ text, box }, at) =>
        lines.slice(at + 1).flatMap(other => {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          // Lines of one tag are set tighter than their boxes.
          return wide > 1 && high > 5 ? [`${text} | ${other.text}`] : []
        }),
      )
    })

test.each<[string, BrowserContextOptions, number]>([
  ['as they are', {}, 100],
  ['in forced colours', { forcedColors: 'active' }, 100],
  ['with letters twice as large', {}, 200],
  ['in forced colours with letters twice as large', { forcedColors: 'active' }, 200],
])('map and list are read %s', async (_, options, percent) => {
  const played = evening({ seats: 8, seed: 7, until: 'formulate' })
  const there = await houseWith(played, {})
  const page = await takeSeat(browser, there, played.people[0]?.seatId ?? '', { viewport: laptop, ...options })
  await lettersOf(page, percent)
  const person = new Person('Amira', page)
  await openTown(person)
  await turnTo(page, 'map')
  await sheetOf(page).locator('[data-town=still]').waitFor({ timeout: 30_000 })
  expect(await hidden(page)).toEqual([])
  await isAccessible(person)
  await turnTo(page, 'list')
  await isAccessible(person)
})
