import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { StoreFailed } from '#server/store/errors.ts'
import { openStore } from '#server/store/open.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { type House, openWorkshop, startHouse } from '../../server/house.ts'
import { journalOn } from '../../server/workshop/surroundings.ts'
import { launchChromium } from '../../support/chromium.ts'
import { Person } from '../people/Person.ts'
import { door, frame, word } from '../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const first = 'Vi öppnar dörrarna'
const later = 'Vi öppnar dörrarna, också om natten'

/** A server whose disk can be full, for stories and drafts alike. */
async function houseOnDisk() {
  const folder = tempFolder()
  const disk = { isFull: false, throwsAtOnce: false }
  const { journal, drafts, probe, ...rest } = await openStore(folder)
  const unlessFull = async <Done>(go: () => Promise<Done>) => {
    if (disk.isFull) throw new StoreFailed('SQLITE_FULL')
    return go()
  }
  const store = {
    ...rest,
    journal: journalOn(disk, journal),
    drafts: { ...drafts, keep: (...draft: Parameters<typeof drafts.keep>) => unlessFull(() => drafts.keep(...draft)) },
    probe: () => unlessFull(probe),
  }
  return { house: await startHouse({ folder, store }), disk }
}

/** Amira has a tile that is saved, and changes a line of it when the disk is full. */
async function amiraWritesOnFullDisk() {
  const { house, disk } = await houseOnDisk()
  const { planned } = await openWorkshop(house)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const amira = new Person('Amira', page)
  await page.goto(house.url)
  await amira.write(door('code.label'), planned.code)
  await amira.press(door('code.go'))
  await amira.write(door('who.label'), 'Amira')
  await amira.press(door('who.go'))
  await amira.choose(new RegExp(`^${word('sector.ideaDriven')}`))
  await amira.write(frame('tile.name'), 'Fontänhuset')
  await does(amira).fill(first)
  await amira.press(word('next'))
  await expect.poll(() => saved(house, planned.workshopId)).toEqual([first])
  await amira.press(new RegExp(frame('tile.step1')))
  disk.isFull = true
  await does(amira).fill(later)
  await amira.hears(word('saving.stopped'))
  await amira.sees(word('saved.here'))
  return { house, disk, amira, id: planned.workshopId }
}

const does = (person: Person) =>
  person.place.getByLabel(frame('tile.does')).and(person.place.locator('textarea, input')).first()

/** What the tiles of the workshop say that their organisations do. */
async function saved({ doors }: House, id: string): Promise<string[]> {
  const row = await doors.store.workshops.find(id)
  const { live } = (await doors.running.open(row!))!
  return Object.values(live.state.shared.actors).flatMap(({ origin, does }) => (origin === 'home' ? [does] : []))
}

test('a saved tile that is changed on a full disk is saved when the disk is not full any more, and says so', async () => {
  const { house, disk, amira, id } = await amiraWritesOnFullDisk()
  disk.isFull = false
  await expect.poll(() => saved(house, id), { timeout: 20_000 }).toEqual([later])
  await amira.sees(new RegExp(`^${word('saved.at', { time: '\\d' })}`))
})

test('so it is when the page has died without a word meanwhile, and it shows what was typed before it is saved', async () => {
  const { house, disk, amira, id } = await amiraWritesOnFullDisk()
  await amira.page.evaluate(() => addEventListener('pagehide', event => event.stopImmediatePropagation(), true))
  await amira.refresh()
  await amira.press(frame('tile.change'))
  await expect.poll(() => does(amira).inputValue(), { timeout: 20_000 }).toBe(later)
  expect(await saved(house, id)).toEqual([first])
  disk.isFull = false
  await expect.poll(() => saved(house, id), { timeout: 20_000 }).toEqual([later])
})
