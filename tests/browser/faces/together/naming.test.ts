import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { to } from '../../../rules/telling/evening.ts'
import { guest, joined, one } from '../../../rules/telling/market.ts'
import { houseWith, type There } from '../../../server/doors/toldHouse.ts'
import type { Person } from '../../people/Person.ts'
import { sitDown } from '../../people/sitDown.ts'
import { frame, gather, word } from '../../people/words.ts'

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
  onTestFinished(() => {
    done.resolve()
    disk.mockRestore()
  })
  return done.resolve
}

const aim = (person: Person) => person.place.getByLabel(gather('close.aim')).first()
const texts = ['Vi vill ha ljus', 'Ingen går ensam hem'] as const

/** Two write the sentence of one idea at once: one of them was first. */
async function writtenAtOnce() {
  const there = await houseWith(to(joined, 'gatherClose'), {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 1280], [guest.walker, 1280])
  if (!amira || !bo) throw new Error('two sit down')
  const idea = () => there.desk.store.getSnapshot().shared?.ideas[one.idea]
  await Promise.all([aim(amira).waitFor(), aim(bo).waitFor()])
  const written = holding(there)
  await aim(amira).fill(texts[0])
  await aim(bo).fill(texts[1])
  for (const person of [amira, bo]) await person.sees(word('saved.saving'))
  written()
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).not.toBe('')
  const stands = idea()?.aim ?? ''
  const [first, second, words] = stands === texts[0] ? [amira, bo, texts[1]] : [bo, amira, texts[0]]
  await second.hears(/Ni skrev samtidigt/)
  return { there, idea, first, second, words, stands }
}

test('a sentence that was refused takes nobody’s place when its writer changes the name', async () => {
  const { idea, second, words, stands } = await writtenAtOnce()
  await second.place.getByLabel(gather('close.name')).first().fill('Ljusstigen')
  await expect.poll(() => idea()?.name, { timeout: 15_000 }).toBe('Ljusstigen')
  expect([idea()?.aim, await aim(second).inputValue()]).toEqual([stands, words])
  await aim(second).fill('Ljus åt alla')
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).toBe('Ljus åt alla')
})

test('whoever was second reads the other sentence and chooses it, and keeps their own', async () => {
  const { idea, second, words, stands } = await writtenAtOnce()
  await second.sees(gather('naming.words', { text: stands }))
  await second.press(gather('naming.take'))
  await expect.poll(() => aim(second).inputValue()).toBe(stands)
  await second.sees(words)
  await second.sees(frame('late.lead.unchosen'))
  expect(await second.page.evaluate(() => document.activeElement === document.body)).toBe(false)
  expect(idea()?.aim).toBe(stands)
  await expect.poll(() => second.place.getByText(gather('naming.two')).count()).toBe(0)
})

test('whoever was second chooses their own sentence, which then stands for all', async () => {
  const { idea, second, words } = await writtenAtOnce()
  await second.press(gather('naming.keep'))
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).toBe(words)
  await expect.poll(() => second.place.getByText(gather('naming.two')).count()).toBe(0)
})

test('refused words outlive the page and the phase', async () => {
  const { there, second, words } = await writtenAtOnce()
  await second.page.reload()
  await second.sees(words)
  const { phaseId } = there.desk.store.getSnapshot().shared?.clock ?? {}
  expect(await there.desk.send({ type: 'next', from: phaseId ?? '' })).toMatchObject({ ok: true })
  await second.seesNoMore(gather('close.title'))
  await second.sees(words)
})

test('refused words that stand in their field when the phase goes on are left with their writer', async () => {
  const { there, second, words } = await writtenAtOnce()
  await aim(second).blur()
  const { phaseId } = there.desk.store.getSnapshot().shared?.clock ?? {}
  expect(await there.desk.send({ type: 'next', from: phaseId ?? '' })).toMatchObject({ ok: true })
  await second.sees(words)
})

test('refused words go out when whoever was first takes theirs away', async () => {
  const { idea, first, second, words } = await writtenAtOnce()
  await aim(first).fill('')
  await aim(first).blur()
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).toBe('')
  await expect.poll(() => second.place.getByText(gather('naming.two')).count()).toBe(0)
  await aim(second).focus()
  await aim(second).blur()
  await expect.poll(() => idea()?.aim, { timeout: 15_000 }).toBe(words)
})
