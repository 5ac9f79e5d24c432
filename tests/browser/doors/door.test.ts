import { createServer } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join, openDesk, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { second } from '../../rules/telling/home.ts'
import { closed, houseWith, linkFor } from '../../server/doors/toldHouse.ts'
import { facilitatorOf, startHouse } from '../../server/house.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'
import { isAccessible } from '../../support/isAccessible.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A workshop that is planned and not open, and what the facilitator does to open it. */
async function planned() {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const made = given(await planWorkshop(carrier, workshop))
  const desk = enterDesk(given(await openDesk(carrier, made.workshopId)), { carrier })
  onTestFinished(desk.close)
  const openDoors = async () => {
    const { shared } = await until(desk, isOpen)
    expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
  }
  const seats = () => Object.values(desk.store.getSnapshot().shared?.seats ?? {}).map(({ name }) => name)
  return { house, made, desk, openDoors, seats }
}

async function deviceAt(url: string, size = { width: 390, height: 844 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const hosts: string[] = []
  page.on('request', request => hosts.push(new URL(request.url()).origin))
  await page.goto(url)
  onTestFinished(() => expect([...new Set(hosts)]).toEqual([new URL(url).origin]))
  return page
}

const error = (page: Page) => page.locator('.error:not(:empty)')

test('a code typed anyhow leads to the name, and the page waits by itself until the doors open', async () => {
  const { house, made, openDoors, seats } = await planned()
  const page = await deviceAt(house.url)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('code')
  await isAccessible({ page })
  await page.keyboard.type('abc123')
  await page.keyboard.press('Enter')
  expect(await error(page).textContent()).toContain('Koden stämmer inte')
  await page.fill('#code', ` ${made.code.toLowerCase().slice(0, 3)}-${made.code.slice(3)}`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#name')
  await page.keyboard.press('Enter')
  expect(await error(page).textContent()).toContain('Skriv ditt förnamn')
  await page.keyboard.type('Samir')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('#waiting')).toContain('har inte öppnat än')
  await isAccessible({ page })
  await openDoors()
  await page.waitForURL(/\/spela/, { timeout: 15_000 })
  await expect.poll(seats).toEqual(['Samir'])
})

test('an answer lost on the way gives no second seat, not even after the page was closed', async () => {
  const { house, made, openDoors, seats } = await planned()
  await openDoors()
  const page = await deviceAt(house.url)
  await page.fill('#code', made.code)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#name')
  // The server hears the question, and the answer is lost.
  await page.route('**/seat', async route => {
    await route.fetch()
    await route.abort()
  })
  await page.fill('#name', 'Amira')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('#waiting')).toContain('Ingen kontakt')
  await expect.poll(seats).toEqual(['Amira'])
  await page.unroute('**/seat')
  // The lost answer also carried the device's cookie.
  await page.context().clearCookies()
  await page.reload()
  await expect.poll(() => page.inputValue('#code')).toBe(made.code)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#name')
  expect(await page.inputValue('#name')).toBe('Amira')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/spela/)
  expect(seats()).toEqual(['Amira'])
})

/** Back closes what is open, and leaves nobody outside the evening. */
async function backStays(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hjälp', exact: true }).click()
  const help = page.getByRole('dialog')
  await help.waitFor()
  await page.goBack()
  await help.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).click()
  await page.goBack()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/spela')
}

test('the QR code fills the code in, a device knows its seats, and one more may share it', async () => {
  const { house, made, openDoors, seats } = await planned()
  await openDoors()
  const qr = made.door.addresses[0]?.replace(/^https?:\/\/[^/]+/, house.url) ?? ''
  const page = await deviceAt(qr, { width: 320, height: 700 })
  await page.waitForSelector('#name')
  await isAccessible({ page })
  await page.fill('#name', 'Bo')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/spela/)
  await backStays(page)
  await page.goto(house.url)
  await page.waitForSelector('#held button')
  expect(await page.textContent('#held')).toContain('Är du Bo?')
  await isAccessible({ page })
  await page.fill('#code', made.code)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'vi är flera här' }).click()
  await page.fill('#name', 'Cecilia')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/spela/)
  await expect.poll(() => seats().sort()).toEqual(['Bo', 'Cecilia'])
  await page.goto(house.url)
  await page.getByRole('button', { name: 'Fortsätt som Bo och Cecilia' }).click()
  await page.waitForURL(/\/spela/)
})

