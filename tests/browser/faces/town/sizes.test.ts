import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frames, pass, picture, rollingTown } from './rollingTown.ts'

let town: Awaited<ReturnType<typeof rollingTown>>
beforeAll(async () => {
  town = await rollingTown()
})
afterAll(() => town.close())

const patience = { timeout: 20_000 }

/** How large the canvas is shown, in CSS pixels, and how large it is drawn. */
const canvas = (page: Page): Promise<{ shown: number; drawn: number }> =>
  page.locator('canvas').evaluate(element => ({
    shown: element.clientHeight,
    drawn: element instanceof HTMLCanvasElement ? element.width : 0,
  }))

const room = (page: Page) => page.locator('[data-town]').evaluate(element => element.clientHeight)
const fits = async (page: Page) => (await canvas(page)).shown === (await room(page))

test('the town stays behind the keyboard while somebody writes, and has the right size when they are done', async () => {
  const page = await town.open(5)
  const { shown } = await canvas(page)
  await page.getByRole('textbox').focus()
  const asked = await frames(page)
  await page.setViewportSize({ width: 900, height: 400 })
  await pass(page, 10)
  expect([(await canvas(page)).shown, await frames(page)]).toEqual([shown, asked])
  await page.setViewportSize({ width: 900, height: 560 })
  await page.getByRole('textbox').blur()
  await expect.poll(() => fits(page), patience).toBe(true)
  expect((await canvas(page)).shown).toBe(shown - 40)
  await page.context().close()
})

test('a slider that has the focus brings up no keyboard: the town follows the window', async () => {
  const page = await town.open(5)
  await page.evaluate(() => {
    const slider = document.createElement('input')
    slider.type = 'range'
    document.querySelector('h1')?.append(slider)
    slider.focus()
  })
  await page.setViewportSize({ width: 900, height: 500 })
  await expect.poll(() => fits(page), patience).toBe(true)
  await page.context().close()
})

/** Chromium lets no page know of a screen that is only said to be finer: the window becomes wider or narrower too. */
const onScreen = (session: CDPSession, deviceScaleFactor: number, width: number) =>
  session.send('Emulation.setDeviceMetricsOverride', { width, height: 600, deviceScaleFactor, mobile: false })

test('a window that is moved from screen to screen is drawn as finely as each of them shows', async () => {
  const page = await town.open(5)
  const before = await picture(page)
  const session = await page.context().newCDPSession(page)
  for (const [density, width] of [
    [1.5, 880],
    [1.25, 900],
    [1.4, 880],
    [1, 900],
  ] as const) {
    await onScreen(session, density, width)
    await expect.poll(async () => (await canvas(page)).drawn, patience).toBe(width * density)
    await expect.poll(() => fits(page), patience).toBe(true)
  }
  await expect.poll(async () => (await picture(page)) === before, patience).toBe(true)
  await page.context().close()
})

test('a board that is enlarged as a whole, as on a wall, is drawn as finely as it is large', async () => {
  const page = await town.open(5)
  await page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('[data-town]')?.parentElement
    if (place) place.style.cssText = `flex: none; block-size: ${place.clientHeight}px; inline-size: 900px; zoom: 1.5`
  })
  await expect.poll(async () => (await canvas(page)).drawn, patience).toBe(1350)
  await page.context().close()
})
