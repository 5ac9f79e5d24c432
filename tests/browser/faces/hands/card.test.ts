import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { market, one } from '../../../rules/telling/market.ts'
import { seat } from '../../../rules/telling/people.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { frame } from '../../people/words.ts'
import {
  cardIn,
  drawingBrowser,
  isList,
  isMap,
  laptop,
  lettersOf,
  openTown,
  placeOf,
  sheetOf,
  town,
  turnTo,
} from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

async function atTheTown(): Promise<Page> {
  const there = await houseWith(market, {})
  const page = await takeSeat(browser, there, seat(one.author), { viewport: laptop })
  await openTown(new Person(one.author, page))
  await isMap(page)
  return page
}

const hasFocus = (page: Page, mark: string) => placeOf(page, mark).evaluate(it => it === document.activeElement)
const nameOf = (id: string) => market.state.shared.actors[id]?.name ?? ''

test('a card that is opened over another bears its own name, and gives the focus back to its own place', async () => {
  const page = await atTheTown()
  const [first, second] = [`actor:${one.placed}`, `actor:${one.free}`]
  await placeOf(page, first).press('Enter')
  const card = cardIn(page)
  expect(await card.getAttribute('aria-label')).toBe(frame('town.card', { name: nameOf(one.placed) }))
  await placeOf(page, second).press('Enter')
  await page.getByRole('region', { name: frame('town.card', { name: nameOf(one.free) }) }).waitFor()
  expect(await card.evaluate(it => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await card.waitFor({ state: 'detached' })
  expect(await hasFocus(page, second)).toBe(true)
  await placeOf(page, first).press('Enter')
  await page.goBack()
  await card.waitFor({ state: 'detached' })
  expect(await hasFocus(page, first)).toBe(true)
  expect(await sheetOf(page).isVisible()).toBe(true)
})

test('list and map follow the size of the page and of its letters, and what is open stays open', async () => {
  const page = await atTheTown()
  await placeOf(page, `actor:${one.placed}`).press('Enter')
  const name = frame('town.card', { name: nameOf(one.placed) })
  const isOpen = async () => {
    await page.getByRole('region', { name }).waitFor()
    expect(await cardIn(page).evaluate(it => it === document.activeElement)).toBe(true)
  }
  for (const [width, height] of [
    [600, 900],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    await isList(page)
    await isOpen()
    await page.setViewportSize(laptop)
    await isMap(page)
    await isOpen()
  }
  await lettersOf(page, 200)
  await isList(page)
  await isOpen()
  await lettersOf(page, 100)
  await isMap(page)
})

test('a keyboard that takes the room of the map turns it into no list', async () => {
  const page = await atTheTown()
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.locator('[data-town=still]').waitFor()
  await sheetOf(page).evaluate(sheet => {
    const field = sheet.appendChild(document.createElement('input'))
    field.focus()
  })
  await page.setViewportSize({ width: 820, height: 500 })
  await page.evaluate(() => new Promise(done => setTimeout(done, 800)))
  await isMap(page)
  await sheetOf(page)
    .getByRole('button', { name: town('as.map'), exact: true })
    .focus()
  await isList(page)
})

test('what somebody has chosen stays chosen wherever it can be drawn', async () => {
  const page = await atTheTown()
  await turnTo(page, 'list')
  await page.setViewportSize({ width: 600, height: 900 })
  await turnTo(page, 'map')
  await page.setViewportSize({ width: 500, height: 900 })
  await isMap(page)
  await turnTo(page, 'list')
  await page.setViewportSize(laptop)
  await isList(page)
})
