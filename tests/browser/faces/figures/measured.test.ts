import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureIdle } from '../../../../tools/bench/pages/idle/idle.ts'
import { measureSize } from '../../../../tools/bench/pages/size.ts'
import { scriptsOver } from '../../../../tools/bench/pages/watch/cost.ts'
import { drawingOf, firstPicture, lengthOf, watchDrawing } from '../../../../tools/bench/pages/watch/drawing.ts'
import { keptOf } from '../../../../tools/bench/pages/watch/kept.ts'
import { Requests } from '../../../../tools/bench/pages/watch/Requests.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { holds } from '../../../../tools/strain/results/figures.ts'
import { keepResult, type Result, tellResult } from '../../../../tools/strain/results/results.ts'

/** A server, a browser and an evening are started, which takes long where much else is done. */
const patient = { timeout: 240_000 }
const town = { people: 8, challenges: 2, seed: 4 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
})
afterAll(() => browser.close())

function isWell(result: Result): void {
  keepResult(result)
  const lines: string[] = []
  expect(
    tellResult(result, line => lines.push(line)),
    lines.join('\n'),
  ).toBe(true)
}

test('Q16: a tablet loads little, has its form before Phaser is asked for, and then the town', patient, async () => {
  const goals = { joinKb: 100, fontsKb: 100, townKb: 400, artKb: 100, firstMs: 20_000 }
  const result = await measureSize({ town, runs: 1, slower: 1, goals })
  isWell(result)
  const none = { ...result, figures: result.figures.map(one => (one.atMost ? { ...one, atMost: 1 } : one)) }
  expect(none.figures.filter(one => !holds(one))).toHaveLength(6)
})

test('Q17: a town that stands draws nothing, and stays as small over an evening', patient, async () => {
  const goals = { share: 50, calls: 20, scriptMs: 100, heapMb: 200, growth: 10 }
  isWell(await measureIdle({ town, still: 2, evening: { participants: 8, seed: 7, speed: 240, every: 4 }, goals }))
})

/** A page that has done much, and kept what it made or let it go. */
const working = (isKept: boolean) => `<script>
  let made = []
  for (let at = 0; at < 50000; at++) made.push({ at, told: 'told ' + at })
  ${isKept ? '' : 'made = undefined'}
</script>`

test('what a script keeps is counted, and nothing of what it has let go', async () => {
  const holding = async (content: string) => {
    const page = await browser.newPage()
    await page.setContent(content)
    const kept = await keptOf(page)
    await page.close()
    return kept
  }
  const empty = await holding('')
  expect((await holding(working(true))) - empty).toBeGreaterThan(1)
  expect((await holding(working(false))) - empty).toBeLessThan(0.2)
})

/** A page whose script draws once, or in every frame. */
const drawing = (isEndless: boolean) => `<canvas></canvas><script>
  const surface = document.querySelector('canvas').getContext('webgl')
  const draw = () => {
    surface.drawArrays(surface.POINTS, 0, 0)
    ${isEndless ? 'requestAnimationFrame(draw)' : ''}
  }
  requestAnimationFrame(draw)
</script>`

test.each([
  [false, 1],
  [true, 3],
])('a page that draws is seen to draw: in every frame %s', async (isEndless, least) => {
  const page = await browser.newPage()
  await watchDrawing(page)
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: drawing(isEndless) }))
  await page.goto('http://planted.test/')
  await expect.poll(async () => (await drawingOf(page)).frames.length).toBeGreaterThanOrEqual(least)
  if (!isEndless) expect((await drawingOf(page)).frames.map(({ calls }) => calls)).toEqual([1])
  await page.close()
})

test('what the scripts of each frame take of the processor is counted, and no frame is left out', async () => {
  const page = await browser.newPage()
  const work = 'for (const from = performance.now(); performance.now() - from < 8; );'
  await page.setContent(
    `<script>let left = 5; const step = () => { ${work} if (left-- > 0) requestAnimationFrame(step) }</script>`,
  )
  const scripts = await scriptsOver(browser, page, async () => {
    await page.evaluate('requestAnimationFrame(step)')
    await page.waitForFunction('left < 0', undefined, { polling: 50 })
  })
  expect(scripts).toHaveLength(6)
  expect(Math.max(...scripts)).toBeGreaterThan(2)
  await page.close()
})

test('a script that brings Phaser is known by what it says, and each kind is weighed as it is sent', async () => {
  const page = await browser.newPage()
  const requests = new Requests(page)
  await page.route('**/*', route =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: `"https://phaser.io";${' '.repeat(9_000)}` })
      : route.fulfill({ contentType: 'text/html', body: '<script src="/town.js"></script>' }),
  )
  await page.goto('http://planted.test/')
  const fetched = await requests.taken()
  expect(fetched.map(({ kind, isPhaser }) => [kind, isPhaser])).toEqual([
    ['document', false],
    ['script', true],
  ])
  expect(fetched[1]?.bytes).toBeGreaterThan(9_000)
  expect(fetched[1]?.brotli).toBeLessThan(100)
  await page.close()
})

test('times that overlap are counted once, and the first picture is the first that was drawn with its textures', () => {
  expect(
    lengthOf([
      [10, 30],
      [0, 5],
      [20, 40],
      [21, 22],
    ]),
  ).toBe(35)
  const frames = [
    { at: 5, ms: 1, calls: 1 },
    { at: 60, ms: 8, calls: 5 },
    { at: 80, ms: 1, calls: 5 },
  ]
  expect(firstPicture(frames, [[10, 30]])).toBe(68)
  expect(firstPicture([], [])).toBeNaN()
})
