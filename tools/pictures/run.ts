import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { picturesCommand as englishCommand } from '#shared/text/en/picturesCommand.ts'
import { words as english } from '#shared/text/en/words.ts'
import { picturesCommand as swedishCommand } from '#shared/text/sv/picturesCommand.ts'
import { words as swedish } from '#shared/text/sv/words.ts'
import { translator } from '#shared/text/translate.ts'
import { launchChromium } from '../operate/programs/chromium.ts'
import { openAtelier, stagePage } from './atelier.ts'
import { isEmpty } from './empty.ts'
import { type PicturePlan, type Scene, type Shape, shapes, spotlight } from './plan.ts'
import { contactSheet, type Row } from './sheet.ts'
import { type Moment, take } from './take.ts'

/** Something wrong with a picture: what the page said, or that nothing is on it. */
export type Fault = { moment: Moment; why: string }

/** A sheet that has been written, and what is wrong on it. */
export type Sheet = { shape: Shape; file: string; pictures: number; faults: Fault[] }

const patience = 30_000
/** So wide is a picture on its sheet, in px. */
const thumbnail: Record<Shape, number> = { tablet: 410, laptop: 560, wall: 640 }

/** Takes every picture that is asked for, and lays those of each shape on a sheet; tells of each sheet as it is done. */
export async function takePictures(plan: PicturePlan, tell: (sheet: Sheet) => void): Promise<void> {
  const atelier = await openAtelier(stagePage)
  const browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
  try {
    // Side by side: a page that waits for its drawing leaves the processor to the others.
    await Promise.all(plan.shapes.map(async shape => tell(await sheetOf(browser, atelier.url, shape, plan))))
  } finally {
    await browser.close()
    await atelier.close()
  }
}

/** What a scene is called on its sheet. */
function namesIn(language: PicturePlan['language']): (scene: Scene) => string {
  const word = translator(language, { sv: swedish, en: english })
  const say = translator(language, { sv: swedishCommand, en: englishCommand })
  return scene => (scene === spotlight ? say('spotlight') : word(`phase.${scene}`))
}

async function sheetOf(browser: Browser, url: string, shape: Shape, plan: PicturePlan): Promise<Sheet> {
  const nameOf = namesIn(plan.language)
  const { width, height } = shapes[shape]
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'sv-SE' })
  context.setDefaultTimeout(patience)
  const [page, desk] = [await context.newPage(), await context.newPage()]
  const said = hearFaults(page)
  const faults: Fault[] = []
  const rows: Row[] = []
  const folder = join(plan.out, shape)
  await mkdir(folder, { recursive: true })
  for (const phase of plan.phases) {
    if (phase === spotlight && shape !== 'wall') continue
    const row: Row = { name: nameOf(phase), pictures: [] }
    for (const people of plan.people) {
      const moment = { phase, shape, people, seed: plan.seed }
      const picture = await taken(page, desk, url, moment, faults)
      faults.push(...said.splice(0).map(why => ({ moment, why })))
      if (!picture) continue
      await writeFile(join(folder, `${phase}-${people}.png`), picture)
      row.pictures.push({ caption: `${phase} · ${people}`, picture })
    }
    rows.push(row)
  }
  const file = join(plan.out, `${shape}.png`)
  await writeFile(file, await contactSheet(desk, rows, thumbnail[shape]))
  await context.close()
  return { shape, file, pictures: rows.reduce((sum, { pictures }) => sum + pictures.length, 0), faults }
}

/** One picture, or why there is none among the faults: a page that breaks is not waited for. */
async function taken(
  page: Page,
  desk: Page,
  url: string,
  moment: Moment,
  faults: Fault[],
): Promise<Buffer | undefined> {
  const broken = Promise.withResolvers<never>()
  page.once('pageerror', broken.reject)
  try {
    const picture = await Promise.race([take(page, url, moment), broken.promise])
    if (await isEmpty(desk, picture.town)) faults.push({ moment, why: 'empty' })
    return picture.page
  } catch (error) {
    faults.push({ moment, why: String(error).split('\n')[0] ?? '' })
    return undefined
  } finally {
    page.off('pageerror', broken.reject)
  }
}

/** Everything that a page says has gone wrong in it. */
function hearFaults(page: Page): string[] {
  const said: string[] = []
  page.on('pageerror', error => said.push(error.message))
  page.on('requestfailed', request => said.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('console', message => message.type() === 'error' && said.push(message.text()))
  return said
}
