import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { startHouse } from '../../server/house.ts'
import { launchChromium } from '../../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('a device without a seat is told so, and the way to the code', async () => {
  const house = await startHouse()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', fault => faults.push(fault.message))
  await page.goto(`${house.url}/spela`)
  await page.getByRole('heading', { name: playFrame['outside.noSeat.title'] }).waitFor()
  expect(faults).toEqual([])
  await page.getByRole('link', { name: playFrame['outside.toDoor'] }).click()
  await page.locator('#code').waitFor()
})
