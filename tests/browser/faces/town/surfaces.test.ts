import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture, rollingTown, still, tell } from './rollingTown.ts'

let town: Awaited<ReturnType<typeof rollingTown>>
beforeAll(async () => {
  town = await rollingTown()
})
afterAll(() => town.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** Keeps every drawing surface that the page asks for, so that none goes by being forgotten. */
function keepSurfaces(): void {
  const surfaces: unknown[] = []
  Object.assign(globalThis, { surfaces })
  const ask = HTMLCanvasElement.prototype.getContext
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value(this: HTMLCanvasElement, ...wanted: Parameters<typeof ask>) {
      const found = ask.apply(this, wanted)
      if (String(wanted[0]).startsWith('webgl') && found && !surfaces.includes(found)) surfaces.push(found)
      return found
    },
  })
}

const surfacesHeld = (page: Page): Promise<number> =>
  page.evaluate('surfaces.filter(surface => !surface.isContextLost()).length')

/** What the page holds once all that can be forgotten is: bytes of script, and listeners. */
async function held(page: Page): Promise<{ heap: number; listeners: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners') }
}

async function closeAndOpen(page: Page): Promise<void> {
  await tell(page, 'show({ isOpen: false })')
  await page.locator('[data-town]').waitFor({ state: 'detached' })
  await tell(page, 'show({ isOpen: true })')
  await still(page)
}

test('a map that is opened and closed 20 times keeps nothing of the maps before it, and still draws', async () => {
  const page = await town.open(5, 'reduce', keepSurfaces)
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.evaluate(() => {
    window.onblur = () => undefined
    Object.assign(globalThis, { mine: window.onblur })
  })
  const before = await picture(page)
  await closeAndOpen(page)
  const first = await held(page)
  const surfaces = await surfacesHeld(page)
  for (let time = 0; time < 20; time += 1) await closeAndOpen(page)
  const last = await held(page)
  expect((await picture(page)) === before).toBe(true)
  expect(await surfacesHeld(page)).toBe(surfaces)
  expect(said.filter(text => text.includes('Too many'))).toEqual([])
  expect(last.listeners).toBeLessThanOrEqual(first.listeners)
  expect(last.heap - first.heap).toBeLessThan(3_000_000)
  expect(await page.evaluate('[window.onblur === mine, window.onfocus]')).toEqual([true, null])
  await page.context().close()
})

/** Says that the page is hidden, as a device does in a pocket, or seen again. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate(now => {
    Object.defineProperty(document, 'hidden', { value: now === 'hidden', configurable: true })
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** The device takes the map's drawing surface; `canvas` is kept as the one that was lost. */
const lose = (page: Page) =>
  page.evaluate(async () => {
    const canvas = document.querySelector('canvas')
    const surface = (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))?.getExtension('WEBGL_lose_context')
    if (!canvas || !surface) throw new Error('there is no drawing surface')
    const lost = new Promise(resolve => canvas.addEventListener('webglcontextlost', resolve))
    surface.loseContext()
    await lost
    Object.assign(globalThis, { canvas })
  })

const isAnew = (page: Page): Promise<boolean> =>
  page.evaluate('document.querySelector("canvas") !== null && document.querySelector("canvas") !== canvas')

test('a map that lost its surface in a pocket waits there, and is back by itself when the page is seen', async () => {
  const page = await town.open(9)
  const before = await picture(page)
  await page.clock.install()
  await turn(page, 'hidden')
  await lose(page)
  await page.clock.fastForward(60_000)
  expect(await page.getByText('Här står listan').count()).toBe(0)
  expect(await isAnew(page)).toBe(false)
  await turn(page, 'visible')
  await page.clock.fastForward(4000)
  await expect.poll(() => isAnew(page), patience).toBe(true)
  await still(page)
  expect((await picture(page)) === before).toBe(true)
  await page.context().close()
})

test('a map whose surface is taken each time before its picture stands gives way to the list', async () => {
  const page = await town.open(9)
  await page.clock.install()
  await page.evaluate(() => {
    const decode = HTMLImageElement.prototype.decode
    Object.assign(globalThis, { decode })
    HTMLImageElement.prototype.decode = () => new Promise(() => undefined)
  })
  for (let time = 0; time < 3; time += 1) {
    await lose(page)
    await page.clock.fastForward(4000)
    if (time < 2) await expect.poll(() => isAnew(page), patience).toBe(true)
  }
  await page.getByText('Här står listan').waitFor()
  await page.context().close()
})
