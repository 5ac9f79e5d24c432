import type { Locator } from 'playwright-core'
import { Person } from './Person.ts'

const mostSteps = 250

/** Somebody who never touches screen or mouse: Tab to what has the name, then Enter, Space, arrows and letters. */
export class KeyboardPerson extends Person {
  protected override async activate(target: Locator): Promise<void> {
    await this.walkTo(target)
    await this.page.keyboard.press('Enter')
  }

  protected override async tick(target: Locator): Promise<void> {
    await this.walkTo(target)
    if (!(await target.isChecked())) await this.page.keyboard.press('Space')
  }

  protected override async type(target: Locator, text: string): Promise<void> {
    await this.walkTo(target)
    const isDay = (await target.getAttribute('type')) === 'date'
    if (isDay) await this.typeDay(target, text)
    else {
      await this.page.keyboard.press('ControlOrMeta+A')
      await this.page.keyboard.type(text)
    }
    await this.page.keyboard.press(isDay ? 'Shift+Tab' : 'Tab')
  }

  /** A field for a day asks for its parts in the order of the browser's own language: tries until it is right. */
  private async typeDay(target: Locator, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    const { keyboard } = this.page
    for (const order of [
      [year, month, date],
      [month, date, year],
      [date, month, year],
    ]) {
      for (const _ of order) await keyboard.press('ArrowLeft')
      for (const part of order) {
        await keyboard.press('Backspace')
        await keyboard.type(part)
        // A part of two figures is left by itself, a year is not.
        if (part === year && part !== order.at(-1)) await keyboard.press('ArrowRight')
      }
      if ((await target.inputValue()) === day) return
    }
    throw new Error(`${this.name} cannot write the day ${day}`)
  }

  /** Goes with Tab, and with arrows inside a group of radio buttons, until the target has the focus. */
  private async walkTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' })
    for (let step = 0; step < mostSteps; step += 1) {
      const key = await target.evaluate(wanted => {
        const here = document.activeElement
        if (here === wanted) return undefined
        const isSameGroup =
          here instanceof HTMLInputElement &&
          wanted instanceof HTMLInputElement &&
          here.type === 'radio' &&
          here.name === wanted.name &&
          wanted.type === 'radio'
        return isSameGroup ? 'ArrowDown' : 'Tab'
      })
      if (!key) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${this.name} cannot reach ${target} with the keyboard`)
  }
}
