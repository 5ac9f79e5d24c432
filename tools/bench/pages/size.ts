import type { Browser, Page } from 'playwright-core'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { launchChromium } from '../../operate/programs/chromium.ts'
import type { Result } from '../../strain/results/results.ts'
import { figure, never, repeated } from '../live/figures.ts'
import { artWeight } from './art.ts'
import { FullHouse } from './house/FullHouse.ts'
import type { TownSize } from './house/fullTown.ts'
import { askNow, drawingOf, firstPicture, hasCard, lengthOf, watchDrawing } from './watch/drawing.ts'
import { type Fetched, Requests, weightOf } from './watch/Requests.ts'

/** The town that is opened, how often, on a processor so many times slower, and what is promised. */
export type SizePlan = {
  town: TownSize
  runs: number
  slower: number
  goals: { joinKb: number; fontsKb: number; townKb: number; artKb: number; firstMs: number }
}

/** A tablet held upright, as most hold it. */
const tablet = { viewport: { width: 820, height: 1180 }, locale: 'sv-SE' }
const patience = 60_000

/** What a tablet loads that has never been here, and how soon it shows the form and the town. */
export async function measureSize({ town, runs, slower, goals }: SizePlan): Promise<Result> {
  const { visits, isOnCard } = await FullHouse.with(town, async house => {
    const browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
    try {
      let seat = 0
      const once = async () => ({
        ...(await visit(browser, house, { seat: seat++, slower, reads: false })),
        readMs: (await visit(browser, house, { seat: seat++, slower, reads: true })).waitedMs,
      })
      return { isOnCard: await hasCard(browser), visits: await repeated(runs, once) }
    } finally {
      await browser.close()
    }
  })
  const each = (of: (one: Visit & { readMs: number }) => number) => visits.map(of)
  return {
    command: 'bench size',
    runs,
    figures: [
      figure(
        'join page: HTML, JS and CSS, brotli',
        'kB',
        each(({ join }) => join),
        { atMost: goals.joinKb },
      ),
      figure(
        'join page: fonts',
        'kB',
        each(({ fonts }) => fonts),
        { atMost: goals.fontsKb },
      ),
      figure(
        'join page: pictures',
        'kB',
        each(({ pictures }) => pictures),
      ),
      figure(
        'Phaser before the form can be used',
        'kB',
        each(({ early }) => early),
        never,
      ),
      figure(
        'play page: JS and CSS, brotli',
        'kB',
        each(({ play }) => play),
      ),
      figure(
        'town: JS and CSS, Phaser too, brotli',
        'kB',
        each(({ map }) => map),
        { atMost: goals.townKb },
      ),
      figure('art in it, brotli', 'kB', [await artWeight()], { atMost: goals.artKb }),
      figure(
        'sent over the wire, door and play and town',
        'kB',
        each(({ sent }) => sent),
      ),
      figure(
        'form can be used after',
        'ms',
        each(({ formMs }) => formMs),
      ),
      figure(
        'the map can be asked for after',
        'ms',
        each(({ askedMs }) => askedMs),
      ),
      figure(
        'first picture of the town, after entering play',
        'ms',
        each(({ firstMs }) => firstMs),
        { atMost: goals.firstMs },
      ),
      figure(
        'first picture of the town, asked for at once',
        'ms',
        each(({ waitedMs }) => waitedMs),
      ),
      figure(
        'first picture of the town, asked for after reading',
        'ms',
        each(({ readMs }) => readMs),
        { atMost: goals.firstMs },
      ),
      figure(
        'its textures',
        'ms',
        each(({ texturesMs }) => texturesMs),
      ),
      figure('processor made slower', '×', [slower]),
      figure('graphics card', '', [isOnCard ? 1 : 0]),
    ],
  }
}

type Visit = Record<'join' | 'fonts' | 'pictures' | 'early' | 'play' | 'map' | 'sent', number> &
  Record<'formMs' | 'askedMs' | 'firstMs' | 'waitedMs' | 'texturesMs', number>

/** Somebody comes in by the door, takes their seat, and asks for the map: as soon as it can be asked for, or when the page
 * has come to rest while they read. */
async function visit(
  browser: Browser,
  house: FullHouse,
  { seat, slower, reads }: { seat: number; slower: number; reads: boolean },
): Promise<Visit> {
  const context = await browser.newContext(tablet)
  context.setDefaultTimeout(patience)
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const requests = new Requests(page)
    await watchDrawing(page, reads ? '' : playFrame['town.open'])
    const door = await atDoor(page, requests, house)
    await house.sitDown(page, seat)
    if (reads) {
      await page.waitForLoadState('networkidle')
      await askNow(page, playFrame['town.open'])
    }
    await page.locator('[data-town=still]').waitFor()
    const play = await inPlay(page, requests)
    return { ...door, ...play, sent: door.sent + play.sent }
  } finally {
    await context.close()
  }
}

async function atDoor(page: Page, requests: Requests, house: FullHouse) {
  await page.goto(house.url, { waitUntil: 'networkidle' })
  const { formAt = Number.NaN } = await drawingOf(page)
  const usable = (await clockOf(page)).begun + formAt
  const fetched = await requests.taken()
  const before = fetched.filter(({ at }) => at <= usable)
  return {
    join: weightOf(before, 'document', 'script', 'stylesheet'),
    fonts: weightOf(fetched, 'font'),
    pictures: weightOf(fetched, 'image'),
    early: weightOf(
      before.filter(({ isPhaser }) => isPhaser),
      'script',
    ),
    sent: sentIn(fetched),
    formMs: formAt,
  }
}

async function inPlay(page: Page, requests: Requests) {
  const { begun, parsed } = await clockOf(page)
  const { frames, textures, askedAt = 0 } = await drawingOf(page)
  const firstMs = firstPicture(frames, textures)
  const fetched = (await requests.taken()).filter(({ at }) => at >= begun)
  const isOfMap = ({ at }: { at: number }) => at > begun + parsed
  return {
    play: weightOf(
      fetched.filter(one => !isOfMap(one)),
      'script',
      'stylesheet',
    ),
    map: weightOf(fetched.filter(isOfMap), 'script', 'stylesheet'),
    sent: sentIn(fetched),
    firstMs,
    askedMs: askedAt,
    waitedMs: firstMs - askedAt,
    texturesMs: lengthOf(textures.filter(([from]) => from >= askedAt && from <= firstMs)),
  }
}

const sentIn = (fetched: readonly Fetched[]): number => fetched.reduce((sum, { sent }) => sum + sent, 0) / 1000

/** When a page was asked for, in ms since 1970, and how long it took until all that it names itself had run. */
const clockOf = (page: Page) =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    const parsed = entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventStart : Number.NaN
    return { begun: performance.timeOrigin, parsed }
  })
