import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { StoreFailed } from '#server/store/errors.ts'
import { openStore } from '#server/store/open.ts'
import { screen } from '#shared/text/sv/screen.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { config, type House, openWorkshop, startHouse } from '../../server/house.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { Person } from '../people/Person.ts'
import { comeInByDoor, does } from '../people/sitDown.ts'
import { desk, frame } from '../people/words.ts'

const cluster = clusterOfFile()

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function pageOf(name: string, address: string): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  return new Person(name, page)
}

/** A facilitator's link: its key stays in the address until the server has been able to look at it. */
const linkTo = ({ url }: House, id: string, secret: string) => `${url}/regi/${id}#nyckel=${secret}`

test('whoever loads a page while the database is away is told so, and is in by themself when it is back', async () => {
  const folder = tempFolder()
  const house = await startHouse({
    folder,
    config: config(folder, { databaseUrl: await cluster().newDatabase() }),
  })
  const { planned } = await openWorkshop(house)
  const { workshopId, screen: wall, facilitator } = planned
  const { person: amira } = await comeInByDoor(browser, house.url, planned.code, 'Amira')
  await does(amira).fill('Vi öppnar dörrarna')

  await cluster().stop('SIGINT')
  await amira.refresh()
  await amira.heads(frame('outside.unread.title'))
  await amira.sees(frame('outside.unread.words'))
  const leader = await pageOf('Processledaren', linkTo(house, workshopId, facilitator.secret))
  await leader.heads(desk('outside.notSaved.title'))
  await leader.refresh()
  await leader.sees(desk('outside.notSaved.words'))
  const hall = await pageOf('Salen', `${house.url}/storbild/${wall.secret}`)
  await hall.heads(screen.unread)

  await cluster().rise()
  await amira.heads(frame('tile.title'))
  await expect.poll(() => does(amira).inputValue()).toBe('Vi öppnar dörrarna')
  await leader.sees(desk('comingIn'))
  expect(new URL(leader.page.url()).hash).toBe('')
  await hall.seesNoMore(screen.unread)
})

/** A store on a disk that is full: what is there can be read, and no workshop can be taken over. */
async function fullDisk(folder: string) {
  const disk = { isFull: true }
  const { journal, probe, ...rest } = await openStore(folder)
  const unlessFull =
    <Input extends unknown[], Done>(go: (...input: Input) => Promise<Done>) =>
    (...input: Input): Promise<Done> =>
      disk.isFull ? Promise.reject(new StoreFailed('SQLITE_FULL')) : go(...input)
  const store = {
    ...rest,
    journal: { ...journal, claim: unlessFull(journal.claim), append: unlessFull(journal.append) },
    probe: unlessFull(probe),
  }
  return { disk, store }
}

test('so it is when the server has been started anew on a full disk', async () => {
  const first = await startHouse()
  const { planned } = await openWorkshop(first)
  const { person: amira } = await comeInByDoor(browser, first.url, planned.code, 'Amira')
  await does(amira).fill('Vi öppnar dörrarna')
  await first.stop()

  const { disk, store } = await fullDisk(first.folder)
  const second = await startHouse({ store, folder: first.folder, config: config(first.folder, { port: first.port }) })
  await amira.refresh()
  await amira.heads(frame('outside.unread.title'))
  const leader = await pageOf('Processledaren', linkTo(second, planned.workshopId, planned.facilitator.secret))
  await leader.heads(desk('outside.notSaved.title'))
  disk.isFull = false
  await amira.heads(frame('tile.title'))
  await expect.poll(() => does(amira).inputValue()).toBe('Vi öppnar dörrarna')
  await leader.sees(desk('comingIn'))
})
