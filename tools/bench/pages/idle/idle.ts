import type { Browser } from 'playwright-core'
import { launchChromium } from '../../../operate/programs/chromium.ts'
import type { Figure, Result } from '../../../strain/results/figures.ts'
import { figure } from '../../live/figures.ts'
import { FullHouse } from '../house/FullHouse.ts'
import type { TownSize } from '../house/fullTown.ts'
import { shareOver } from '../watch/cost.ts'
import { hasCard } from '../watch/drawing.ts'
import { type CompressedEvening, overAnEvening } from './evening.ts'
import { onTablet, onWall } from './faces.ts'

/** What is promised of an open town: its share of a core in per cent, calls and ms of script in a frame, its heap in MB,
 * and by how many per cent that may grow. */
export type IdleGoals = { share: number; calls: number; scriptMs: number; heapMb: number; growth: number }

/** The town that stands open, for how many seconds nothing happens, and the evening that goes by after that. */
export type IdlePlan = { town: TownSize; still: number; evening: CompressedEvening; goals: IdleGoals }

/** What an open town costs while nothing happens, while everything moves, and over an evening. */
export async function measureIdle({ town, still, evening, goals }: IdlePlan): Promise<Result> {
  const browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
  try {
    const figures = await FullHouse.with(town, house => ofStanding(browser, house, { still, goals }))
    return {
      command: 'bench idle',
      seed: evening.seed,
      figures: [
        ...figures,
        ...(await overAnEvening(browser, evening, goals)),
        figure('graphics card', '', [(await hasCard(browser)) ? 1 : 0]),
      ],
    }
  } finally {
    await browser.close()
  }
}

async function ofStanding(
  browser: Browser,
  house: FullHouse,
  { still, goals }: { still: number; goals: IdleGoals },
): Promise<Figure[]> {
  const page = await browser.newPage()
  const blank = await shareOver(browser, still)
  await page.close()
  const { actors, challenges } = house.town
  const ideas = challenges.flatMap(challenge => challenge.ideas)
  const bridges = ideas.filter(({ state }) => state === 'bridge')
  return [
    figure('organisations', '', [actors.length], { atLeast: house.size.people }),
    figure('ideas', '', [ideas.length], { atLeast: house.size.people / 2 }),
    figure('bridges', '', [bridges.length], { atLeast: house.size.people / 2 }),
    figure('blank page: share of a core', '%', [blank]),
    ...(await onTablet(browser, house, { blank, still, goals })),
    ...(await onWall(browser, house, { blank, still, goals })),
  ]
}
