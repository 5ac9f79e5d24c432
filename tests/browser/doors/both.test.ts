import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { StoreFailed } from '#server/store/errors.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { goal as written } from '../../rules/telling/agreeing.ts'
import { by, play } from '../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'
import { houseWith, type There } from '../../server/doors/toldHouse.ts'
import { openWorkshop, startHouse } from '../../server/house.ts'
import { Person } from '../people/Person.ts'
import { comeInByDoor, does, lead, sitDown } from '../people/sitDown.ts'
import { agree, desk, frame, gather, word } from '../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const goalOf = ({ desk }: There) => desk.store.getSnapshot().shared?.ideas[one.idea]?.agreement.goal
const sides = (there: There) => {
  const goal = goalOf(there)
  return [goal?.text, ...Object.values(goal?.clashes ?? {}).map(({ text }) => text)]
}

const goal = (person: Person) =>
  person.place.getByLabel(word('goal.question')).and(person.place.locator('textarea')).first()

/** Both have written the goal at once, and sit at the table with their phones. */
async function clashed() {
  const first = play(formulating, written('Färre äter ensamma'), by(one.author))
  const there = await houseWith(play(first, written('Fler äter ihop'), by(guest.walker)), {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 390], [guest.walker, 390])
  if (!amira || !bo) throw new Error('two sit down')
  await amira.sees(agree('clash.title'))
  await bo.sees(agree('clash.title'))
  return { there, amira, bo }
}

async function alone() {
  const there = await houseWith(formulating, {})
  const [amira] = await sitDown(browser, there, [one.author, 390])
  if (!amira) throw new Error('one sits down')
  await goal(amira).waitFor()
  return { there, amira }
}

test('what somebody makes of two texts stands there after a reload, and is gone when another has chosen', async () => {
  const { there, amira, bo } = await clashed()
  await amira.press(agree('clash.merge'))
  await amira.write(agree('clash.mergeField'), 'Fler äter ihop, färre ensamma')
  await amira.refresh()
  const merged = () => amira.place.getByLabel(agree('clash.mergeField')).first()
  await expect.poll(() => merged().inputValue()).toBe('Fler äter ihop, färre ensamma')
  await bo.press(agree('clash.choose'))
  await expect.poll(() => sides(there)).toHaveLength(1)
  await merged().waitFor({ state: 'hidden' })
  await amira.sees('Fler äter ihop, färre ensamma')
  await amira.sees(frame('late.lead.unchosen'))
})

test('whoever’s text was not chosen is told by whom, and has it still', async () => {
  const { there, amira, bo } = await clashed()
  await amira.press(agree('clash.choose'))
  await amira.hears(agree('clash.chosen'))
  await expect.poll(() => sides(there)).toEqual(['Färre äter ensamma'])
  await bo.hears(gather('news.chosen', { name: one.author }))
  await bo.sees(frame('late.lead.unchosen'))
  await bo.sees('Fler äter ihop')
})

test('one seat that writes a line in two tabs at once has both texts, side by side', async () => {
  const { there, amira } = await alone()
  const page = await amira.page.context().newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(amira.page.url())
  const other = new Person(one.author, page)
  await goal(other).waitFor()
  await Promise.all([goal(amira).fill('Färre äter ensamma'), goal(other).fill('Fler äter ihop')])
  await expect.poll(() => sides(there).sort(), { timeout: 15_000 }).toEqual(['Fler äter ihop', 'Färre äter ensamma'])
  await amira.sees(agree('clash.title'))
})

test('what somebody made of two texts is left with them also when they look elsewhere while another chooses', async () => {
  const { there, amira, bo } = await clashed()
  await amira.press(agree('clash.merge'))
  await amira.write(agree('clash.mergeField'), 'Fler äter ihop, färre ensamma')
  await amira.press(word('firstStep.question'))
  await firstStep(amira).waitFor()
  await bo.press(agree('clash.choose'))
  await expect.poll(() => sides(there)).toHaveLength(1)
  await amira.sees(frame('late.lead.unchosen'))
  await amira.sees('Fler äter ihop, färre ensamma')
})

