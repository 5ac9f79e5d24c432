import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { root } from '../../../../tools/build/pages.ts'
import { launchChromium } from '../../../support/chromium.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** A page of the atelier, built by itself and served on a port of its own, in a browser that draws. */
export async function atelierPage(page: string) {
  const folder = await mkdtemp(join(tmpdir(), 'town-'))
  await build({
    ...{ configFile: false, root: `${root}game`, publicDir: false, plugins: [react()], logLevel: 'error' },
    build: { outDir: folder, minify: false, rolldownOptions: { input: `${root}game/${page}` } },
  })
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/'
    const file = path === '/' ? page : path
    try {
      const found = readFileSync(join(folder, file))
      response.setHeader('Content-Type', types[extname(file)] ?? 'text/plain').end(found)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const browser: Browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
  return {
    browser,
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}

type Motion = 'reduce' | 'no-preference'

/** The page that plays a seeded town. */
export async function rollingTown() {
  const { browser, url, close } = await atelierPage('atelje/town/index.html')
  return {
    close,
    /** Opens it at a step of its evening, in motion or not; `before` runs in the page before anything of its own. */
    open: async (step: number, reducedMotion: Motion = 'reduce', before?: () => void) => {
      const context = await browser.newContext({ viewport: { width: 900, height: 600 }, reducedMotion })
      const page = await context.newPage()
      await page.addInitScript(countFrames)
      if (before) await page.addInitScript(before)
      await page.goto(`${url}?antal=8&utmaningar=2&steg=${step}`)
      await still(page)
      return page
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
