import type { BrowserContext, Locator, Page } from 'playwright-core'
import { word } from './words.ts'

export type Name = string | RegExp
export type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox'

/** Somebody with a browser of their own, who finds everything by the names that a screen reader would say. */
export class Person {
  readonly name: string
  readonly context: BrowserContext
  page: Page

  constructor(name: string, page: Page) {
    this.name = name
    this.page = page
    this.context = page.context()
  }

  /** Where this person looks: the whole page, or one half of it. */
  get place(): Locator {
    return this.page.locator('body')
  }

  find(role: Role, name: Name, isExact = false): Locator {
    return this.place.getByRole(role, { name, exact: isExact }).first()
  }

  press(name: Name, isExact = false): Promise<void> {
    return this.activate(this.find('button', name, isExact))
  }

  follow(name: Name): Promise<void> {
    return this.activate(this.find('link', name))
  }

  /** Chooses one of several, or ticks a box. */
  async choose(name: Name, within: Locator = this.place): Promise<void> {
    const radio = within.getByRole('radio', { name }).or(within.getByRole('checkbox', { name })).first()
    await this.tick(radio)
  }

  async write(label: Name, text: string): Promise<void> {
    await this.type(this.place.getByLabel(label).and(this.place.locator('input, textarea')).first(), text)
  }

  /** Unfolds what lies folded under these words. */
  async unfold(words: Name): Promise<void> {
    const summary = this.place.locator('summary', { hasText: words }).first()
    await summary.waitFor()
    if (await summary.evaluate(one => one.parentElement instanceof HTMLDetailsElement && one.parentElement.open)) return
    await this.activate(summary)
  }

  /** Lays back the sheet that lies over the page. */
  async layBack(): Promise<void> {
    await this.activate(
      this.page
        .getByRole('dialog')
        .getByRole('button', { name: word('close') })
        .first(),
    )
  }

  async sees(words: Name): Promise<void> {
    await this.place.getByText(words).first().waitFor()
  }

  /** What is told to the whole page, wherever this person looks. */
  async hears(words: Name): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  async heads(words: Name): Promise<void> {
    await this.place.getByRole('heading', { name: words }).first().waitFor()
  }

  async seesNoMore(words: Name): Promise<void> {
    await this.place.getByText(words).first().waitFor({ state: 'hidden' })
  }

  /** The page is loaded anew, as a thumb does it. */
  async refresh(): Promise<void> {
    await this.page.reload()
  }

  /** The tab is closed, and a new one opened in the same browser. */
  async reopen(address: string): Promise<void> {
    const { origin } = new URL(this.page.url())
    await this.page.close()
    this.page = await this.context.newPage()
    await this.page.goto(origin + address)
  }

  protected async activate(target: Locator): Promise<void> {
    await target.click()
  }

  protected async tick(target: Locator): Promise<void> {
    if (!(await target.isChecked())) await target.locator('xpath=ancestor::label[1]').click()
  }

  protected async type(target: Locator, text: string): Promise<void> {
    await target.fill(text)
    await target.blur()
  }
}
