import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { stagePage } from '../../../../tools/pictures/atelier.ts'
import { atelierPage, still } from './rollingTown.ts'

let atelier: Awaited<ReturnType<typeof atelierPage>>
beforeAll(async () => {
  atelier = await atelierPage(stagePage)
})
afterAll(() => atelier.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** A face of the atelier's stage; neither the map nor the houses can be fetched until it is let through. */
async function face(asked: string, width: number) {
  const context = await atelier.browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install()
  const map = /\/(TownView|openTown|HouseFace)-[^/]*\.js/
  let count = 0
  await page.route(map, route => {
    count += 1
    return route.abort()
  })
  await page.goto(`${atelier.url}/?${asked}`)
  return { page, let: () => page.unroute(map), refused: () => count }
}

test('a map that cannot be fetched leaves the face standing: the list is there, says why, and the map can be asked for again', async () => {
  const { page, let: through } = await face('ansikte=deltagare&fas=gatherMarket&antal=8', 1280)
  await page.getByRole('button', { name: 'Visa staden' }).click()
  await page.getByText('Kartan gick inte att visa just nu. Allt finns i listan.').waitFor()
  await through()
  await page.getByRole('dialog').getByRole('button', { name: 'Försök igen' }).click()
  await still(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng', exact: true }).click()
  await page.getByRole('button', { name: 'Visa staden' }).waitFor()
})

test('a wall that cannot fetch the map shows its words, and tries again after ten seconds', async () => {
  const { page, let: through, refused } = await face('ansikte=storbild&fas=formulate&antal=8', 1920)
  await expect.poll(refused, patience).toBeGreaterThan(0)
  await page.getByRole('heading').first().waitFor()
  // Every ten seconds once more, for as long as it takes; what it is made of is asked for side by side.
  for (const _ of ['second', 'third']) {
    const before = refused()
    await expect
      .poll(async () => {
        if (refused() === before) await page.clock.fastForward(10_000)
        return refused()
      }, patience)
      .toBeGreaterThan(before)
  }
  await through()
  await expect
    .poll(async () => {
      await page.clock.fastForward(10_000)
      return page.locator('[data-town] [data-town]').count()
    }, patience)
    .toBe(1)
  await still(page)
})

test('houses that could not be fetched are there ten seconds after the connection is back', async () => {
  const { page, let: through, refused } = await face('ansikte=deltagare&fas=open&antal=8&sen=ja&plats=sen', 900)
  const houses = page.getByRole('group', { name: 'Välj ert hus och märke i staden' }).locator('img')
  await expect.poll(refused, patience).toBeGreaterThan(0)
  expect(await houses.count()).toBe(0)
  await through()
  await expect
    .poll(async () => {
      await page.clock.fastForward(10_000)
      return houses.count()
    }, patience)
    .toBeGreaterThan(3)
})
