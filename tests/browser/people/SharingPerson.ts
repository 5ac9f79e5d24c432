import type { Locator } from 'playwright-core'
import { Person } from './Person.ts'
import { frame } from './words.ts'

/** One of two who share a tablet: a half of it in role, the whole of it when it is in hand. */
export class SharingPerson extends Person {
  private half: Locator | undefined

  override get place(): Locator {
    return this.half ?? super.place
  }

  /** Looks to the own half, or takes the tablet in hand, and opens the sheet that hides a personal answer. */
  async take(): Promise<void> {
    this.half = undefined
    const half = this.page
      .getByRole('region', { name: this.name, exact: true })
      .filter({ has: this.page.locator('h2') })
    const hand = this.page.getByRole('radio', { name: this.name })
    const cover = this.page.getByRole('button', { name: frame('cover.open', { name: this.name }) })
    await half.or(hand).or(cover).first().waitFor({ state: 'attached' })
    if (await half.isVisible()) this.half = half
    else if (!(await cover.isVisible())) await this.tick(hand)
  }

  /** True when the tablet is covered until this person takes it. */
  isCovered(): Promise<boolean> {
    return this.page.getByRole('button', { name: frame('cover.open', { name: this.name }) }).isVisible()
  }

  /** Behind the sheet that hides a personal answer stands the own name. */
  async uncover(): Promise<void> {
    await this.press(frame('cover.open', { name: this.name }))
  }
}
