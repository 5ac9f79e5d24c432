import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { to } from '../../rules/telling/evening.ts'
import { guest, joined, one } from '../../rules/telling/market.ts'
import { houseWith, type There } from '../../server/doors/toldHouse.ts'
import type { Person } from '../people/Person.ts'
import { sitDown } from '../people/sitDown.ts'
import { gather, word } from '../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The disk takes its time until it is told to be done: meanwhile nobody hears of anybody. */
function holding({ house }: There): () => void {
  const { journal } = house.doors.store
  const append = journal.append.bind(journal)
  const done = Promise.withResolvers<void>()
  const disk = vi.spyOn(journal, 'append').mockImplementation((id, facts) => done.promise.then(() => append(id, facts)))
  onTestFinished(() => void disk.mockRestore())
  return done.resolve
}

test('a sentence that was refused takes nobody’s place when its writer changes the name', async () => {
  const there = await houseWith(to(joined, 'gatherClose'), {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 1280], [guest.walker, 1280])
  if (!amira || !bo) throw new Error('two sit down')
  const aim = (person: Person) => person.place.getByLabel(gather('close.aim')).first()
  const idea = () => there.desk.store.getSnapshot().shared?.ideas[one.idea]
  await Promise.all([aim(amira).waitFor(), aim(bo).waitFor()])
  const written = holding(there)
  await Promise.all([aim(amira).fill('Vi vill ha ljus'), aim(bo).fill('Ingen går ensam hem')])
  for (const person of [amira, bo]) await person.sees(word('saved.saving'))
  written()
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).not.toBe('')
  const stands = idea()?.aim ?? ''
  const [second, words] = stands === 'Vi vill ha ljus' ? [bo, 'Ingen går ensam hem'] : [amira, 'Vi vill ha ljus']
  await second.hears(/Ni skrev samtidigt/)
  await second.place.getByLabel(gather('close.name')).first().fill('Ljusstigen')
  await expect.poll(() => idea()?.name, { timeout: 15_000 }).toBe('Ljusstigen')
  expect([idea()?.aim, await aim(second).inputValue()]).toEqual([stands, words])
  await aim(second).fill('Ljus åt alla')
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).toBe('Ljus åt alla')
})
