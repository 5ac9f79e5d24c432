import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startServer } from '#server/start/startServer.ts'
import type { Command } from '#shared/messages/story.ts'
import { launchChromium } from '../../tools/operate/programs/chromium.ts'
import { comeIn, config, openWorkshop, startHouse } from '../server/house.ts'
import { until } from '../support/devices.ts'
import { isAccessible } from '../support/isAccessible.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function wall(url: string, size = { width: 1920, height: 1080 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** How tall the letters of an element are, in px of a wall that is 1080 tall. */
const letters = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(element => (Number.parseFloat(getComputedStyle(element).fontSize) * 1080) / innerHeight)

async function isWhole(page: Page): Promise<void> {
  await isAccessible({ page })
  const small = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('main *')].filter(
      element =>
        !element.closest('.unseen, svg') &&
        [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const isCut = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
    }
    const height = (element: Element) =>
      (Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom * 1080) / innerHeight
    return texts.filter(element => isCut(element) || height(element) < 27.9).map(element => element.textContent)
  })
  expect(small).toEqual([])
  const { width, height } = await page.evaluate(() => document.documentElement.getBoundingClientRect())
  expect(
    await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
  ).toEqual([Math.round(width), Math.round(height)])
}

test.each([
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
])('before the start the code is the largest text and the QR code a third of the wall, at $width', async size => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const page = await wall(`${house.url}/storbild/${planned.screen.secret}`, size)
  await page.waitForSelector('h1')
  await expect.poll(async () => (await page.textContent('h1'))?.replace(' ', '')).toBe(planned.code)
  expect(await letters(page, 'h1')).toBeGreaterThanOrEqual(120)
  const qr = await page.locator('svg[role=img]').boundingBox()
  expect(qr?.height).toBeGreaterThanOrEqual(size.height / 3)
  await isWhole(page)
})

test('L lets the town on the wall be heard, and L again makes it silent; it is silent until then', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const page = await wall(`${house.url}/storbild/${planned.screen.secret}`)
  await page.getByText('L för ljud').waitFor()
  const kept = () => page.evaluate(() => localStorage.getItem('sound'))
  expect(await kept()).toBeNull()
  await page.keyboard.press('l')
  expect(await kept()).toBe('on')
  await page.keyboard.press('l')
  expect(await kept()).toBe('off')
})

test('the wall follows the evening, has nothing to press, and is the same after a reload', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const page = await wall(`${house.url}/storbild/${planned.screen.secret}`)
  await page.waitForSelector('h1')
  const next = async () => {
    const { shared } = await until(desk, ({ shared }) => shared !== undefined)
    expect(await desk.send({ type: 'next', from: shared!.clock.phaseId, anyway: true })).toMatchObject({ ok: true })
  }
  await next()
  await expect.poll(() => page.textContent('h1')).toBe('I dag talar vi för varandra.')
  expect(await letters(page, 'h1')).toBeGreaterThanOrEqual(72)
  expect(await page.locator('button, a, input').count()).toBe(0)
  await isWhole(page)
  // One line of words: the town has nine tenths of the wall.
  const town = await page.locator('main[data-town=below] > :first-child').boundingBox()
  expect(town?.height).toBeGreaterThan(1080 * 0.9)
  expect(await desk.send({ type: 'show', step: 1 })).toMatchObject({ ok: true })
  await expect.poll(() => page.textContent('h1')).toContain('Tala för andra')
  await page.reload()
  await expect.poll(() => page.textContent('h1')).toContain('Tala för andra')
})

test('the wall follows the deal, the turn and the bell, though nobody steps it', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const page = await wall(`${house.url}/storbild/${planned.screen.secret}`)
  const tile = { does: '', offers: [], offersText: '', needs: '', manyThink: '', limit: '', parent: '' }
  for (const [name, sector] of [
    ['Amira', 'ideaDriven'],
    ['Bo', 'public'],
  ] as const) {
    const { live, seatId } = await comeIn(house, planned.code, name)
    const saved = await live.send({ type: 'saveTile', ...tile, name: `${name}s`, sector, building: 'hall' }, seatId)
    expect(saved).toMatchObject({ ok: true })
  }
  const lead = async (command: Command) => expect(await desk.send(command)).toMatchObject({ ok: true })
  const enter = (phaseId: string) => lead({ type: 'jump', phaseId })
  const { shared } = await until(desk, ({ shared }) => Object.keys(shared?.actors ?? {}).length === 2)
  const phase = (kind: string) => shared!.programme.phases.find(one => one.kind === kind)!.id
  const says = (words: string | RegExp) => expect.poll(() => page.textContent('h1')).toMatch(words)
  await enter(phase('swap1'))
  await says('Nu byter vi roller.')
  await lead({ type: 'deal' })
  await says('Hitta varandra.')
  await lead({ type: 'reveal' })
  await says('2 personer har bytt roll.')
  await enter(phase('gatherMarket'))
  await says(/^En går, en stannar/)
  await lead({ type: 'openVoice' })
  await says('Nu går den andra.')
})

test('a link that does not work says so', async () => {
  const house = await startHouse()
  const page = await wall(`${house.url}/storbild/not-a-real-key`)
  await expect.poll(() => page.textContent('h1')).toContain('gäller inte längre')
})

test('with a server that has gone and come back, the wall goes on where it was', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const page = await wall(`${house.url}/storbild/${planned.screen.secret}`)
  await page.waitForSelector('h1')
  await desk.close()
  const port = Number(new URL(house.url).port)
  await house.stop()
  await expect.poll(() => page.textContent('[role=status]')).toContain('Ingen kontakt just nu')
  const again = await startServer({ config: config(house.folder, { port }) })
  onTestFinished(again.stop)
  await expect.poll(() => page.textContent('[role=status]'), { timeout: 20_000 }).toBe('')
  await expect.poll(async () => (await page.textContent('h1'))?.replace(' ', '')).toBe(planned.code)
})
