import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { openWorkshop, startHouse } from '../../server/house.ts'

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

test('a page whose workshop cannot be read just now waits for it, and is not led into another', async () => {
  const house = await startHouse()
  const [one, other] = [await openWorkshop(house), await openWorkshop(house)]
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  for (const { planned } of [one, other]) {
    const answer = await page.request.post(`${house.url}/api/workshops/${planned.code}/seat`, {
      ...{ headers: { 'x-komma-overens': '1' }, data: { name: 'Amira', attempt: newId() } },
    })
    expect(answer.status()).toBe(200)
  }
  const { running } = house.doors
  const { workshopId } = other.planned
  const look = running.look.bind(running)
  const broken = vi.spyOn(running, 'look')
  broken.mockImplementation(row => (row.id === workshopId ? Promise.reject(new Error('strange')) : look(row)))
  const wanted = () => page.evaluate(() => localStorage.getItem('workshop'))
  await page.goto(`${house.url}/spela?traff=${workshopId}`)
  await page.getByRole('heading', { name: playFrame['outside.unread.title'] }).waitFor()
  await expect.poll(() => broken.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(4)
  expect(await wanted()).toBeNull()
  broken.mockRestore()
  await expect.poll(wanted, { timeout: 10_000 }).toBe(workshopId)
})
