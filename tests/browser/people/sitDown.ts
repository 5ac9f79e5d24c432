import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { seat } from '../../rules/telling/people.ts'
import { setupKey, type There } from '../../server/doors/toldHouse.ts'
import type { Watch } from '../watch/Watch.ts'
import { Facilitator } from './Facilitator.ts'
import { Person } from './Person.ts'
import { desk, door, frame } from './words.ts'

/** People of a told evening take their seats with them, each to a browser of a width. */
export async function sitDown(
  browser: Browser,
  there: There,
  ...people: readonly (readonly [name: string, width: number])[]
): Promise<Person[]> {
  const seated: Person[] = []
  for (const [at, [name, width]] of people.entries()) {
    const viewport = { width, height: 844 }
    seated.push(new Person(name, await takeSeat(browser, there, seat(name), { viewport }, 2222 + at)))
  }
  return seated
}

const laptop = { width: 1280, height: 900 }

/** Whoever has the key to the house leads a told evening, at a laptop. */
export async function lead(browser: Browser, there: There, watch?: Watch): Promise<Facilitator> {
  const leader = await unlock(browser, there, laptop, watch)
  await leader.page.goto(`${there.house.url}/regi/${there.id}`)
  return leader
}

/** Whoever has the key to the house, at the list of workshops. */
export async function unlock(
  browser: Browser,
  { house }: There,
  viewport: { width: number; height: number },
  watch?: Watch,
): Promise<Facilitator> {
  const context = await browser.newContext({ viewport, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  await watch?.over('Processledaren', context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${house.url}/regi`)
  const leader = new Facilitator('Processledaren', page)
  await leader.write(desk('key'), setupKey)
  await leader.press(desk('keyEnter'))
  await leader.heads(desk('yourWorkshops'))
  return leader
}

/** A browser of its own that has taken a seat with it by the code for coming back; `at` tells such codes apart. */
export async function takeSeat(
  browser: Browser,
  { house, id }: There,
  seatId: string,
  options: BrowserContextOptions,
  at = 2222,
): Promise<Page> {
  const code = `SEAT${at}`
  await house.doors.store.resumeCodes.set(id, seatId, code)
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(house.url)
  await page.getByRole('button', { name: 'Jag har redan en plats' }).click()
  await page.fill('#code', 'ABCDEF')
  await page.fill('#resume', code)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/spela/)
  return page
}

/** Somebody with a phone who comes in by the door and looks at their empty tile; every load of the page from here on is
 * counted. */
export async function comeInByDoor(browser: Browser, url: string, code: string, name: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const person = new Person(name, page)
  await page.goto(url)
  await person.write(door('code.label'), code)
  await person.press(door('code.go'))
  await person.write(door('who.label'), name)
  await person.press(door('who.go'))
  await person.heads(frame('tile.title'))
  const loads: string[] = []
  page.on('load', () => loads.push(page.url()))
  return { person, loads }
}

/** The field on somebody's tile that says what they do. */
export const does = ({ place }: Person): Locator =>
  place.getByLabel(frame('tile.does')).and(place.locator('textarea, input')).first()
