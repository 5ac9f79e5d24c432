import type { Page } from 'playwright-core'
import { sourceOf } from './empty.ts'

/** Pictures in rows with a caption each, as wide as they fit on one sheet. */
export type Row = { name: string; pictures: { caption: string; picture: Buffer }[] }

const style = `
  body { margin: 0; padding: 16px; background: #fff; font: 16px system-ui; width: max-content }
  section { display: flex; gap: 12px; align-items: end; margin-bottom: 16px }
  h2 { writing-mode: vertical-rl; rotate: 180deg; margin: 0; font-size: 20px }
  figure { margin: 0 } img { display: block; border: 1px solid #888 }`

/** Every picture of one shape on one sheet, so that a whole evening is seen at a glance. */
export async function contactSheet(page: Page, rows: readonly Row[], width: number): Promise<Buffer> {
  const sections = rows.map(({ name, pictures }) => {
    const figures = pictures.map(
      ({ caption, picture }) =>
        `<figure><figcaption>${caption}</figcaption><img width="${width}" src="${sourceOf(picture)}"></figure>`,
    )
    return `<section><h2>${name}</h2>${figures.join('')}</section>`
  })
  await page.setContent(`<!doctype html><style>${style}</style>${sections.join('')}`, { waitUntil: 'load' })
  return page.locator('body').screenshot()
}
