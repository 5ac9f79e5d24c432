import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playTable } from '#shared/text/sv/playTable.ts'
import { translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { formulating, guest, one } from '../../../rules/telling/market.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { isAccessible } from '../../../support/isAccessible.ts'
import type { Person } from '../../people/Person.ts'
import { sitDown } from '../../people/sitDown.ts'
import { frame } from '../../people/words.ts'

const table = translator('sv', { sv: playTable, en: playTable })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const patience = { timeout: 15_000 }
const field = ({ place }: Person) => place.locator('textarea').and(place.getByLabel(table('more.duration')))

/** One writes a line of the agreement, and another presses keys in it meanwhile; Playwright has no key for an ä. */
async function pressedMeanwhile() {
  const there = await houseWith(formulating, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 390], [guest.walker, 820])
  if (!amira || !bo) throw new Error('two sit down')
  for (const person of [amira, bo]) {
    await person.press(table('more.title'))
    await person.press(table('more.duration'))
  }
  await field(amira).pressSequentially('Ett')
  await bo.sees(frame('field.wait', { name: amira.name }))
  await field(bo).focus()
  const scrolled = () => bo.page.evaluate(() => scrollY)
  const stood = await scrolled()
  await bo.page.keyboard.type('eller mer')
  await bo.sees(frame('field.waiting', { name: amira.name, text: 'eller mer' }))
  // A space would scroll the page of whoever only reads.
  expect(await scrolled()).toBe(stood)
  const line = () => there.desk.store.getSnapshot().shared?.ideas[one.idea]?.agreement.folded.duration?.text
  const finish = async () => {
    await field(amira).pressSequentially(' år')
    await field(amira).blur()
    await bo.sees(frame('field.waited', { text: 'eller mer' }))
  }
  return { bo, line, finish }
}

test('what waited is offered when the other has finished, and is added when its writer says so', async () => {
  const { bo, line, finish } = await pressedMeanwhile()
  await finish()
  await isAccessible(bo)
  await expect.poll(() => field(bo).inputValue(), patience).toBe('Ett år')
  await bo.press(frame('field.add'))
  await expect.poll(line, patience).toBe('Ett år eller mer')
  expect(await field(bo).evaluate(one => one === document.activeElement)).toBe(true)
})

test('whoever presses on while the other finishes goes on with the same words', async () => {
  const { bo, line, finish } = await pressedMeanwhile()
  await finish()
  await bo.page.keyboard.type(' om alla vill')
  await bo.sees(frame('field.waited', { text: 'eller mer om alla vill' }))
  await bo.press(frame('field.add'))
  await expect.poll(line, patience).toBe('Ett år eller mer om alla vill')
})

test('what waited can be put away, and is then left with its writer', async () => {
  const { bo, line, finish } = await pressedMeanwhile()
  await finish()
  await bo.press(frame('field.putAway'))
  await bo.hears(frame('field.laid'))
  await bo.sees(frame('late.title'))
  await bo.sees('eller mer')
  await expect.poll(() => field(bo).inputValue(), patience).toBe('Ett år')
  expect(line()).toBe('Ett år')
})

test('whoever takes over has what waited in the line at once', async () => {
  const { bo, line } = await pressedMeanwhile()
  await expect.poll(() => field(bo).inputValue(), patience).toBe('Ett')
  await bo.press(frame('field.take'))
  await expect.poll(line, patience).toBe('Ett eller mer')
})

test('what waits when the page is loaded anew is left with its writer', async () => {
  const { bo } = await pressedMeanwhile()
  await bo.page.reload()
  await bo.sees(frame('late.title'))
  await bo.sees('eller mer')
})
