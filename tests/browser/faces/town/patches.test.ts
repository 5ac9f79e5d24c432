import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frames, pass, picture, rollingTown, still, tell } from './rollingTown.ts'

let town: Awaited<ReturnType<typeof rollingTown>>
beforeAll(async () => {
  town = await rollingTown()
})
afterAll(() => town.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** A picture that is shown at once takes fewer frames than this, and the shortest motion more. */
const atOnce = 8

/** Notes each tone of a device that has asked to hear the town, and lets the test hold back what is being drawn. */
function listenAndHold(): void {
  localStorage.setItem('sound', 'on')
  const noted = { tones: 0, drawing: 0, hold: Promise.resolve(), release: () => undefined }
  Object.assign(globalThis, { noted })
  const ring = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function () {
    noted.tones += 1
    return ring.call(this)
  }
  const decode = HTMLImageElement.prototype.decode
  HTMLImageElement.prototype.decode = async function () {
    noted.drawing += 1
    await noted.hold
    return decode.call(this)
  }
}

const tones = (page: Page): Promise<number> => page.evaluate('noted.tones')

/** What is drawn from here on waits. */
const hold = (page: Page) =>
  page.evaluate('noted.drawing = 0; noted.hold = new Promise(resolve => { noted.release = resolve }); undefined')
const isDrawing = (page: Page) => expect.poll(() => page.evaluate('noted.drawing > 0'), patience).toBe(true)

/** Something moves: frames come without end. */
const isMoving = async (page: Page) => {
  const asked = await frames(page)
  await expect.poll(async () => (await frames(page)) - asked, patience).toBeGreaterThan(3)
}

/** Nothing moves, though something may still be drawn. */
const isQuiet = (page: Page) =>
  expect
    .poll(async () => {
      const asked = await frames(page)
      await pass(page, 10)
      return (await frames(page)) - asked
    }, patience)
    .toBe(0)

/** The page changes something, and the picture stands again; how many frames it took. */
async function change(page: Page, order: string): Promise<number> {
  const asked = await frames(page)
  await tell(page, order)
  await expect.poll(() => frames(page), patience).toBeGreaterThan(asked)
  await still(page)
  return (await frames(page)) - asked
}

/** A board that is laid out anew is another picture, and another picture is drawn. */
test('whatever else happens in the room lays nothing out anew and wakes nothing', async () => {
  const page = await town.open(5)
  const asked = await frames(page)
  await page.getByRole('button', { name: /^Utmaning: Ensam/ }).click()
  await page.getByText('Öppnade challenge-0').waitFor()
  await tell(page, 'show({})')
  await page.getByRole('button', { name: /^Idé 1:/ }).click()
  await page.getByText('Öppnade idea-0').waitFor()
  await pass(page, 10)
  expect(await frames(page)).toBe(asked)
  // What does happen in the town is counted.
  expect(await change(page, 'go(6)')).toBeGreaterThan(0)
  await page.context().close()
})

test('a patch is seen and heard; another part of the town, and another town, is there at once without a sound', async () => {
  const page = await town.open(3, 'no-preference', listenAndHold)
  expect(await change(page, 'go(4)')).toBeGreaterThan(atOnce)
  const rung = await tones(page)
  expect(rung).toBeGreaterThan(0)
  // Lanterns are lit between these: as patches they would be heard.
  expect(await change(page, "show({ subject: 'idea-0' }); stad.go(9)")).toBeLessThan(atOnce)
  expect(await change(page, "show({ seed: 'another' }); stad.go(10)")).toBeLessThan(atOnce)
  expect(await tones(page)).toBe(rung)
  await page.context().close()
})

test('while nothing may move, what happens is there at once and unheard, and what was on its way has come', async () => {
  const page = await town.open(3, 'no-preference', listenAndHold)
  await tell(page, 'show({ isStill: true })')
  await still(page)
  expect(await change(page, 'go(4)')).toBeLessThan(atOnce)
  expect(await tones(page)).toBe(0)
  await tell(page, 'show({ isStill: false })')
  await still(page)
  await tell(page, 'go(5)')
  await page.locator('[data-town=moving]').waitFor()
  await isMoving(page)
  const asked = await frames(page)
  await tell(page, 'show({ isStill: true })')
  await still(page)
  expect((await frames(page)) - asked).toBeLessThan(atOnce * 2)
  const opened = await town.open(5)
  expect((await picture(page)) === (await picture(opened))).toBe(true)
  for (const one of [page, opened]) await one.context().close()
})

test('a snapshot that waits for what is being drawn is still a snapshot when more has come on top of it', async () => {
  const page = await town.open(4, 'no-preference', listenAndHold)
  const opened = await town.open(7)
  await hold(page)
  await tell(page, 'go(5)')
  await isDrawing(page)
  await tell(page, "show({ subject: 'idea-0' })")
  await pass(page, 3)
  await tell(page, 'go(7)')
  await page.getByText('Något händer').waitFor()
  await pass(page, 3)
  // The patch is drawn and seen to its end; what came on top of it is not yet drawn.
  await page.evaluate('noted.first = noted.release; undefined')
  await hold(page)
  await page.evaluate('noted.first()')
  await isDrawing(page)
  await isQuiet(page)
  const asked = await frames(page)
  await page.evaluate('noted.release()')
  await still(page)
  expect((await frames(page)) - asked).toBeLessThan(atOnce)
  expect((await picture(page)) === (await picture(opened))).toBe(true)
  for (const one of [page, opened]) await one.context().close()
})

test('a map that is closed while it is being drawn takes nothing down, and can be opened again', async () => {
  const page = await town.open(4, 'no-preference', listenAndHold)
  const faults: string[] = []
  page.on('pageerror', fault => faults.push(fault.message))
  await hold(page)
  await tell(page, 'go(7)')
  await isDrawing(page)
  await tell(page, 'show({ isOpen: false })')
  await page.locator('[data-town]').waitFor({ state: 'detached' })
  await page.evaluate('noted.release()')
  await pass(page, 5)
  await tell(page, 'show({ isOpen: true })')
  await still(page)
  expect(faults).toEqual([])
  const opened = await town.open(7)
  expect((await picture(page)) === (await picture(opened))).toBe(true)
  for (const one of [page, opened]) await one.context().close()
})
