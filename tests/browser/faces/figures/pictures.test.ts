import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../../tools/build/pages.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { isEmpty } from '../../../../tools/pictures/empty.ts'
import { readPlan } from '../../../../tools/pictures/plan.ts'
import { type Sheet, takePictures } from '../../../../tools/pictures/run.ts'
import { tempFolder } from '../../../journal/tempFolder.ts'

/** The pages are built, and a machine without a graphics card draws slowly. */
const patient = { timeout: 120_000 }

test('the town is pictured through the faces that show it, and laid on a sheet', patient, async () => {
  const out = tempFolder()
  const sheets: Sheet[] = []
  const phases = ['formulate' as const, 'spotlight' as const]
  const plan = {
    phases,
    shapes: ['tablet' as const, 'wall' as const],
    people: [8],
    seed: 7,
    out,
    language: 'sv' as const,
  }
  await takePictures(plan, sheet => sheets.push(sheet))
  expect(sheets.toSorted((one, other) => one.shape.localeCompare(other.shape))).toEqual([
    { shape: 'tablet', file: join(out, 'tablet.png'), pictures: 1, faults: [] },
    { shape: 'wall', file: join(out, 'wall.png'), pictures: 2, faults: [] },
  ])
  for (const file of ['tablet.png', 'wall.png', 'tablet/formulate-8.png', 'wall/spotlight-8.png'])
    expect(existsSync(join(out, file)), file).toBe(true)
})

test('a page that breaks is told as a fault of its picture', patient, async () => {
  const sheets: Sheet[] = []
  // No evening can be played by nobody.
  const plan = { phases: ['open' as const], shapes: ['wall' as const], people: [0], seed: 7, language: 'sv' as const }
  await takePictures({ ...plan, out: tempFolder() }, sheet => sheets.push(sheet))
  expect(sheets[0]).toMatchObject({ pictures: 0 })
  expect(sheets[0]?.faults.length).toBeGreaterThan(0)
})

test('a picture with nothing on it is empty, one of many things is not', patient, async () => {
  const browser = await launchChromium()
  const [page, desk] = [await browser.newPage(), await browser.newPage()]
  const shown = async (body: string) => {
    await page.setContent(`<body style="margin:0">${body}</body>`)
    return isEmpty(desk, await page.screenshot())
  }
  expect(await shown('')).toBe(true)
  expect(await shown('<p>1</p>')).toBe(true)
  const many = Array.from({ length: 30 }, (_, at) => `<p style="background:hsl(${at * 12} 80% 50%)">${at}</p>`)
  expect(await shown(many.join(''))).toBe(false)
  await browser.close()
})

test('all pictures are taken unless fewer are asked for, and what there is not is refused', () => {
  expect(readPlan([])).toMatchObject({ shapes: ['tablet', 'laptop', 'wall'], people: [2, 8, 24, 28], seed: 7 })
  expect(readPlan([])?.phases).toHaveLength(10)
  expect(readPlan(['--phases', 'trial,open', '--people', '24'])).toMatchObject({
    phases: ['trial', 'open'],
    people: [24],
  })
  expect(readPlan(['--shapes', 'phone'])).toBeUndefined()
  expect(readPlan(['wall'])).toBeUndefined()
  const { status, stderr } = spawnSync(process.execPath, [`${root}tools/pictures.ts`, '--people', '300'], {
    encoding: 'utf8',
  })
  expect(status).toBe(64)
  expect(stderr).toContain('gatherMarket')
})
