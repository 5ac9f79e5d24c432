import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { join as door } from '#shared/text/sv/join.ts'
import { playCommand } from '#shared/text/sv/playCommand.ts'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { ensureBuilt } from '../../../build/ensureBuilt.ts'
import { townStep } from '../../../pictures/townStep.ts'
import type { PlayOptions } from '../../../play/arguments.ts'
import { PlayedEvening } from '../../../play/Evening.ts'
import { openHouse } from '../../../play/house.ts'
import type { Figure } from '../../../strain/results/figures.ts'
import { figure } from '../../live/figures.ts'
import { heapOf } from '../watch/cost.ts'
import { keptOf } from '../watch/kept.ts'
import { opened, stands, tablet, wall } from './faces.ts'
import type { IdleGoals } from './idle.ts'

/** A standard evening of two hours, so many times as fast; the heaps are looked at every so many seconds. */
export type CompressedEvening = { participants: number; seed: number; speed: number; every: number }

/** So often it is asked whether the room has begun, in ms. */
const lookEvery = 50

type Heaps = Record<'tablet' | 'wall', number>

/** What the pages hold in the end, and what of it their scripts keep. */
type Ended = Heaps & { kept: Heaps }

const optionsFor = ({ participants, seed, speed }: CompressedEvening): PlayOptions => ({
  ...{ participants, seed, speed, programme: 'standard120', form: 'onSite', language: 'sv', out: '' },
  ...{ from: undefined, isLockstep: false, server: undefined },
})

/** What the pages hold while a whole evening goes by, the map open on a tablet and the town on the wall. */
export async function overAnEvening(browser: Browser, plan: CompressedEvening, goals: IdleGoals): Promise<Figure[]> {
  ensureBuilt()
  const options = optionsFor(plan)
  const house = await openHouse(options)
  try {
    const evening = await PlayedEvening.plan(house, options, { title: playCommand.title, place: playCommand.place })
    await evening.fill()
    const { code, screen } = evening.planned
    return await opened(browser, wall, onWall =>
      opened(browser, tablet, async onTablet => {
        const pages = { tablet: onTablet, wall: onWall }
        await onWall.goto(`${house.url}/storbild/${screen.secret}`)
        await stands(onWall)
        const began = performance.now()
        let isOver = false
        const playing = evening
          .play(() => undefined)
          .finally(() => {
            isOver = true
          })
        const watching = async () => {
          // Whoever comes once the room has begun is waited for by nobody.
          while (evening.shared.clock.kind === 'open' && !isOver) await wait(lookEvery)
          await comeIn(onTablet, house.url, code)
          await openMap(onTablet)
          return watch(pages, plan.every, () => isOver)
        }
        const [looks] = await Promise.all([watching(), playing])
        await showTown(evening)
        await Promise.all([stands(onTablet), stands(onWall)])
        const aged = { ...(await look(pages)), kept: await keptBy(pages) }
        await Promise.all([onTablet.reload(), onWall.reload()])
        await Promise.all([openMap(onTablet), stands(onWall)])
        const fresh = { ...(await look(pages)), kept: await keptBy(pages) }
        await evening.leave()
        const minutes = ((performance.now() - began) / 60_000) * plan.speed
        return [figure('evening: minutes played', '', [minutes]), ...figuresOf({ looks, aged, fresh }, goals)]
      }),
    )
  } finally {
    await house.stop()
  }
}

/** One more comes in with a tablet. */
async function comeIn(page: Page, url: string, code: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel(door['code.label']).fill(code)
  await page.keyboard.press('Enter')
  await page.getByLabel(door['who.label']).fill('Signe')
  await page.keyboard.press('Enter')
}

async function openMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: playFrame['town.open'] }).click()
  await stands(page)
}

/** The town stands on the wall once more when all is over: what shows it must have been fetched by both pages that are compared. */
async function showTown(evening: PlayedEvening): Promise<void> {
  await evening.reopen()
  await evening.order({ type: 'show', step: townStep(evening.shared) ?? 0 })
}

async function watch(pages: Record<keyof Heaps, Page>, every: number, isOver: () => boolean): Promise<Heaps[]> {
  const looks: Heaps[] = []
  do {
    await wait(every * 1_000)
    looks.push(await look(pages))
  } while (!isOver())
  return looks
}

const look = async (pages: Record<keyof Heaps, Page>): Promise<Heaps> => ({
  tablet: await heapOf(pages.tablet),
  wall: await heapOf(pages.wall),
})

const keptBy = async (pages: Record<keyof Heaps, Page>): Promise<Heaps> => ({
  tablet: await keptOf(pages.tablet),
  wall: await keptOf(pages.wall),
})

/** What a page holds grows with what people write, and with the code that is compiled for what it does. What its scripts
 * keep above the same page opened anew, they have not let go. */
function figuresOf(
  { looks, aged, fresh }: { looks: readonly Heaps[]; aged: Ended; fresh: Ended },
  { heapMb, growth }: IdleGoals,
): Figure[] {
  const faces = ['tablet', 'wall'] as const
  const above = (whole: number, anew: number) => [(whole / anew - 1) * 100]
  return faces.flatMap(face => [
    figure(
      `evening, ${face}: heap`,
      'MB',
      [...looks, aged].map(one => one[face]),
      { atMost: heapMb, isEach: true },
    ),
    figure(`evening, ${face}: heap at the end`, 'MB', [aged[face]]),
    figure(`evening, ${face}: heap above the same page opened anew`, '%', above(aged[face], fresh[face])),
    figure(`evening, ${face}: of it kept by scripts, compiled code apart`, 'MB', [aged.kept[face]]),
    figure(
      `evening, ${face}: kept by scripts above the same page opened anew`,
      '%',
      above(aged.kept[face], fresh.kept[face]),
      { atMost: growth },
    ),
  ])
}
