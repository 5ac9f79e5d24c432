import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { market, one } from '../../../rules/telling/market.ts'
import { seat } from '../../../rules/telling/people.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { frame } from '../../people/words.ts'
import { drawingBrowser, laptop, openTown, town, turnTo } from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

/** The pages of one browser that have fetched what draws the town, in order. */
function fetchedBy(page: Page): string[] {
  const pages: string[] = []
  page.context().on('response', async response => {
    if (!response.url().endsWith('.js')) return
    const text = await response.text().catch(() => '')
    if (text.includes('Phaser.')) pages.push(new URL(response.frame().url()).pathname)
  })
  return pages
}

test('what draws the town is fetched while people read, and never before somebody has come in', async () => {
  const there = await houseWith(market, {})
  const door = await browser.newPage()
  onTestFinished(() => door.close())
  const atDoor = fetchedBy(door)
  await door.goto(there.house.url)
  await door.getByRole('button', { name: 'Jag har redan en plats' }).click()
  await door.waitForLoadState('networkidle')
  expect(atDoor).toEqual([])
  const page = await takeSeat(browser, there, seat(one.author), { viewport: laptop })
  const fetched = fetchedBy(page)
  await page.reload()
  await expect.poll(() => fetched, { timeout: 30_000 }).toEqual(['/spela'])
})

test.each([
  ['a phone, which shows the list', { width: 390, height: 844 }, {}, 'town.openList'],
  ['a device that saves data', laptop, { saveData: true }, 'town.open'],
  ['a slow line', laptop, { effectiveType: '3g' }, 'town.open'],
] as const)('%s fetches it only when somebody asks for the map', async (_, viewport, line, called) => {
  const there = await houseWith(market, {})
  const page = await takeSeat(browser, there, seat(one.author), { viewport })
  await page.addInitScript(said => Object.defineProperty(navigator, 'connection', { value: said }), line)
  const fetched = fetchedBy(page)
  await page.reload()
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  await page.getByRole('button', { name: frame(called), exact: true }).waitFor()
  await openTown(new Person(one.author, page))
  await turnTo(page, 'map')
  await expect.poll(() => fetched, { timeout: 30_000 }).toEqual(['/spela'])
})

/** Notes on a page each time that it says that the map is being drawn, and each drawing that it decodes. */
const noting = (page: Page): Promise<unknown> =>
  page.addInitScript(said => {
    const noted = { waited: 0, decoded: 0 }
    Object.assign(globalThis, { noted })
    const { decode } = HTMLImageElement.prototype
    HTMLImageElement.prototype.decode = function () {
      noted.decoded += 1
      return decode.call(this)
    }
    const look = () => {
      if (document.body?.textContent.includes(said)) noted.waited += 1
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  }, town('map.drawing'))

const noted = (page: Page): Promise<unknown> => page.evaluate('noted')

test('a map that has been fetched ahead is there at once', async () => {
  const there = await houseWith(market, {})
  const page = await takeSeat(browser, there, seat(one.author), { viewport: laptop })
  await noting(page)
  const fetched = fetchedBy(page)
  await page.reload()
  await expect.poll(() => fetched, { timeout: 30_000 }).toEqual(['/spela'])
  await openTown(new Person(one.author, page))
  await page.locator('[data-town=still]').waitFor()
  expect(await noted(page)).toMatchObject({ waited: 0 })
})

test('what the first picture is made of is decoded while Phaser is on its way, and only once', async () => {
  const there = await houseWith(market, {})
  const page = await takeSeat(browser, there, seat(one.author), { viewport: laptop })
  await noting(page)
  const { promise: comes, resolve: come } = Promise.withResolvers<void>()
  await page.route('**/assets/openTown-*.js', async route => {
    await comes
    await route.continue()
  })
  await page.reload()
  await openTown(new Person(one.author, page))
  await expect.poll(() => noted(page)).toMatchObject({ decoded: 3 })
  come()
  await page.locator('[data-town=still]').waitFor()
  expect(await noted(page)).toMatchObject({ decoded: 3 })
})
