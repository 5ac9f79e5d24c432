import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { frames, inTab, pass, picture, rollingTown, still, tell } from './rollingTown.ts'

let town: Awaited<ReturnType<typeof rollingTown>>
beforeAll(async () => {
  town = await rollingTown()
})
afterAll(() => town.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** That two pictures are one says more in a word than in a million letters. */
const isSame = (one: string, other: string) => one === other

test('a town that grew in motion is the same picture as one that is opened, and then it sleeps', async () => {
  const growing = await town.open(4, 'no-preference')
  const before = await picture(growing)
  await growing.getByRole('button', { name: 'Nästa steg' }).click()
  await growing.locator('[data-town=moving]').waitFor()
  await still(growing)
  const grown = await picture(growing)
  const opened = await town.open(5)
  expect(isSame(grown, await picture(opened))).toBe(true)
  expect(isSame(grown, before)).toBe(false)
  const asked = await frames(growing)
  await pass(growing, 40)
  expect(await frames(growing)).toBe(asked)
  await growing.context().close()
  await opened.context().close()
})

test('turning the page and losing the drawing surface leave the same picture', async () => {
  const page = await town.open(9)
  const before = await picture(page)
  await page.setViewportSize({ width: 600, height: 900 })
  await expect.poll(async () => isSame(await picture(page), before), patience).toBe(false)
  await page.setViewportSize({ width: 900, height: 600 })
  await expect.poll(async () => isSame(await picture(page), before), patience).toBe(true)

  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')
    const surface = (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))?.getExtension('WEBGL_lose_context')
    if (!canvas || !surface) throw new Error('there is no drawing surface')
    const restored = new Promise(resolve => canvas.addEventListener('webglcontextrestored', resolve))
    const lost = new Promise(resolve => canvas.addEventListener('webglcontextlost', resolve))
    surface.loseContext()
    await lost
    // Not before the event is over.
    setTimeout(() => surface.restoreContext())
    await restored
  })
  await expect.poll(async () => isSame(await picture(page), before), patience).toBe(true)
  await page.context().close()
})

test('a tab that was hidden is the same picture when it is shown, and what happened meanwhile has happened', async () => {
  const tab = await inTab(town.addressOf(4))
  onTestFinished(tab.close)
  const { page } = tab
  const seen = () => page.evaluate(() => document.visibilityState)
  const before = await picture(page)
  await tab.hide()
  await expect.poll(seen, patience).toBe('hidden')
  await tab.show()
  await expect.poll(seen, patience).toBe('visible')
  await still(page)
  expect(isSame(await picture(page), before)).toBe(true)

  await tab.hide()
  await expect.poll(seen, patience).toBe('hidden')
  await tell(page, 'go(5)')
  await page.getByText('Torget', { exact: true }).waitFor({ state: 'attached' })
  const asked = await frames(page)
  await tab.show()
  await expect.poll(seen, patience).toBe('visible')
  await still(page)
  expect((await frames(page)) - asked).toBeLessThan(8)
  const opened = await town.open(5, 'no-preference')
  expect(isSame(await picture(page), await picture(opened))).toBe(true)
  expect(isSame(await picture(page), before)).toBe(false)
  await opened.context().close()
})

test('with less motion the next state is there at once, and the map never takes a key from a field', async () => {
  const page = await town.open(5)
  const asked = await frames(page)
  await page.getByRole('button', { name: 'Nästa steg' }).click()
  await page.getByText('Halva överenskommelser').waitFor()
  await expect.poll(() => frames(page), patience).toBeGreaterThan(asked)
  await still(page)
  expect((await frames(page)) - asked).toBeLessThan(20)
  const field = page.getByRole('textbox')
  await page.evaluate(() => {
    const taken: string[] = []
    Object.assign(globalThis, { taken })
    addEventListener('keydown', event => event.defaultPrevented && taken.push(event.key))
  })
  await field.pressSequentially('w a s d Åäö')
  for (const key of ['ArrowUp', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft', 'Space', 'Home', '-', 'End', '+'])
    await page.keyboard.press(key)
  expect(await field.inputValue()).toBe('-w a s d Å äö+')
  expect(await page.evaluate('taken')).toEqual([])
  await page.getByRole('button', { name: /^Utmaning: Ensam/ }).click()
  await page.getByText('Öppnade challenge-0').waitFor()
  await page.context().close()
})
