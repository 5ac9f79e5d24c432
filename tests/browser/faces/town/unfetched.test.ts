import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { stagePage } from '../../../../tools/pictures/atelier.ts'
import { Person } from '../../people/Person.ts'
import { frame, word } from '../../people/words.ts'
import { atelierPage, still } from './rollingTown.ts'

let atelier: Awaited<ReturnType<typeof atelierPage>>
beforeAll(async () => {
  atelier = await atelierPage(stagePage)
})
afterAll(() => atelier.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 20_000 }

/** A face of the atelier's stage; neither the map nor the houses can be fetched until it is let through. */
async function face(query: string, width: number) {
  const context = await atelier.browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install()
  const map = /\/(TownView|openTown|HouseFace)-[^/]*\.js/
  const asked: string[] = []
  await page.route(map, route => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.goto(`${atelier.url}/?${query}`)
  return { page, let: () => page.unroute(map), refused: (what = '') => asked.filter(url => url.includes(what)).length }
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
  await expect.poll(() => refused(), patience).toBeGreaterThan(0)
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

test('houses that could not be fetched are there within ten seconds once the connection is back', async () => {
  const { page, let: through, refused } = await face('ansikte=deltagare&fas=open&antal=8&sen=ja&plats=sen', 900)
  const person = new Person('Tove', page)
  await person.choose(new RegExp(`^${word('sector.ideaDriven')}`))
  await person.write(frame('tile.name'), 'Tältet vid ån')
  await person.write(frame('tile.does'), 'Vi öppnar dörrar.')
  await person.press(word('next'))
  for (const chip of [0, 1]) await page.getByRole('checkbox').nth(chip).check({ force: true })
  await person.write(frame('tile.needs'), 'Fler som kommer')
  await person.press(word('next'))
  const houses = page.getByRole('group', { name: frame('tile.building') }).locator('img')
  await expect.poll(() => refused('HouseFace'), patience).toBe(1)
  await page.clock.fastForward(10_000)
  await expect.poll(() => refused('HouseFace'), patience).toBe(2)
  expect(await houses.count()).toBe(0)
  await through()
  await expect
    .poll(async () => {
      await page.clock.fastForward(10_000)
      return houses.count()
    }, patience)
    .toBeGreaterThan(3)
})
