import { matchMaker, type Room } from '@colyseus/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { WorkshopRoom } from '#server/workshop/sockets/WorkshopRoom.ts'
import { protocol } from '#shared/views/live/state.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { config, type House, openWorkshop, startHouse } from '../../server/house.ts'
import { comeInByDoor, does } from '../people/sitDown.ts'
import { frame, word } from '../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const newer = protocol + 1

/** From now on servers of this process say in their first words that they speak another version. */
function speakNewer(): void {
  const { onJoin } = WorkshopRoom.prototype
  WorkshopRoom.prototype.onJoin = function (client) {
    const send = client.send.bind(client)
    client.send = (type: unknown, said?: unknown) =>
      send(String(type), type === 'hello' ? Object.assign({}, said, { protocol: newer }) : said)
    onJoin.call(this, client)
  }
  onTestFinished(() => {
    WorkshopRoom.prototype.onJoin = onJoin
  })
}

/** From now on pages are of the newer version too. */
async function serveNewer(page: Page): Promise<{ changed: number }> {
  const told = { changed: 0 }
  await page.route('**/assets/*.js', async route => {
    const response = await route.fetch()
    const text = await response.text()
    const changed = text.replace(new RegExp(`\\.protocol!==${protocol}\\b`), `.protocol!==${newer}`)
    if (changed !== text) told.changed += 1
    await route.fulfill({ response, body: changed })
  })
  return told
}

/** Amira has come in by the door and looks at her empty tile; every load of her page from here on is counted. */
async function amiraComesIn(house: House) {
  const { planned, desk } = await openWorkshop(house)
  const { person: amira, loads } = await comeInByDoor(browser, house.url, planned.code, 'Amira')
  const [seatId] = Object.keys(desk.store.getSnapshot().shared!.seats)
  return { planned, page: amira.page, amira, loads, seatId }
}

test('an old tab keeps what is typed, loads the new page once, and is back in its seat with it', async () => {
  const first = await startHouse()
  const { planned, page, amira, loads, seatId } = await amiraComesIn(first)
  await does(amira).fill('Vi öppnar dörrarna')
  await first.stop()
  await amira.hears(word('touch.off'))
  await does(amira).fill('Vi öppnar dörrarna, också om natten')
  speakNewer()
  const pages = await serveNewer(page)
  const second = await startHouse({ folder: first.folder, config: config(first.folder, { port: first.port }) })
  await expect.poll(() => loads.length, { timeout: 20_000 }).toBe(1)
  await amira.heads(frame('tile.title'))
  await expect.poll(() => does(amira).inputValue()).toBe('Vi öppnar dörrarna, också om natten')
  expect(pages.changed).toBe(1)
  const row = await second.doors.store.workshops.find(planned.workshopId)
  const { live } = (await second.doors.running.open(row!))!
  expect(Object.values(live.state.shared.seats).map(({ id, state }) => [id, state])).toEqual([[seatId, 'present']])
  await does(amira).fill('Vi öppnar dörrarna klockan sju')
  await page.reload()
  await expect.poll(() => does(amira).inputValue()).toBe('Vi öppnar dörrarna klockan sju')
  expect(loads).toHaveLength(2)
})

test('what was typed in the very moment before is there as well', async () => {
  const house = await startHouse()
  const { planned, amira, loads } = await amiraComesIn(house)
  const room = matchMaker.getLocalRoomById(planned.workshopId) as Room
  const client = room.clients.find(({ auth }) => auth.as === 'device')!
  await does(amira).fill('Det sista ordet')
  client.send('hello', { protocol: newer, shapeHash: 'another', serverTime: 0, as: 'device', seats: [] })
  await expect.poll(() => loads.length).toBe(1)
  await amira.heads(frame('tile.title'))
  await expect.poll(() => does(amira).inputValue()).toBe('Det sista ordet')
  expect(loads).toHaveLength(1)
})

test('a tab that is old again after loading says so and loads no more, until somebody asks it to', async () => {
  const first = await startHouse()
  const { page, amira, loads } = await amiraComesIn(first)
  await does(amira).fill('Vi öppnar dörrarna')
  await first.stop()
  speakNewer()
  await startHouse({ folder: first.folder, config: config(first.folder, { port: first.port }) })
  await expect.poll(() => loads.length, { timeout: 20_000 }).toBe(1)
  await amira.heads(frame('outside.outdated.title'))
  // Longer than a way back takes, so that a loop would be seen.
  await page.waitForTimeout(2_500)
  expect(loads).toHaveLength(1)
  await serveNewer(page)
  await amira.press(frame('outside.reload'))
  await amira.heads(frame('tile.title'))
  await expect.poll(() => does(amira).inputValue()).toBe('Vi öppnar dörrarna')
  expect(loads).toHaveLength(2)
})
