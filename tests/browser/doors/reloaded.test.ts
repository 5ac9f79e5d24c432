import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distance } from '#shared/text/sv/distance.ts'
import { playOthers } from '#shared/text/sv/playOthers.ts'
import { type Catalogue, translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { by, type Evening, facilitator, play, to } from '../../rules/telling/evening.ts'
import { first, home, second } from '../../rules/telling/home.ts'
import { formulating, one } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'
import { houseWith, type There } from '../../server/doors/toldHouse.ts'
import type { Facilitator } from '../people/Facilitator.ts'
import type { Person } from '../people/Person.ts'
import { lead, sitDown } from '../people/sitDown.ts'
import { agree, deciders, desk, frame } from '../people/words.ts'
import { Watch } from '../watch/Watch.ts'

const swedish = <Key extends string>(catalogue: Catalogue<Key>) => translator('sv', { sv: catalogue, en: catalogue })
const apart = swedish(distance)
const others = swedish(playOthers)

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const seen = ({ desk }: There) => desk.store.getSnapshot().shared

/** The field with this label, as long as it is shown. */
const field = (person: Person, label: string): Locator =>
  person.place.getByLabel(label).and(person.place.locator('input, textarea')).first()

/** The page is loaded anew in the moment after the last letter; then all that was typed stands where it was. */
async function findsAgain(person: Person, typed: Readonly<Record<string, string>>): Promise<void> {
  await person.refresh()
  for (const [label, text] of Object.entries(typed)) await holds(field(person, label), text)
}

const holds = (place: Locator, text: string) =>
  expect.poll(() => place.inputValue({ timeout: 15_000 }), { timeout: 15_000 }).toBe(text)

const write = (person: Person, typed: Readonly<Record<string, string>>) =>
  Object.entries(typed).reduce<Promise<void>>(
    (before, [label, text]) => before.then(() => field(person, label).fill(text)),
    Promise.resolve(),
  )

const hybrid = (evening: Evening) =>
  play(
    play(
      evening,
      { type: 'setMeeting', meetingUrl: 'https://meet.example/alla', hasThreads: true, form: 'hybrid' },
      facilitator,
    ),
    { type: 'attend', isRemote: true },
    by(one.author),
  )

async function sits(there: There, name: string): Promise<Person> {
  const [person] = await sitDown(browser, there, [name, 390])
  if (!person) throw new Error(`${name} sits down`)
  return person
}

test('a message at an idea, and why somebody is missing, stand there after a reload and are gone when they are sent', async () => {
  const there = await houseWith(hybrid(formulating), {})
  const amira = await sits(there, one.author)
  await amira.unfold(apart('thread.title'))
  await write(amira, { [apart('thread.write')]: 'Hör ni oss i sa' })
  await findsAgain(amira, { [apart('thread.write')]: 'Hör ni oss i sa' })
  await write(amira, { [apart('thread.write')]: 'Hör ni oss i salen?' })
  await amira.press(apart('thread.send'))
  await holds(field(amira, apart('thread.write')), '')
  await amira.press(others('chair.open'))
  await amira.choose(/^Offentlig/)
  const wished = { [others('chair.name')]: 'Tandvården', [others('chair.why')]: 'Barnen som aldrig kommer' }
  await write(amira, wished)
  await findsAgain(amira, wished)
  await amira.press(others('chair.send'))
  await amira.sees(wished[others('chair.why')] ?? '')
  await amira.refresh()
  await amira.sees('Tandvården')
  await field(amira, others('chair.why')).waitFor({ state: 'hidden' })
  await amira.unfold(apart('thread.title'))
  await holds(field(amira, apart('thread.write')), '')
  const { thread, wished: chairs } = seen(there)?.ideas[one.idea] ?? {}
  expect(Object.values(thread ?? {}).map(({ text }) => text)).toEqual(['Hör ni oss i salen?'])
  expect(Object.values(chairs ?? {})).toMatchObject([{ name: 'Tandvården', why: 'Barnen som aldrig kommer' }])
})

test('a step that is being made up stands there whole after a reload, its day too, and is gone when it is taken', async () => {
  const there = await houseWith(to(home, 'followUpSteps'), {})
  const ofOlderPage = { seat: seat(first.name), key: `step:${one.idea}`, text: 'ringer To', savedAt: 0 }
  await there.house.doors.store.drafts.keep(there.id, ofOlderPage)
  const amira = await sits(there, first.name)
  await holds(field(amira, agree('step.what')), 'ringer To')
  const step = {
    [agree('step.what')]: 'ringer Tove',
    [agree('step.ifStuck')]: 'frågar jag Bo',
    [agree('step.withOther')]: 'Vaktmästaren',
  }
  await amira.heads(agree('step.title', { name: first.name }))
  await amira.unfold(agree('step.stuck'))
  await amira.choose(agree('step.weeks', { weeks: 2 }))
  await write(amira, step)
  await findsAgain(amira, step)
  expect(await amira.find('radio', agree('step.weeks', { weeks: 2 })).isChecked()).toBe(true)
  await amira.press(agree('step.take'))
  await expect
    .poll(() => Object.values(seen(there)?.steps ?? {}))
    .toMatchObject([{ what: 'ringer Tove', ifStuck: 'frågar jag Bo', withWhom: 'Vaktmästaren' }])
  await amira.refresh()
  await amira.press(agree('step.another'))
  await holds(field(amira, agree('step.what')), '')
})

test('a step that nobody took is among what was left behind, in its words alone', async () => {
  const there = await houseWith(to(home, 'followUpSteps'), {})
  const amira = await sits(there, first.name)
  await amira.heads(agree('step.title', { name: first.name }))
  await amira.unfold(agree('step.stuck'))
  await write(amira, { [agree('step.what')]: 'ringer Tove', [agree('step.ifStuck')]: 'frågar jag Bo' })
  // Nobody is in the middle of a sentence when the next part begins.
  await field(amira, agree('step.ifStuck')).blur()
  await there.desk.send({ type: 'next', from: seen(there)?.clock.phaseId ?? '', anyway: true })
  await amira.sees(frame('late.step'))
  await amira.sees(/ringer Tove · frågar jag Bo$/)
})

const turnTo = (leader: Facilitator, tab: string) => leader.page.getByRole('tab', { name: tab }).click()

test('what a facilitator writes stands there after a reload, for those it was meant for, and is gone when it is sent', async () => {
  const there = await houseWith(home, {})
  const watch = new Watch(there.house.url)
  const leader = await lead(browser, there, watch)
  const chosen = (label: string) => leader.page.getByLabel(label).first()

  await turnTo(leader, desk('notes'))
  await write(leader, { [desk('newNote')]: 'Hallen är dyr' })
  await leader.choose(desk('scope.desk'))
  await leader.refresh()
  await turnTo(leader, desk('notes'))
  await holds(field(leader, desk('newNote')), 'Hallen är dyr')
  expect(await leader.find('radio', desk('scope.desk')).isChecked()).toBe(true)
  await leader.press(desk('saveNote'))
  await holds(field(leader, desk('newNote')), '')

  await turnTo(leader, desk('theWorkshop'))
  await write(leader, { [desk('messageText')]: 'Fikat står framme' })
  await chosen(desk('toWhom')).selectOption(one.idea)
  await leader.refresh()
  await turnTo(leader, desk('theWorkshop'))
  await holds(field(leader, desk('messageText')), 'Fikat står framme')
  expect(await chosen(desk('toWhom')).inputValue()).toBe(one.idea)
  await leader.press('Skicka', true)
  await expect.poll(() => seen(there)?.message).toMatchObject({ text: 'Fikat står framme', ideaId: one.idea })

  await turnTo(leader, desk('partnerships'))
  const toTable = async () => {
    await leader.page
      .getByRole('listitem')
      .filter({ hasText: 'Tänk om' })
      .getByRole('button', { name: new RegExp(`^${desk('moreAbout', { name: '' })}`) })
      .first()
      .click()
    await leader.page.getByRole('menuitem', { name: desk('messageTable') }).click()
  }
  await toTable()
  await write(leader, { [desk('messageText')]: 'Fem minuter kvar' })
  await leader.refresh()
  await toTable()
  await holds(field(leader, desk('messageText')), 'Fem minuter kvar')
  await leader.press('Skicka', true)
  await field(leader, desk('messageText')).waitFor({ state: 'hidden' })

  const tile = seen(there)?.actors[second.tile]?.name ?? ''
  const openSlip = async () => {
    await leader.unfold(desk('slipTitle'))
    await leader.press(new RegExp(`${desk('typeSlip')} ${tile}`))
  }
  await openSlip()
  const slip = leader.page.getByRole('dialog')
  const decider = deciders[0]?.label.sv ?? ''
  await leader.choose(decider, slip)
  await leader.choose(desk('slipYesIf'), slip)
  await slip.locator('textarea').fill('nämnden säger ja')
  await leader.refresh()
  await openSlip()
  await holds(slip.locator('textarea'), 'nämnden säger ja')
  expect(await slip.getByRole('radio', { name: decider }).isChecked()).toBe(true)
  expect(await watch.unlisted()).toEqual([])
  await leader.press(desk('slipSave'))
  await expect.poll(() => seen(there)?.ideas[one.idea]?.agreement.answered).toContain(second.tile)

  const kept = () => leader.page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('written-')))
  await expect.poll(kept).toEqual([])
  expect(watch.faults).toEqual([])
})
