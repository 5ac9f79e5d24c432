import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playReunion } from '#shared/text/sv/playReunion.ts'
import { translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { device, play, to } from '../../rules/telling/evening.ts'
import { seat } from '../../rules/telling/people.ts'
import { actorId, ideaId, planned, reunionIn, stepId } from '../../rules/telling/reunion.ts'
import { closed, houseWith, type There } from '../../server/doors/toldHouse.ts'
import { isAccessible } from '../../support/isAccessible.ts'
import { sitDown, unlock } from '../people/sitDown.ts'
import { desk, word } from '../people/words.ts'

const say = translator('sv', { sv: playReunion, en: playReunion })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const phone = { width: 390, height: 844 }
const seen = (there: There) => there.desk.store.getSnapshot().shared

test('a reunion is planned from a workshop that is over, and a file that is none of ours changes nothing', async () => {
  const there = await houseWith(closed, {})
  const leader = await unlock(browser, there, phone)
  const { page } = leader
  await leader.follow(desk('newWorkshop'))
  await leader.write(desk('workshopTitle'), 'Vi ses igen')
  await leader.press(desk('nextStep', { step: desk('step.programme') }))
  await leader.choose(new RegExp(`^${word('programme.reunion45')}`))
  await leader.press(desk('nextStep', { step: desk('step.earlier') }))
  await leader.heads(desk('earlierTitle'))
  await leader.sees(desk('earlierFirst'))
  const file = { name: 'paket.json', mimeType: 'application/json', buffer: Buffer.from('{"name":"package"}') }
  await page.locator('input[type=file]').setInputFiles(file)
  await leader.sees(desk('fault.file.notOurs'))
  await isAccessible(leader)
  await leader.press(new RegExp(`^${desk('earlierChoose')} `))
  await leader.heads(desk('earlierComes'))
  await leader.refresh()
  await leader.press(desk('nextStep', { step: desk('step.programme') }))
  await leader.press(desk('nextStep', { step: desk('step.earlier') }))
  await leader.heads(desk('earlierComes'))
  await isAccessible(leader)
  await leader.press(desk('makeWorkshop'))
  await leader.heads(desk('invitationTitle'))
  await leader.sees('Förra gången kom ni överens om något.')
})

test('whoever comes finds their organisation among those that came along', async () => {
  const joined = play(to(planned(), 'open'), { type: 'join', name: 'Nina' }, device('Nina'), { id: seat('Nina') })
  const there = await houseWith(joined, {})
  const [nina] = await sitDown(browser, there, ['Nina', 390])
  if (!nina) throw new Error('Nina sits down')
  await nina.heads(say('again.pick'))
  await isAccessible(nina)
  await nina.choose(/^Lärka/)
  await nina.press(say('again.us'))
  await expect.poll(() => seen(there)?.actors[actorId(1)]?.owners).toEqual([seat('Nina')])
})

test('the table says whether the step was taken and what happened, and what they wrote then stands beside', async () => {
  const there = await houseWith(reunionIn('followUpTalk'), {})
  const [amira, bo] = await sitDown(browser, there, ['Amira', 390], ['Bo', 820])
  if (!amira || !bo) throw new Error('two sit down')
  await amira.sees('Vi ringer Tove')
  const group = amira.page
    .getByRole('group', { name: say('again.took') })
    .or(amira.page.getByRole('radiogroup', { name: say('again.took') }))
  await amira.choose(say('again.partly'), group.first())
  const coffee = () => seen(there)?.ideas[ideaId(1)]
  await expect.poll(() => coffee()?.earlier?.steps[stepId(1, 1)]?.outcome).toBe('partly')
  await bo.write(say('again.happened'), 'Tolv kom första gången.')
  await amira.sees('Tolv kom första gången.')
  await isAccessible(amira)
  await isAccessible(bo)
  await there.desk.send({ type: 'next', from: seen(there)?.clock.phaseId ?? '', anyway: true })
  await amira.sees('Färre äter ensamma')
  expect(coffee()?.agreement.goal.text).toBe('')
})
