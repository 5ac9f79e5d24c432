import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PhaseKind } from '#shared/model/programme.ts'
import { setting } from '../../../rules/telling/evening.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { evening } from '../../../support/evening.ts'
import { Person } from '../../people/Person.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { drawingBrowser, isMap, laptop, offered, openTown, placesIn, readEach, turnTo } from './atTheTown.ts'

let browser: Browser
beforeAll(async () => {
  browser = await drawingBrowser()
})
afterAll(() => browser.close())

type Played = Parameters<typeof houseWith>[0] & { people: { seatId: string }[] }

async function atTheTown(played: Played, viewport = laptop): Promise<Person> {
  const there = await houseWith(played, {})
  const page = await takeSeat(browser, there, played.people[0]?.seatId ?? '', { viewport })
  const person = new Person('Amira', page)
  await openTown(person)
  await isMap(page)
  return person
}

/** The phases of the shortest programme in which somebody can come in. */
const { phases } = evening({ seats: 4, seed: 7, until: 'open' }).state.shared.programme
const kinds = PhaseKind.options.filter(
  kind => kind !== 'draft' && kind !== 'closed' && phases.some(phase => phase.kind === kind),
)

test.each(kinds)('in %s the list offers the places of the map, with the same names and the same cards', async kind => {
  const { page, ...person } = await atTheTown(evening({ seats: 8, seed: 7, until: kind }))
  const onMap = await offered(page)
  const marks = onMap.map(said => said.split(' ')[0] ?? '')
  const cards = await readEach(page, marks)
  await turnTo(page, 'list')
  expect(await offered(page)).toEqual(onMap)
  expect(await readEach(page, marks)).toEqual(cards)
  expect(Object.entries(cards).filter(([mark, isBack]) => / back$/.test(mark) && isBack !== 'true')).toEqual([])
  expect(new Set(marks).size, `${person.name} sees each place once`).toBe(marks.length)
})

test('the islet of those that had no room opens the challenges that it names, and gives the focus back', async () => {
  const challenges = setting(4).challenges.flatMap(one =>
    ['på Ekbacken', 'vid ån'].map(where => ({ ...one, title: `${one.title} ${where} i Åstaden` })),
  )
  const played = evening({ seats: 8, seed: 7, until: 'gatherMarket', changes: { challenges } })
  const { page } = await atTheTown(played, { width: 1000, height: 600 })
  const islet = placesIn(page).filter({ hasText: /^Fler utmaningar/ })
  await islet.waitFor()
  const onMap = await offered(page)
  expect(onMap.filter(said => said.startsWith('challenge:'))).toHaveLength(8)
  await islet.press('Enter')
  await page
    .getByRole('region', { name: /^Kort: Fler utmaningar/ })
    .getByRole('button', { name: /^Utmaning/ })
    .first()
    .press('Enter')
  await page.getByRole('region', { name: /^Kort: Utmaning/ }).waitFor()
  await page.keyboard.press('Escape')
  const isBack = () => islet.evaluate(it => it === document.activeElement)
  expect(await isBack()).toBe(true)
  await islet.press('Enter')
  const inside = page.getByRole('region', { name: /^Kort: Fler utmaningar/ }).getByRole('button', { name: /^Idé/ })
  if ((await inside.count()) > 0) {
    await inside.first().press('Enter')
    await page.getByRole('region', { name: /^Kort: Idé/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await isBack()).toBe(true)
  } else await page.keyboard.press('Escape')
  await turnTo(page, 'list')
  expect(await offered(page)).toEqual(onMap)
})