const firstStep = (person: Person) =>
  person.place.getByLabel(word('firstStep.question')).and(person.place.locator('textarea')).first()
const firstStepOf = ({ desk }: There) => desk.store.getSnapshot().shared?.ideas[one.idea]?.agreement.firstStep

test('a text that was too long when its day was set is saved when it is shorter', async () => {
  const { there, amira } = await alone()
  await amira.press(word('firstStep.question'))
  await firstStep(amira).fill('Vi provdukar i ett trapphus. '.repeat(8))
  await amira.write(agree('agree.date'), '2027-03-01')
  await firstStep(amira).fill('Vi provdukar i ett trapphus.')
  await expect.poll(() => firstStepOf(there)?.text, { timeout: 15_000 }).toBe('Vi provdukar i ett trapphus.')
})

/** The disk takes nothing that says this. */
function refusing({ house }: There, words: string) {
  const { journal } = house.doors.store
  const append = journal.append.bind(journal)
  const disk = vi
    .spyOn(journal, 'append')
    .mockImplementation(async (id, facts) =>
      JSON.stringify(facts).includes(words) ? Promise.reject(new StoreFailed('SQLITE_FULL')) : append(id, facts),
    )
  onTestFinished(() => void disk.mockRestore())
  return disk
}

test('what waits and is loaded anew is not written over a text that came meanwhile and was not shown', async () => {
  const there = await houseWith(formulating, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 390], [guest.walker, 390])
  if (!amira || !bo) throw new Error('two sit down')
  const disk = refusing(there, 'Färre')
  await goal(amira).fill('Färre äter ensamma')
  await amira.sees(agree('field.notSaved'))
  await amira.refresh()
  await expect.poll(() => goal(amira).inputValue(), { timeout: 15_000 }).toBe('Färre äter ensamma')
  await goal(bo).fill('Fler äter ihop')
  await expect.poll(() => goalOf(there)?.text, { timeout: 15_000 }).toBe('Fler äter ihop')
  await goal(amira).fill('Färre äter ensamma här')
  await amira.sees(agree('field.notSaved'))
  disk.mockRestore()
  await expect.poll(() => sides(there), { timeout: 20_000 }).toEqual(['Fler äter ihop', 'Färre äter ensamma här'])
})

test('a text that has no room beside five others of its seat is kept with its writer', async () => {
  const { there, amira } = await alone()
  const disk = refusing(there, 'Den sjunde')
  await goal(amira).fill('Den sjunde')
  await amira.sees(agree('field.notSaved'))
  const { doors } = there.house
  const row = await doors.store.workshops.find(there.id)
  const live = row && (await doors.running.open(row))?.live
  for (const text of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex'])
    await live?.submit(newId(), by(one.author), { ...written(text), over: [''] })
  disk.mockRestore()
  await expect
    .poll(() => doors.store.drafts.ofSeat(there.id, seat(one.author)), { timeout: 20_000 })
    .toMatchObject([{ key: expect.stringMatching(/^late:/), text: expect.stringContaining('Den sjunde') }])
  await amira.refresh()
  await amira.sees('Den sjunde')
  expect(sides(there)).toHaveLength(6)
})

test('a day that waits is shown and kept when its line is loaded anew', async () => {
  const { there, amira } = await alone()
  const disk = refusing(there, '2027-03-01')
  await amira.press(word('firstStep.question'))
  await firstStep(amira).fill('Vi provdukar')
  await expect.poll(() => firstStepOf(there)?.text, { timeout: 15_000 }).toBe('Vi provdukar')
  await amira.write(agree('agree.date'), '2027-03-01')
  await expect.poll(() => JSON.stringify(disk.mock.calls), { timeout: 15_000 }).toContain('2027-03-01')
  await amira.refresh()
  await amira.press(word('firstStep.question'))
  await expect
    .poll(() => amira.place.getByLabel(agree('agree.date')).inputValue(), { timeout: 15_000 })
    .toBe('2027-03-01')
  await firstStep(amira).fill('Vi provdukar i ett trapphus')
  disk.mockRestore()
  await expect
    .poll(() => [firstStepOf(there)?.text, firstStepOf(there)?.date], { timeout: 20_000 })
    .toEqual(['Vi provdukar i ett trapphus', '2027-03-01'])
})

test('on a full disk a line that is loaded anew shows what was written there, and says where it is', async () => {
  const { there, amira } = await alone()
  await goal(amira).fill('Färre äter ensamma')
  await expect.poll(() => goalOf(there)?.text, { timeout: 15_000 }).toBe('Färre äter ensamma')
  const disk = vi.spyOn(there.house.doors.store.journal, 'append').mockRejectedValue(new StoreFailed('SQLITE_FULL'))
  onTestFinished(() => void disk.mockRestore())
  await goal(amira).fill('Fler äter ihop')
  await amira.sees(agree('field.notSaved'))
  await amira.sees(word('saved.unsent'))
  await amira.refresh()
  await expect.poll(() => goal(amira).inputValue(), { timeout: 15_000 }).toBe('Fler äter ihop')
  await amira.sees(word('saved.unsent'))
  disk.mockRestore()
  await expect.poll(() => goalOf(there)?.text, { timeout: 20_000 }).toBe('Fler äter ihop')
})

const begun = ({ page }: Person) =>
  page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('written-')))

