import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { stagePage } from '../../../../tools/pictures/atelier.ts'
import { atelierPage, still } from './rollingTown.ts'

let atelier: Awaited<ReturnType<typeof atelierPage>>
beforeAll(async () => {
  atelier = await atelierPage(stagePage)
})
afterAll(() => atelier.close())

/** A machine without a graphics card draws slowly. */
const patience = { timeout: 30_000 }

/** The markets whose towns the wall shows while a minute passes, a second at a time. */
async function shownOver(phase: string): Promise<Set<string>> {
  const context = await atelier.browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${atelier.url}/?ansikte=storbild&antal=40&fro=3&lage=start&fas=${phase}`)
  await still(page)
  const name = page.getByText(/^Torg \d$/).last()
  const shown = new Set<string>()
  for (let second = 0; second < 60; second += 1) {
    await page.clock.runFor(1000)
    shown.add((await name.textContent(patience)) ?? '')
  }
  return shown
}

test('the wall shows the towns of the markets in turn, and in Uppropet one of them stands', async () => {
  expect((await shownOver('gatherIdeas')).size).toBeGreaterThan(1)
  expect((await shownOver('gatherClose')).size).toBe(1)
})
