import { expect, onTestFinished, test } from 'vitest'
import { ideaSign } from '#shared/town/townOfIdea.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { roomIn } from '../../../rules/telling/evening.ts'
import { dealtTo, pairsOf } from '../../../rules/telling/market.ts'
import { seat } from '../../../rules/telling/people.ts'
import { houseWith } from '../../../server/doors/toldHouse.ts'
import { KeyboardPerson } from '../../people/KeyboardPerson.ts'
import { takeSeat } from '../../people/sitDown.ts'
import { gather, word } from '../../people/words.ts'
import { cardIn, isList, openFromMarket, placeOf, town } from './atTheTown.ts'

test('without a canvas ideas are written, a tile is asked along from the list and comes by its own yes, by keyboard alone', async () => {
  const room = roomIn('gatherIdeas')
  const [ours, theirs] = pairsOf(room.state)
  const [asks, asked] = [ours?.[0] ?? '', theirs?.[1] ?? '']
  const tileId = dealtTo(room.state, asked)
  const tileName = room.state.shared.actors[tileId]?.name ?? ''
  const there = await houseWith(room, {})
  const browser = await launchChromium({ args: ['--disable-3d-apis'] })
  onTestFinished(() => browser.close())
  const sit = async (name: string, at: number) => {
    const viewport = { width: 1280, height: 800 }
    return new KeyboardPerson(name, await takeSeat(browser, there, seat(name), { viewport }, at))
  }
  const [amira, dina] = [await sit(asks, 2222), await sit(asked, 3333)]
  const sharedNow = () => there.desk.store.getSnapshot().shared

  await amira.press(gather('idea.begin'))
  const [challenge] = Object.values(room.state.shared.challenges)
  await amira.choose(challenge?.title ?? '')
  await amira.write(gather('idea.text'), 'vi åt middag på ön')
  await amira.write(gather('idea.why'), 'ingen äter ensam')
  await amira.press(gather('idea.create'))
  await amira.heads(gather('idea.there'))
  const idea = () => Object.values(sharedNow()?.ideas ?? {})[0]
  await expect.poll(() => idea()?.text).toBe('åt middag på ön')
  const ideaId = idea()?.id ?? ''

  const from = sharedNow()?.clock.phaseId ?? ''
  expect(await there.desk.send({ type: 'next', from, anyway: true })).toMatchObject({ ok: true })
  await openFromMarket(amira)
  await amira.sees(town('as.unavailable'))
  await isList(amira.page)
  expect(await amira.page.locator('canvas').count()).toBe(0)
  await placeOf(amira.page, `actor:${tileId}`).press('Enter')
  await cardIn(amira.page).waitFor()
  await amira.press(/^Fråga till/)
  await amira.heads(gather('ask.title'))
  await amira.write(new RegExp(`${gather('ask.ownWords')}|${word('weNeedYouFor')}`), 'att duka på bryggan')
  await amira.press(gather('ask.send'))
  await expect.poll(() => Object.values(sharedNow()?.invitations ?? {})).toMatchObject([{ ideaId, actorId: tileId }])
  expect(sharedNow()?.actors[tileId]?.ideaId).toBeUndefined()

  await dina.heads(/middag på ön/)
  await dina.press(word('yes'), true)
  await expect.poll(() => sharedNow()?.actors[tileId]?.ideaId).toBe(ideaId)
  await openFromMarket(amira)
  const said = await placeOf(amira.page, `actor:${tileId}`).textContent()
  expect(said).toBe(`${tileName} ${town('actor.out', { idea: ideaSign(idea()!) })}`)
  await amira.press(/^Idé 1: /)
  await cardIn(amira.page).getByText(tileName).first().waitFor()
  await amira.page.keyboard.press('Escape')
  await amira.layBack()
  await amira.heads(gather('market.title'))
})
