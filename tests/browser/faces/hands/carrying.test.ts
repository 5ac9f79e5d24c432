import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { market, one, two } from '../../../rules/telling/market.ts'
import { seat } from '../../../rules/telling/people.ts'
import { houseWith, type There } from '../../../server/doors/toldHouse.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { gather, word } from '../../people/words.ts'
import { cardIn, drawingBrowser, isMap, laptop, openFromMarket, placeOf, sheetOf, town } from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

/** The one who wrote the first idea, at the map from which they may ask. */
async function atTheMap(there: There, name = one.author, options: BrowserContextOptions = {}): Promise<Person> {
  const page = await takeSeat(browser, there, seat(name), { viewport: laptop, ...options })
  const person = new Person(name, page)
  await openFromMarket(person)
  await isMap(page)
  return person
}

const middleOf = async (place: Locator) => {
  const box = await place.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes hold of a building and holds it over another place. */
async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  const [here, there] = [await middleOf(from), await middleOf(to)]
  await page.mouse.move(here.x, here.y)
  await page.mouse.down()
  await page.mouse.move((here.x + there.x) / 2, (here.y + there.y) / 2, { steps: 4 })
  await page.mouse.move(there.x, there.y, { steps: 4 })
}

/** A machine without a graphics card is slow. */
const patience = { timeout: 15_000 }

const nameOf = (actorId: string) => market.state.shared.actors[actorId]?.name ?? ''
const sharedOf = ({ desk }: There) => desk.store.getSnapshot().shared
const questions = (there: There) => Object.values(sharedOf(there)?.invitations ?? {})

test('a tile carried to an idea opens the question to it, and moves by its own yes', async () => {
  const there = await houseWith(market, {})
  const amira = await atTheMap(there)
  const { page } = amira
  await carry(page, placeOf(page, `actor:${two.free}`), placeOf(page, `idea:${one.idea}`))
  await amira.sees(/^Släpp vid ”/)
  await page.mouse.up()
  await amira.heads(gather('ask.title'))
  const number = market.state.shared.actors[two.free]?.number ?? 0
  const tile = page.getByRole('radio', { name: gather('ask.tile', { number, name: nameOf(two.free) }) })
  expect(await tile.isChecked()).toBe(true)
  expect(questions(there)).toEqual([])
  await amira.write(new RegExp(`${gather('ask.ownWords')}|${word('weNeedYouFor')}`), 'att duka på bryggan')
  await amira.press(gather('ask.send'))
  await expect
    .poll(() => questions(there), patience)
    .toMatchObject([{ kind: 'invite', ideaId: one.idea, actorId: two.free }])
  expect(sharedOf(there)?.actors[two.free]?.ideaId).toBeUndefined()

  const dina = new Person(two.walker, await takeSeat(browser, there, seat(two.walker), { viewport: laptop }, 3333))
  await dina.press(word('yes'), true)
  await expect.poll(() => sharedOf(there)?.actors[two.free]?.ideaId, patience).toBe(one.idea)
})

test('Escape, the water and an idea that takes nothing leave everything where it was', async () => {
  const there = await houseWith(market, {})
  const amira = await atTheMap(there)
  const { page } = amira
  const [tile, ours, theirs] = [`actor:${two.free}`, `idea:${one.idea}`, `idea:${two.idea}`].map(mark =>
    placeOf(page, mark),
  )
  if (!tile || !ours || !theirs) throw new Error('three places')
  const held = page.getByText(/^Släpp (på en idé|vid)/)
  await carry(page, tile, ours)
  await held.waitFor()
  await page.keyboard.press('Escape')
  await held.waitFor({ state: 'detached' })
  await page.mouse.up()
  await carry(page, tile, theirs)
  await page.getByText(town('carry.any')).waitFor()
  await page.mouse.up()
  await held.waitFor({ state: 'detached' })
  await carry(page, tile, sheetOf(page).getByText(town('bank.public')).first())
  await page.mouse.up()
  await held.waitFor({ state: 'detached' })
  expect(await cardIn(page).count()).toBe(0)
  expect(await sheetOf(page).isVisible()).toBe(true)
  await tile.click()
  await cardIn(page).waitFor()
  expect(questions(there)).toEqual([])
})

test('by finger an own tile asks to be let in at another idea, and stands at its own', async () => {
  const there = await houseWith(market, {})
  const bo = await atTheMap(there, one.walker, { hasTouch: true })
  const { page } = bo
  const touch = await page.context().newCDPSession(page)
  const drag = async (from: Locator, to: Locator) => {
    const [here, end] = [await middleOf(from), await middleOf(to)]
    const points = [here, { x: here.x + 20, y: here.y + 5 }, end]
    for (const [at, point] of points.entries())
      await touch.send('Input.dispatchTouchEvent', {
        type: at === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [point],
      })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const tile = placeOf(page, `actor:${one.free}`)
  await drag(tile, placeOf(page, `idea:${one.idea}`))
  await expect.poll(() => sharedOf(there)?.actors[one.free]?.ideaId, patience).toBe(one.idea)
  expect(await sheetOf(page).isVisible()).toBe(true)
  await drag(tile, placeOf(page, `idea:${two.idea}`))
  await bo.heads(/får vara med/)
  await bo.press(gather('ask.send'))
  await expect
    .poll(() => questions(there), patience)
    .toMatchObject([{ kind: 'askIn', ideaId: two.idea, actorId: one.free }])
  expect(sharedOf(there)?.actors[one.free]?.ideaId).toBe(one.idea)
})
