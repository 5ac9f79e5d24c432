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

/** The page that plays a seeded town, built by itself and served on a port of its own, in a browser that draws. */
export async function rollingTown() {
  const folder = await mkdtemp(join(tmpdir(), 'town-'))
  await build({
    ...{ configFile: false, root: `${root}game`, publicDir: false, plugins: [react()], logLevel: 'error' },
    build: { outDir: folder, minify: false, rolldownOptions: { input: `${root}game/atelje/town/index.html` } },
  })
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/'
    const file = path === '/' ? '/atelje/town/index.html' : path
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
    open: (step: number, motion: 'reduce' | 'no-preference' = 'reduce') =>
      openTown(browser, `http://127.0.0.1:${port}/?antal=8&utmaningar=2&steg=${step}`, motion),
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Counts the frames that the page asks for, before anything of the page has run. */
function countFrames(): void {
  const counted = { frames: 0 }
  Object.assign(globalThis, { counted })
  const ask = requestAnimationFrame
  globalThis.requestAnimationFrame = then => {
    counted.frames += 1
    return ask(then)
  }
}

async function openTown(browser: Browser, address: string, reducedMotion: 'reduce' | 'no-preference') {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 }, reducedMotion })
  const page = await context.newPage()
  await page.addInitScript(countFrames)
  await page.goto(address)
  await still(page)
  return page
}

/** Waits until the picture stands. */
export const still = (page: Page) => page.locator('[data-town=still]').waitFor({ timeout: 30_000 })

export const frames = (page: Page): Promise<number> => page.evaluate('counted.frames')

/** What is on the canvas, as pixels: the tags over it are out of the way meanwhile. */
export async function picture(page: Page): Promise<string> {
  const hidden = await page.addStyleTag({ content: '[data-town] > :not(:first-child) { visibility: hidden }' })
  const taken = await page.locator('[data-town]').screenshot()
  await hidden.evaluate(style => (style instanceof Element ? style.remove() : undefined))
  return taken.toString('base64')
}
