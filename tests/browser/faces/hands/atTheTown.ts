import type { Browser, Locator, Page } from 'playwright-core'
import { town as townWords } from '#shared/text/sv/town.ts'
import { translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import type { Person } from '../../people/Person.ts'
import { frame } from '../../people/words.ts'

export const town = translator('sv', { sv: townWords, en: townWords })

/** A browser that draws the town, as one without a graphics card does it. */
export const drawingBrowser = (): Promise<Browser> => launchChromium({ args: ['--enable-unsafe-swiftshader'] })

export const laptop = { width: 1280, height: 800 }

/** The town as it lies over the page. */
export const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: frame('town.title') })

/** Every place that can be opened there. */
export const placesIn = (page: Page): Locator => sheetOf(page).locator('button[data-place]')

export const placeOf = (page: Page, mark: string): Locator => sheetOf(page).locator(`button[data-place~="${mark}"]`)

/** The card of the place that is open. */
export const cardIn = (page: Page): Locator => sheetOf(page).getByRole('region', { name: /^Kort: / })

export const isMap = (page: Page) => sheetOf(page).locator('[data-town] button[data-place]').first().waitFor()
export const isList = (page: Page) =>
  sheetOf(page)
    .getByRole('region', { name: town('list') })
    .waitFor()

/** The letters of the whole page, as somebody has set them in their browser. */
export const lettersOf = (page: Page, percent: number): Promise<void> =>
  page.evaluate(size => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)

/** Turns to the list, or to the map. */
export async function turnTo(page: Page, as: 'list' | 'map'): Promise<void> {
  await sheetOf(page)
    .getByRole('button', { name: town(`as.${as}`), exact: true })
    .click()
  await (as === 'map' ? isMap : isList)(page)
}

/** Opens the town from the top of the page, where it is only looked at. */
export async function openTown({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: frame('town.open') }).click()
  await sheetOf(page).waitFor()
}

/** Opens it from the market's own list, where something can be done with it. */
export async function openFromMarket(person: Person): Promise<void> {
  await person.unfold(/på torget/)
  await person.press(frame('town.onMap'))
  await sheetOf(person.page).waitFor()
}

/** Every place that is offered now, as its mark and what it says, without stops; those of the islet are looked for inside it. */
export async function offered(page: Page): Promise<string[]> {
  const all = (within: Locator) =>
    within.evaluateAll(buttons =>
      buttons.map(button => {
        const said = button.getAttribute('aria-label') ?? button.lastElementChild?.textContent ?? ''
        return `${button.getAttribute('data-place')} ${said.replace(/[.…]/g, '').replace(/\s+/g, ' ')}`
      }),
    )
  const islet = placesIn(page).filter({ hasText: /^Fler utmaningar/ })
  const found = (await all(placesIn(page))).filter(said => !/Fler utmaningar/.test(said))
  if ((await islet.count()) > 0) {
    await islet.first().press('Enter')
    found.push(...(await all(cardIn(page).locator('button[data-place]'))))
    await page.keyboard.press('Escape')
  }
  return found.sort()
}

/** Opens every place by keyboard, reads its card, and sees that the focus comes back to the place. */
export async function readEach(page: Page, marks: readonly string[]): Promise<Record<string, string>> {
  const read: Record<string, string> = {}
  for (const mark of marks) {
    const place = placeOf(page, mark)
    await place.press('Enter')
    const card = cardIn(page)
    read[mark] = `${await card.getAttribute('aria-label')} ${await card.textContent()}`
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    read[`${mark} back`] = String(await place.evaluate(one => one === document.activeElement))
  }
  return read
}
