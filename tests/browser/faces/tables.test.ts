import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { playMerge } from '#shared/text/sv/playMerge.ts'
import { playTable } from '#shared/text/sv/playTable.ts'
import { type Catalogue, translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { type Evening, facilitator, play, to } from '../../rules/telling/evening.ts'
import { formulating, guest, joined, one, three, two } from '../../rules/telling/market.ts'
import { houseWith, type There } from '../../server/doors/toldHouse.ts'
import { isAccessible } from '../../support/isAccessible.ts'
import { sitDown } from '../people/sitDown.ts'

const swedish = <Key extends string>(catalogue: Catalogue<Key>) => translator('sv', { sv: catalogue, en: catalogue })
const table = swedish(playTable)
const merge = swedish(playMerge)

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const ideaAt = ({ desk }: There, id = one.idea) => desk.store.getSnapshot().shared?.ideas[id]

test('two at a table write the folded part, see who writes, pass the word and settle a question', async () => {
  const there = await houseWith(formulating, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 390], [guest.walker, 1280])
  if (!amira || !bo) throw new Error('two sit down')
  for (const person of [amira, bo]) await person.press(table('more.title'))
  await amira.press(table('more.duration'))
  const field = amira.place.locator('textarea').and(amira.place.getByLabel(table('more.duration')))
  await field.pressSequentially('Ett')
  await bo.sees(`${amira.name} skriver`)
  await bo.press(table('more.duration'))
  await bo.sees(`${amira.name} skriver här just nu`)
  await field.pressSequentially(' år')
  await field.blur()
  await expect.poll(() => ideaAt(there)?.agreement.folded.duration?.text).toBe('Ett år')
  await bo.press(table('more.checkWith'))
  await bo.choose(table('more.check.insurance'))
  await expect.poll(() => ideaAt(there)?.agreement.ticked.checkWith).toEqual(['insurance'])
  await amira.sees(table('more.check.insurance'))

  await amira.press(table('floor.start'))
  await expect.poll(() => ideaAt(there)?.agreement.floor).toBeDefined()
  const had = ideaAt(there)?.agreement.floor
  await bo.press(table('floor.pass'))
  await expect.poll(() => ideaAt(there)?.agreement.floor).not.toBe(had)
  const speaker = () => there.desk.store.getSnapshot().shared?.seats[ideaAt(there)?.agreement.floor ?? '']?.name ?? ''
  for (const person of [amira, bo]) await person.sees(table('floor.has', { name: speaker() }))

  await bo.press('Parkera en fråga')
  await bo.write('Det här behöver vi ta reda på', 'Vem har nyckeln?')
  await bo.press('Parkera', true)
  await amira.press(new RegExp(`${table('park.settle')}.*Vem har nyckeln`))
  await bo.press(new RegExp(`${table('park.again')}.*Vem har nyckeln`))
  await expect
    .poll(() => Object.values(ideaAt(there)?.agreement.parked ?? {}))
    .toMatchObject([{ text: 'Vem har nyckeln?', isSettled: false }])
  for (const person of [amira, bo]) await isAccessible(person)
})

test('one side proposes, the other sees both texts and says yes, and both stay readable', async () => {
  const other = [two, three].find(({ author }) => author !== guest.author) ?? two
  const there = await houseWith(joined, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 820], [other.author, 390])
  if (!amira || !bo) throw new Error('two sit down')
  await amira.press(merge('merge.open'))
  await isAccessible(amira)
  await amira.choose('Tänk om vi')
  await amira.press('Nästa')
  await amira.press(merge('merge.send'))
  await expect.poll(() => Object.keys(there.desk.store.getSnapshot().shared?.merges ?? {})).toHaveLength(1)
  await amira.press(merge('merge.takeBack'))
  await amira.press(merge('merge.open'))
  const wanted = ideaAt(there, other.idea)
  const place = there.desk.store.getSnapshot().shared?.challenges[wanted?.challengeId ?? '']?.title ?? ''
  await amira.choose(place)
  await amira.press('Nästa')
  await amira.press(merge('merge.send'))
  await bo.heads(/vill slå ihop sig med er/)
  await bo.sees(merge('merge.stays'))
  await isAccessible(bo)
  await bo.press(merge('merge.yes'))
  await expect
    .poll(() => [ideaAt(there)?.mergedInto, ideaAt(there, other.idea)?.mergedInto].filter(Boolean))
    .toHaveLength(1)
  for (const person of [amira, bo]) await person.sees(merge('merged.title'))
})

/** The evening at the code's grid, which this programme has not from the start. */
const atTheGrid: Evening = (() => {
  const { shared } = formulating.state
  const stretches = comingStretches(shared).flatMap(one =>
    one.kind === 'checkOut' ? [{ kind: 'codeGrid' as const, minutes: 8 }, one] : [one],
  )
  const planned = play(formulating, { type: 'replan', from: shared.clock.phaseId, stretches }, facilitator)
  return to(planned, 'codeGrid')
})()

test('an owner marks the map of the code step by step, and then the one step that they would move', async () => {
  const there = await houseWith(atTheGrid, {})
  const owner = one.placed.replace('tile-', '')
  const [amira] = await sitDown(browser, there, [owner, 390])
  if (!amira) throw new Error('one sits down')
  expect(await there.desk.send({ type: 'show', step: 1 })).toMatchObject({ ok: true })
  await amira.heads(table('grid.title'))
  await amira.choose('Dialog')
  await amira.press(table('grid.next'))
  await amira.choose('Konsultation')
  await expect
    .poll(() => ideaAt(there)?.agreement.grid)
    .toMatchObject({ agendaSetting: 'dialogue', drafting: 'consultation' })
  await isAccessible(amira)
  for (let step = 0; step < 4; step += 1) await amira.press(table('grid.next'))
  await amira.press(table('grid.toWish'))
  await amira.choose('Skriva förslaget')
  await amira.choose('Partnerskap')
  await expect.poll(() => ideaAt(there)?.agreement.gridWish).toEqual({ step: 'drafting', level: 'partnership' })
  await amira.sees(table('grid.wishSays', { step: 'Skriva förslaget', level: 'partnerskap' }))
  await isAccessible(amira)
  await there.desk.send({ type: 'show', step: 2 })
  await amira.press(table('grid.back'))
  await amira.sees(table('grid.sum'))
  await isAccessible(amira)
})