test('a seat moves here by its seat code, and a wrong one is told kindly', async () => {
  const { house, made, openDoors, seats } = await planned()
  await openDoors()
  const carrier = programCarrier(house.url)
  const first = enterSeat(given(await join(carrier, made.code, 'Tove')), { carrier })
  onTestFinished(first.close)
  const { hello } = await until(first, seen => isOpen(seen) && seen.hello !== undefined)
  const seatCode = hello?.seats[0]?.resumeCode ?? ''
  const page = await deviceAt(house.url, { width: 820, height: 1180 })
  await page.getByRole('button', { name: 'Jag har redan en plats' }).click()
  await isAccessible({ page })
  await page.fill('#code', made.code)
  await page.fill('#resume', 'ABCD EFGH')
  await page.keyboard.press('Enter')
  await expect.poll(() => error(page).textContent()).toContain('Platskoden stämmer inte')
  await page.fill('#resume', `${seatCode.slice(0, 4)} ${seatCode.slice(4).toLowerCase()}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/spela/)
  expect(seats()).toEqual(['Tove'])
})

test('a locked door is told, and opens by itself', async () => {
  const { house, made, desk, openDoors } = await planned()
  await openDoors()
  expect(await desk.send({ type: 'lockDoor', isLocked: true })).toMatchObject({ ok: true })
  const page = await deviceAt(house.url)
  await page.fill('#code', made.code)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('#waiting')).toContain('Dörren är stängd')
  expect(await desk.send({ type: 'lockDoor', isLocked: false })).toMatchObject({ ok: true })
  await page.fill('#name', 'Dragan', { timeout: 15_000 })
  expect(await desk.send({ type: 'lockDoor', isLocked: true })).toMatchObject({ ok: true })
  await page.keyboard.press('Enter')
  await expect.poll(() => page.textContent('#waiting')).toContain('Dörren är stängd')
  expect(await desk.send({ type: 'lockDoor', isLocked: false })).toMatchObject({ ok: true })
  await page.waitForURL(/\/spela/, { timeout: 15_000 })
})

test('the language changes without a reload, and what was typed stays', async () => {
  const { house } = await planned()
  const page = await deviceAt(house.url, { width: 1280, height: 800 })
  await page.fill('#code', 'RV4')
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(await page.inputValue('#code')).toBe('RV4')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('English')
  await isAccessible({ page })
})

test.each(['/om', '/tillganglighet', '/integritet'])('%s can be read by all, in both languages', async address => {
  const { house } = await planned()
  const page = await deviceAt(`${house.url}${address}`, { width: 320, height: 700 })
  await page.waitForSelector('h1')
  await isAccessible({ page })
  const swedish = await page.textContent('h1')
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.textContent('h1')).not.toBe(swedish)
  await isAccessible({ page })
})

/** A server that knows its own address, as one that stays where it is. */
async function freeAddress(): Promise<{ port: number; publicUrl: string }> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise(resolve => probe.close(resolve))
  return { port, publicUrl: `http://127.0.0.1:${port}` }
}

test('[L1, L4, L5] an owner who could not stay reads, answers, and thinks again, on a small telephone', async () => {
  const there = await houseWith(closed, await freeAddress())
  const { house, desk } = there
  const secret = await linkFor(there, second.tile)
  const page = await deviceAt(`${house.url}/bekrafta/${secret}`, { width: 320, height: 700 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Färre äter ensamma')
  await isAccessible({ page })
  const send = page.getByRole('button', { name: 'Lämna svaret' })
  await send.click()
  expect(await error(page).textContent()).toContain('Välj vem som beslutar')
  await page.getByLabel('Nämnd').check()
  await page.getByLabel('Ja, om …').check()
  await send.click()
  expect(await error(page).textContent()).toContain('Skriv vad som krävs')
  await page.getByLabel('Vad behöver vara på plats?').fill('nämnden säger ja')
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByLabel('What needs to be in place?').inputValue()).toBe('nämnden säger ja')
  await page.getByRole('button', { name: 'Svenska' }).click()
  await page.reload()
  expect(await page.getByLabel('Vad behöver vara på plats?').inputValue()).toBe('nämnden säger ja')
  await isAccessible({ page })
  await send.click()
  await page.getByRole('heading', { name: 'Tack, ert svar är lämnat' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Ja, om nämnden säger ja')
  await isAccessible({ page })
  const answers = () => Object.values(desk.store.getSnapshot().shared?.ideas ?? {}).map(one => one.agreement.answers)
  await expect.poll(() => answers().some(one => one[second.tile]?.byLink === true)).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: 'Ta tillbaka svaret' }).click()
  await page.getByRole('button', { name: 'Ja, ta tillbaka' }).click()
  await page.getByText('Svaret är tillbakataget').waitFor()
  await expect.poll(() => answers().some(one => one[second.tile] !== undefined)).toBe(false)
  await linkFor(there, second.tile)
  await page.reload()
  await page.getByRole('heading', { name: 'Länken gäller inte' }).waitFor()
  await isAccessible({ page })
})
