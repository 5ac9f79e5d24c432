import { chromium, type Page } from 'playwright-core'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { freePort } from '../../../../tools/operate/programs/freePort.ts'
import { openAtelier } from '../../../../tools/pictures/atelier.ts'

/** A page of the atelier in a browser that draws. */
export async function atelierPage(page: string) {
  const { url, close } = await openAtelier(page)
  const browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
  return {
    browser,
    url,
    close: async () => {
      await browser.close()
      await close()
    },
  }
}

type Motion = 'reduce' | 'no-preference'

/** The page that plays a seeded town. */
export async function rollingTown() {
  const { browser, url, close } = await atelierPage('/atelje/town/index.html')
  const addressOf = (step: number) => `${url}/?antal=8&utmaningar=2&steg=${step}`
  return {
    close,
    addressOf,
    /** Opens it at a step of its evening, in motion or not; `before` runs in the page before anything of its own. */
    open: async (step: number, reducedMotion: Motion = 'reduce', before?: () => void) => {
      const context = await browser.newContext({ viewport: { width: 900, height: 600 }, reducedMotion })
      const page = await context.newPage()
      await page.addInitScript(countFrames)
      if (before) await page.addInitScript(before)
      await page.goto(addressOf(step))
      await still(page)
      return page
    },
  }
}

/**
 * A page in a tab of an ordinary window: it is hidden while another tab lies over it. Of every other page Playwright says
 * that it is seen.
 */
export async function inTab(address: string) {
  const port = await freePort()
  const started = await launchChromium({
    args: ['--enable-unsafe-swiftshader', `--remote-debugging-port=${port}`],
  })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('the window has no tabs')
  const page = await context.newPage()
  await page.setViewportSize({ width: 900, height: 600 })
  await page.addInitScript(countFrames)
  await page.goto(address)
  await still(page)
  return {
    page,
    hide: async () => (await context.newPage()).bringToFront(),
    show: () => page.bringToFront(),
    close: async () => {
      await browser.close()
      await started.close()
    },
  }
}

/** Counts the frames that the page asks for, before anything of the page has run; the test asks for its own uncounted. */
function countFrames(): void {
  const ask = requestAnimationFrame
  const counted = { frames: 0, ask }
  Object.assign(globalThis, { counted })
  globalThis.requestAnimationFrame = then => {
    counted.frames += 1
    return ask(then)
  }
}

/** Waits until the picture stands. */
export const still = (page: Page) => page.locator('[data-town=still]').waitFor({ timeout: 30_000 })

export const frames = (page: Page): Promise<number> => page.evaluate('counted.frames')

/** Lets so many frames of the screen pass in which the page may ask for its own. */
export const pass = (page: Page, count: number): Promise<void> =>
  page.evaluate(`new Promise(done => {
    const { ask } = counted
    const next = left => ask(() => left > 0 ? next(left - 1) : done())
    next(${count})
  })`)

/** What the page is told from its console. */
export const tell = (page: Page, order: string): Promise<void> => page.evaluate(`stad.${order}; undefined`)

/** What is on the canvas, as pixels: the tags over it are out of the way meanwhile. */
export async function picture(page: Page): Promise<string> {
  const hidden = await page.addStyleTag({ content: '[data-town] > :not(:first-child) { visibility: hidden }' })
  const taken = await page.locator('[data-town]').screenshot()
  await hidden.evaluate(style => (style instanceof Element ? style.remove() : undefined))
  return taken.toString('base64')
}
