import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openDesk, planWorkshop } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { facilitatorOf, startHouse } from '../../server/house.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'
import { isAccessible } from '../../support/isAccessible.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function pageAt(url: string, width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** A workshop whose doors are open, and the code to it. */
async function openHouse() {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const made = given(await planWorkshop(carrier, workshop))
  const desk = enterDesk(given(await openDesk(carrier, made.workshopId)), { carrier })
  onTestFinished(desk.close)
  const { shared } = await until(desk, isOpen)
  expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
  return { house, code: made.code }
}

test('whoever chooses lättläst at the door reads it there and inside, and it is still Swedish', async () => {
  const { house, code } = await openHouse()
  const page = await pageAt(house.url, 320)
  await page.waitForSelector('#code')
  expect(await page.locator('main').innerText()).toContain('Skriv koden som står på skärmen')
  await page.getByRole('button', { name: 'Lättläst' }).click()
  expect(await page.locator('main').innerText()).toContain('Skriv koden. Den står på skärmen.')
  expect(await page.getAttribute('html', 'lang')).toBe('sv')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lättläst')
  await isAccessible({ page })
  await page.fill('#code', code)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#name')
  expect(await page.locator('main').innerText()).toContain('Skriv inget privat om en person.')
  await page.fill('#name', 'Amira')
  await page.keyboard.press('Enter')
  await page.waitForURL(/spela/)
  await page.getByText('Skriv det som är sant i dag. En annan person ska säga det högt.').waitFor()
  await page.getByRole('button', { name: 'Svenska' }).first().click()
  await page.getByText('Någon annan ska kunna säga det högt utan att skämmas.').waitFor()
  await page.reload()
  await page.getByText('Någon annan ska kunna säga det högt utan att skämmas.').waitFor()
})

test.each(['/om', '/tillganglighet', '/integritet'])('%s has a lättläst wording that all can read', async address => {
  const { house } = await openHouse()
  const page = await pageAt(`${house.url}${address}`, 320)
  await page.waitForSelector('h1')
  const usual = await page.locator('main').innerText()
  await page.getByRole('button', { name: 'Lättläst' }).click()
  expect(await page.locator('main').innerText()).not.toBe(usual)
  await page.reload()
  await page.waitForSelector('h1')
  expect(await page.locator('.page-footer [aria-current]').textContent()).toBe('Lättläst')
  await isAccessible({ page })
})

test.each(['/', '/om', '/tillganglighet', '/integritet', '/papper'])(
  '%s fits a phone with twice as large text',
  async at => {
    const house = await startHouse()
    const page = await pageAt(`${house.url}${at}`)
    await page.waitForSelector('.page-footer')
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  },
)

test('the sheets are chosen on the screen, and only the chosen ones are printed', async () => {
  const { house } = await openHouse()
  const page = await pageAt(`${house.url}/papper`, 1280)
  await page.waitForSelector('h1')
  await isAccessible({ page })
  for (const name of ['Händelsekort', 'Nummer till brickorna']) await page.getByLabel(name).uncheck()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('section.paper:visible h2').allInnerTexts()).toEqual([
    'Så går det till, och reglerna',
    'Er bricka',
    'Er idé',
    'Frågor på torget',
    'Överenskommelsen',
    'Svar i hemkomsten',
    'Nästa steg',
    'Frågor före och efter',
    'Det här sparas',
  ])
  expect(await page.locator('button:visible').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByLabel('Event cards').isChecked()).toBe(false)
})
