import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { stagePage } from '../../../../tools/pictures/atelier.ts'
import { atelierPage, still } from '../town/rollingTown.ts'
import { laptop, town } from './atTheTown.ts'

let atelier: Awaited<ReturnType<typeof atelierPage>>
beforeAll(async () => {
  atelier = await atelierPage(stagePage)
})
afterAll(() => atelier.close())

async function deskIn(phase: string): Promise<Page> {
  const context = await atelier.browser.newContext({ viewport: laptop, reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${atelier.url}/?ansikte=regi&antal=8&${phase}`)
  await page.getByRole('tab', { name: 'Staden' }).click()
  return page
}

/** One space where there are several, and no stops: a list sets a name in bold where a voice makes a pause. */
const plain = (said: string | null) => (said ?? '').replace(/[.…]/g, '').replace(/\s+/g, ' ').trim()

/** What each place says on the map, and which of them can be pressed. */
async function onMap(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: town('as.map'), exact: true }).click()
  await still(page)
  const map = page.locator('[data-town] section').first()
  const texts = await map.locator('.unseen').allTextContents()
  const buttons = await map
    .locator('button[data-place]')
    .evaluateAll(all => all.map(one => `${one.getAttribute('data-place')} ${one.getAttribute('aria-label')}`))
  return [...texts, ...buttons].map(plain).toSorted()
}

/** The same in the list. */
async function inList(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: town('as.list'), exact: true }).click()
  const list = page.getByRole('region', { name: town('list') })
  const rows = await list
    .locator('li > :is(button, div):first-child')
    .evaluateAll(all =>
      all.map(one => `${one.getAttribute('data-place') ?? ''} ${one.lastElementChild?.textContent ?? ''}`),
    )
  return rows.map(plain).toSorted()
}

test.each([
  ['before there is any idea', 'fas=gatherIdeas&lage=start', 2],
  ['in the market', 'fas=gatherMarket', 0],
  ['at the end', 'fas=checkOut', 0],
])('the desk\u2019s list shows what its map shows, %s', async (_, phase, empty) => {
  const page = await deskIn(phase)
  const seen = await onMap(page)
  expect(await inList(page)).toEqual(seen)
  expect(seen.filter(said => said.startsWith(`${town('challenge.called', { title: '' })}`.trim())).length).toBe(2)
  expect(seen.filter(said => said.includes(plain(town('challenge.empty')))).length).toBe(empty)
  expect(seen.length).toBeGreaterThan(10 - 1)
})

test('an idea opens its sheet from the list as from the map, and the sound is off until somebody turns it on', async () => {
  const page = await deskIn('fas=gatherMarket')
  const sound = page.getByRole('button', { name: town('sound'), exact: true })
  expect(await sound.getAttribute('aria-pressed')).toBe('false')
  await sound.click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sound'))).toBe('on')
  await onMap(page)
  for (const open of [onMap, inList]) {
    await open(page)
    const idea = page.locator('button[data-place^="idea:"]').first()
    await idea.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

/** So wide is a bar that an ordinary window scrolls by. */
const scrollBar = 15

test('the tabs of the desk stand in one row on a laptop', async () => {
  for (const language of ['sv', 'en']) {
    const context = await atelier.browser.newContext({ viewport: laptop })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(`${atelier.url}/?ansikte=regi&antal=8&fas=formulate&sprak=${language}`)
    const tabs = page.getByRole('tab')
    await tabs.first().waitFor()
    const tops = await tabs.evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    const right = (place: Locator) => place.evaluate(one => one.getBoundingClientRect().right)
    expect(await right(tabs.last())).toBeLessThan((await right(page.getByRole('tablist'))) - scrollBar)
  }
})
