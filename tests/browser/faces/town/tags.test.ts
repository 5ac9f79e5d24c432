import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollingTown, still, tell } from './rollingTown.ts'

let town: Awaited<ReturnType<typeof rollingTown>>
beforeAll(async () => {
  town = await rollingTown()
})
afterAll(() => town.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** Lets the test hold back what is being drawn, and notes what begins to move by itself on the page. */
function hold(): void {
  const noted = { drawing: 0, hold: Promise.resolve(), release: () => undefined, begun: 0 }
  Object.assign(globalThis, { noted })
  addEventListener('animationstart', event => {
    if (event.animationName.includes('unroll')) noted.begun += 1
  })
  const decode = HTMLImageElement.prototype.decode
  HTMLImageElement.prototype.decode = async function () {
    noted.drawing += 1
    await noted.hold
    return decode.call(this)
  }
}

/** Every tag, where it stands. */
const tags = (page: Page): Promise<string[]> =>
  page
    .locator('[data-town] section')
    .first()
    .evaluate(section =>
      [...section.querySelectorAll<HTMLElement>('[class*=tag]')].map(
        one => `${one.textContent} ${one.style.left} ${one.style.top}`,
      ),
    )

const flags = (page: Page): Promise<number> => page.locator('[data-town] [class*=flag]').count()
const unrolled = (page: Page): Promise<number> => page.evaluate('noted.begun')

test.each([
  ['in motion', 'no-preference'],
  ['at once', 'reduce'],
] as const)('the tags come with the picture that they belong to, %s', async (_, motion) => {
  const page = await town.open(9, motion, hold)
  const before = await tags(page)
  await page.evaluate('noted.drawing = 0; noted.hold = new Promise(resolve => { noted.release = resolve }); undefined')
  await tell(page, 'go(10)')
  await expect.poll(() => page.evaluate('noted.drawing > 0'), patience).toBe(true)
  await page.getByText('Gryning', { exact: true }).waitFor()
  expect(await tags(page)).toEqual(before)
  await page.evaluate('noted.release()')
  await still(page)
  expect(await tags(page)).not.toEqual(before)
  const opened = await town.open(10)
  expect(await tags(page)).toEqual(await tags(opened))
  expect(await flags(page)).toBeGreaterThan(0)
  expect(await unrolled(page)).toBe(motion === 'reduce' ? 0 : await flags(page))
  for (const one of [page, opened]) await one.context().close()
})

test('a town that is opened with its dates has them at once', async () => {
  const page = await town.open(10, 'no-preference', hold)
  expect(await flags(page)).toBeGreaterThan(0)
  expect(await unrolled(page)).toBe(0)
  await page.context().close()
})
