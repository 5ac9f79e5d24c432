import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { goal as written } from '../../../rules/telling/agreeing.ts'
import { by } from '../../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../../rules/telling/market.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import type { Person } from '../../people/Person.ts'
import { sitDown } from '../../people/sitDown.ts'
import { agree, frame, gather, word } from '../../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Two sit at a table with their phones; the goal that the one has written is written by the other at once. */
async function clashing() {
  const there = await houseWith(formulating, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 390], [guest.walker, 390])
  const row = await there.house.doors.store.workshops.find(there.id)
  const opened = row && (await there.house.doors.running.open(row))
  if (!amira || !bo || !opened) throw new Error('two sit down')
  const goal = amira.place.getByLabel(word('goal.question')).and(amira.place.locator('textarea')).first()
  await bo.sees(word('goal.question'))
  await goal.fill('Färre äter ensamma')
  const { store } = there.desk
  await expect
    .poll(() => store.getSnapshot().shared?.ideas[one.idea]?.agreement.goal.text, { timeout: 15_000 })
    .toBe('Färre äter ensamma')
  await opened.live.submit(newId(), by(guest.walker), { ...written('Fler äter ihop'), over: [''] })
  for (const person of [amira, bo]) await person.find('button', agree('clash.merge')).waitFor()
  return { amira, bo }
}

const edges = async ({ page }: Person, selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  return { top: box.y, bottom: box.y + box.height }
}

test('on a phone both who wrote see the choice above the foot, and each button says whose text it takes', async () => {
  const { amira, bo } = await clashing()
  for (const person of [amira, bo]) {
    const merge = await person.find('button', agree('clash.merge')).boundingBox()
    const foot = await edges(person, '.foot')
    expect((merge?.y ?? 0) + (merge?.height ?? 0)).toBeLessThanOrEqual(foot.top)
    expect(merge?.y).toBeGreaterThan((await edges(person, '.shore')).bottom)
    for (const [name, text] of [
      [one.author, 'Färre äter ensamma'],
      [guest.walker, 'Fler äter ihop'],
    ] as const) {
      const own = agree('clash.quote', { by: agree('clash.by', { name }), text })
      await person.place.getByRole('button', { name: `${agree('clash.choose')} ${own}`, exact: true }).waitFor()
    }
  }
})

test('who is told that another text was chosen is led to their own, and the notice hides nothing for good', async () => {
  const { amira, bo } = await clashing()
  await bo.page.evaluate(() => scrollTo(0, 0))
  await amira.press(agree('clash.choose'))
  await bo.hears(gather('news.chosen', { name: one.author }))
  const notice = async () => (await edges(bo, `section[aria-label="${frame('help.messages')}"] > div > div`)).top
  expect(await notice()).toBeGreaterThan((await edges(bo, 'h1')).bottom)
  await bo.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  expect(await notice()).toBeGreaterThanOrEqual((await edges(bo, '.page-footer')).bottom - 1)
  await bo.press(gather('news.show'), true)
  const focused = () => bo.page.evaluate(() => document.activeElement?.textContent ?? '')
  await expect.poll(focused, { timeout: 15_000 }).toContain(frame('late.title'))
  expect(await focused()).toContain('Fler äter ihop')
  expect(await focused()).toContain(word('goal.question'))
})
