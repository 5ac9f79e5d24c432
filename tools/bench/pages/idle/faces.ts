import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { townStep } from '../../../pictures/townStep.ts'
import { type Figure, percentile } from '../../../strain/results/figures.ts'
import { figure, never } from '../../live/figures.ts'
import type { FullHouse } from '../house/FullHouse.ts'
import { heapOf, scriptsOver, shareOver } from '../watch/cost.ts'
import { type Drawing, drawingOf, watchDrawing } from '../watch/drawing.ts'
import type { IdleGoals } from './idle.ts'

/** What is taken off, for how long nothing happens, and what is promised. */
type Judged = { blank: number; still: number; goals: IdleGoals }

export const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, locale: 'sv-SE' }
export const wall: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: 'sv-SE' }

/** Whoever draws without a graphics card may take their time. */
const patience = 60_000

/** A page of its own, watched while it draws and closed in the end; the tablet's opens the map by itself. */
export async function opened<Value>(
  browser: Browser,
  device: BrowserContextOptions,
  look: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext(device)
  context.setDefaultTimeout(patience)
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/** The picture stands, and nothing in it moves. */
export const stands = (page: Page) => page.locator('[data-town=still]').waitFor()

/** The map on a tablet: it stands still, and then the evening falls over it, which moves every piece there is. */
export const onTablet = (browser: Browser, house: FullHouse, judged: Judged): Promise<Figure[]> =>
  opened(browser, tablet, async page => {
    await watchDrawing(page, playFrame['town.open'])
    await page.goto(house.url)
    await house.sitDown(page, 0)
    await stands(page)
    const standing = await standingFigures(browser, page, 'tablet', judged)
    const before = (await drawingOf(page)).frames.length
    const scripts = await scriptsOver(browser, page, async () => {
      await house.goOn()
      await page.locator('[data-town=moving]').waitFor()
      await stands(page)
    })
    const moving = (await drawingOf(page)).frames.slice(before)
    return [
      ...standing,
      ...movingFigures(moving, scripts, judged.goals),
      await heapFigure(page, 'tablet', judged.goals),
    ]
  })

/** The same town on the wall, as large as it is there. */
export const onWall = (browser: Browser, house: FullHouse, judged: Judged): Promise<Figure[]> =>
  opened(browser, wall, async page => {
    await house.show(townStep)
    await watchDrawing(page)
    await page.goto(house.wall)
    await stands(page)
    const standing = await standingFigures(browser, page, 'wall', judged)
    return [...standing, await heapFigure(page, 'wall', judged.goals)]
  })

async function standingFigures(
  browser: Browser,
  page: Page,
  face: string,
  { blank, still, goals }: Judged,
): Promise<Figure[]> {
  const before = (await drawingOf(page)).frames.length
  const share = await shareOver(browser, still)
  const { frames } = await drawingOf(page)
  return [
    figure(`${face}: frames drawn in ${still} s without news`, '', [frames.length - before], never),
    figure(`${face}: share of a core, the blank page taken off`, '%', [share - blank], { atMost: goals.share }),
    callsFigure(`${face}: draw calls in a frame at most`, frames, goals),
  ]
}

const movingFigures = (frames: Drawing['frames'], scripts: number[], goals: IdleGoals): Figure[] => {
  const ms = frames.map(frame => frame.ms)
  return [
    figure('nightfall: frames drawn', '', [frames.length], { atLeast: 3 }),
    callsFigure('nightfall: draw calls in a frame at most', frames, goals),
    figure('nightfall: script in a frame', 'ms', scripts, { atMost: goals.scriptMs }),
    figure('nightfall: script in a frame, p95', 'ms', [percentile(scripts, 0.95)]),
    figure('nightfall: script in a frame, with what it waits for the drawing', 'ms', ms),
  ]
}

const callsFigure = (name: string, frames: Drawing['frames'], { calls: atMost }: IdleGoals): Figure =>
  figure(name, '', frames.length === 0 ? [] : [Math.max(...frames.map(({ calls }) => calls))], { atMost })

const heapFigure = async (page: Page, face: string, { heapMb }: IdleGoals): Promise<Figure> =>
  figure(`${face}: heap`, 'MB', [await heapOf(page)], { atMost: heapMb })
