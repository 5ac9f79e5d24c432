import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { StoreFailed } from '#server/store/errors.ts'
import { openStore } from '#server/store/open.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { formulating, one } from '../../rules/telling/market.ts'
import { houseWith, setupKey, type There } from '../../server/doors/toldHouse.ts'
import { config, type House, openWorkshop, startHouse } from '../../server/house.ts'
import { journalOn } from '../../server/workshop/surroundings.ts'
import { Person } from '../people/Person.ts'
import { lead, sitDown } from '../people/sitDown.ts'
import { agree, desk, door, frame, word } from '../people/words.ts'

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
  await amira.sees(word('saved.unsent'))
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

/** From now on the disk takes nothing, until somebody makes room. */
function fill({ house }: There) {
  const disk = vi.spyOn(house.doors.store.journal, 'append').mockRejectedValue(new StoreFailed('SQLITE_FULL'))
  onTestFinished(() => void disk.mockRestore())
  return disk
}

/** A field tries again after 2, 4, 8 and 16 s; after that its next try is half a minute away. */
const usualTries = 2 + 4 + 8 + 16

/** The time of a page goes on, faster than it does, until it is so. */
const hurry = ({ page }: Person, isSo: () => boolean) =>
  expect
    .poll(
      async () => {
        await page.clock.fastForward(1_000)
        return isSo()
      },
      { timeout: 30_000, interval: 100 },
    )
    .toBe(true)

test('a line that was told as not saved, and has been saved since, says so long before its own next try', async () => {
  const there = await houseWith(formulating, {})
  const [amira] = await sitDown(browser, there, [one.author, 390])
  if (!amira) throw new Error('one sits down')
  await amira.page.clock.install()
  const disk = fill(there)
  await amira.write(word('goal.question'), 'Färre äter ensamma')
  await amira.sees(agree('field.notSaved'))
  let seconds = 0
  await hurry(amira, () => ++seconds > usualTries + 6)
  await amira.sees(agree('field.notSaved'))
  disk.mockRestore()
  // The device's own queue tries at least every eight seconds.
  const goal = () => there.desk.store.getSnapshot().shared?.ideas[one.idea]?.agreement.goal.text
  await hurry(amira, () => goal() === 'Färre äter ensamma')
  await amira.place.getByText(agree('field.notSaved')).first().waitFor({ state: 'hidden', timeout: 5_000 })
})

test('what was refused goes out as soon as the server is back, long before its own next try', async () => {
  const there = await houseWith(formulating, {})
  const leader = await lead(browser, there)
  await leader.press(desk('changeScript'), true)
  await leader.page.clock.install()
  const disk = fill(there)
  await leader.place.getByLabel(desk('yourScript')).fill('Nu skriver vi tillsammans')
  await hurry(leader, () => disk.mock.calls.length > 4)
  const { folder, port } = there.house
  await there.house.stop()
  await startHouse({ folder, clock: there.clock, config: config(folder, { setupKey, port }) })
  const scripts = () => Object.values(there.desk.store.getSnapshot().desk?.scripts ?? {})
  await expect.poll(scripts, { timeout: 15_000 }).toEqual(['Nu skriver vi tillsammans'])
})