test('what was begun at a desk is taken from the device when its workshop has been erased, or after 60 days', async () => {
  const there = await houseWith(formulating, {})
  const leader = await lead(browser, there)
  await leader.page.getByRole('tab', { name: desk('notes') }).click()
  await leader.write(desk('newNote'), 'Hallen är dyr')
  await expect.poll(() => begun(leader)).toHaveLength(1)
  await leader.page.evaluate(at => {
    localStorage.setItem('written-erased-desk-note', JSON.stringify({ at, form: { text: 'Om Pär' } }))
    localStorage.setItem('written-old-desk-note', JSON.stringify({ at: 0, form: { text: 'Om Eva' } }))
    localStorage.setItem('written-elsewhere-desk-note', JSON.stringify({ at, form: { text: 'Om Liv' } }))
  }, Date.now())
  await leader.refresh()
  await expect.poll(() => begun(leader)).toHaveLength(3)
  vi.spyOn(there.house.doors.store.workshops, 'gone').mockResolvedValue(['erased'])
  await leader.page.goto(`${there.house.url}/regi`)
  await leader.heads(desk('yourWorkshops'))
  // One that this server has never heard of may be in another.
  const stays = (key: string) => key.includes(there.id) || key === 'written-elsewhere-desk-note'
  await expect.poll(async () => (await begun(leader)).map(stays)).toEqual([true, true])
})

test('a page that cannot be shown says so instead of going blank, and shows itself when it can', async () => {
  const { amira } = await alone()
  await amira.page.addInitScript(() => {
    const get = Storage.prototype.getItem
    const fallsUntil = Date.now() + 3_000
    Storage.prototype.getItem = function (key) {
      if (key === 'seat' && Date.now() < fallsUntil) throw new Error('not now')
      return get.call(this, key)
    }
  })
  await amira.page.reload()
  await amira.heads(frame('outside.failed.title'))
  await goal(amira).waitFor()
})

test('houses whose drawings cannot be fetched take nothing else of the page with them', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { person: amira } = await comeInByDoor(browser, house.url, planned.code, 'Amira')
  await amira.page.route(/HouseFace/, route => route.abort())
  await amira.choose(new RegExp(`^${word('sector.ideaDriven')}`))
  await amira.write(frame('tile.name'), 'Fontänhuset')
  await does(amira).fill('Vi öppnar dörrarna')
  await amira.press(word('next'))
  await amira.heads(frame('tile.step2'))
  const lost = amira.page.waitForEvent('requestfailed', one => /HouseFace/.test(one.url()))
  await amira.press(word('next'))
  await lost
  await amira.choose(frame('building.library'))
  await expect.poll(() => amira.find('radio', frame('building.library')).isChecked()).toBe(true)
})
