import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const folder = process.env.SCREENSHOTS

/** A page at a moment: axe reads it, and where SCREENSHOTS names a folder a picture is left there. */
export class Look {
  readonly faults: string[] = []
  private pictures = 0

  async at(moment: string, faces: Readonly<Record<string, Page>>): Promise<void> {
    await Promise.all(Object.entries(faces).map(([face, page]) => this.face(`${moment}-${face}`, page)))
  }

  async picture(name: string, page: Page): Promise<void> {
    if (!folder) return
    this.pictures += 1
    await mkdir(folder, { recursive: true })
    const number = `${this.pictures}`.padStart(3, '0')
    await page.screenshot({ path: join(folder, `${number}-${name.replaceAll('/', '')}.png`), fullPage: true })
  }

  private async face(name: string, page: Page): Promise<void> {
    await settled(page)
    await this.picture(name, page)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        this.faults.push(`${name}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`)
  }
}

/** Fonts are there and nothing moves: a page in the middle of a fade has other colours. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(one => one.finished))
  })
