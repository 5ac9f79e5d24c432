import type { Browser } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { seat } from '../../rules/telling/people.ts'
import type { There } from '../../server/doors/toldHouse.ts'
import { Person } from './Person.ts'

/** People of a told evening take their seats with them, each to a browser of a width. */
export async function sitDown(
  browser: Browser,
  { house, id }: There,
  ...people: readonly (readonly [name: string, width: number])[]
): Promise<Person[]> {
  const seated: Person[] = []
  for (const [name, width] of people) {
    const code = `SEAT${2222 + seated.length}`
    await house.doors.store.resumeCodes.set(id, seat(name), code)
    const viewport = { width, height: 844 }
    const context = await browser.newContext({ viewport, locale: 'sv-SE', reducedMotion: 'reduce' })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(house.url)
    await page.getByRole('button', { name: 'Jag har redan en plats' }).click()
    await page.fill('#code', 'ABCDEF')
    await page.fill('#resume', code)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/spela/)
    seated.push(new Person(name, page))
  }
  return seated
}
