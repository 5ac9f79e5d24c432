import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setting } from '../../../rules/telling/evening.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { evening } from '../../../support/evening.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { gather } from '../../people/words.ts'
import { cardIn, drawingBrowser, isMap, laptop, openTown } from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

/** A market so full that tags and lanes lie close. */
const challenges = setting(4).challenges.flatMap(one =>
  ['på Ekbacken', 'vid ån'].map(where => ({ ...one, title: `${one.title} ${where} i Åstaden` })),
)
const full = evening({ seats: 24, seed: 7, until: 'gatherMarket', changes: { challenges } })

async function atTheTown(viewport: { width: number; height: number }): Promise<Page> {
  const there = await houseWith(full, {})
  const page = await takeSeat(browser, there, full.people[0]?.seatId ?? '', { viewport })
  await openTown(new Person('Amira', page))
  await isMap(page)
  return page
}

/**
 * Which places a finger would not hit where it should: each paper in its middle, and each idea everywhere in its area where
 * no other paper lies.
 */
const missed = (page: Page): Promise<string[]> =>
  page.locator('[data-town] button[data-place]').evaluateAll(buttons => {
    const hitAt = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('button')
    const isBare = (button: Element) => /bare/.test(button.className)
    const boxes = buttons
      .filter(button => !isBare(button))
      .map(button => ({ button, box: button.getBoundingClientRect() }))
    const isOnAnother = (button: Element, x: number, y: number) =>
      boxes.some(
        ({ button: other, box }) =>
          other !== button && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      )
    return buttons.flatMap(button => {
      const place = button.getAttribute('data-place') ?? ''
      const box = button.getBoundingClientRect()
      const hasPaper = isBare(button) || hitAt(box.x + box.width / 2, box.y + box.height / 2) === button
      const area = button.querySelector('[class*=hit]')?.getBoundingClientRect() ?? box
      const shares = place.startsWith('idea:') ? [0.1, 0.3, 0.5, 0.7, 0.9] : []
      const points = shares.flatMap(x => shares.map(y => [area.x + area.width * x, area.y + area.height * y] as const))
      const lost = points.filter(([x, y]) => !isOnAnother(button, x, y) && hitAt(x, y) !== button)
      return hasPaper && lost.length === 0 ? [] : [`${place}: ${hasPaper ? lost.length : 'its paper'}`]
    })
  })

test.each([laptop, { width: 820, height: 1180 }, { width: 1000, height: 640 }])(
  'where a challenge and its ideas both answer to a finger the idea does, at $width × $height',
  async viewport => {
    const page = await atTheTown(viewport)
    expect(await missed(page)).toEqual([])
  },
)

test('the number on the map stands on the idea’s own card', async () => {
  const page = await atTheTown(laptop)
  const place = page.locator('[data-town] button[data-place^="idea:"]').first()
  const mark = await place.getAttribute('data-place')
  const idea = full.state.shared.ideas[mark?.slice('idea:'.length) ?? '']
  if (!idea) throw new Error('an idea is on the map')
  await place.press('Enter')
  await cardIn(page)
    .getByText(gather('idea.number', { number: idea.number }), { exact: true })
    .waitFor()
})
