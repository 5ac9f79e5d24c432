import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distance } from '#shared/text/sv/distance.ts'
import { translator } from '#shared/text/translate.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { by, type Evening, facilitator, play, to } from '../../rules/telling/evening.ts'
import { market, one, two } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'
import { houseWith, type There } from '../../server/doors/toldHouse.ts'
import { isAccessible } from '../../support/isAccessible.ts'
import { sitDown } from '../people/sitDown.ts'

const say = translator('sv', { sv: distance, en: distance })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const meeting = { type: 'setMeeting' as const, meetingUrl: 'https://meet.example/alla', hasThreads: true }
const hybrid = (evening: Evening) =>
  play(play(evening, { ...meeting, form: 'hybrid' }, facilitator), { type: 'attend', isRemote: true }, by(one.author))
const seen = ({ desk }: There) => desk.store.getSnapshot().shared
const link = 'https://meet.example/ide-1'

test('one at a distance has the wall, the call and a name for it, and writes where the idea meets', async () => {
  const there = await houseWith(hybrid(market), {})
  const [author, visitor] = await sitDown(browser, there, [one.author, 320], [two.author, 820])
  if (!author || !visitor) throw new Error('two sit down')
  await author.sees(say('wall.shows'))
  expect(await author.find('link', say('call.open')).getAttribute('href')).toBe(meeting.meetingUrl)
  const role = Object.values(seen(there)?.actors ?? {}).find(({ voices }) => voices.includes(seat(one.author)))
  await author.sees(`${role?.name} (${one.author})`)
  await author.press(say('call.done'))
  await author.seesNoMore(say('call.name'))
  await author.press(say('room.write'))
  await author.write(say('room.label'), 'http://meet.example/ide-1')
  await author.press(say('room.save'))
  await author.sees(say('room.wrong'))
  await isAccessible(author)
  await author.write(say('room.label'), link)
  await author.press(say('room.save'))
  await expect.poll(() => seen(there)?.ideas[one.idea]?.meetingUrl).toBe(link)
  const visit = visitor.find('link', new RegExp(`^${say('room.visit')}`))
  await visit.waitFor()
  expect([await visit.getAttribute('href'), await visit.getAttribute('target')]).toEqual([link, '_blank'])
  expect(await visit.getAttribute('rel')).toContain('noreferrer')
  await visitor.seesNoMore(say('wall.shows'))
})

test('messages reach those at the idea, are hidden everywhere, and stop when they are closed', async () => {
  const there = await houseWith(hybrid(market), {})
  const [author, walker] = await sitDown(browser, there, [one.author, 390], [one.walker, 820])
  if (!author || !walker) throw new Error('two sit down')
  for (const person of [author, walker]) await person.unfold(say('thread.title'))
  await author.write(say('thread.write'), 'Hör ni oss i salen?')
  await author.press(say('thread.send'))
  await walker.sees('Hör ni oss i salen?')
  await isAccessible(walker)
  const [id = ''] = Object.keys(seen(there)?.ideas[one.idea]?.thread ?? {})
  await there.desk.send({ type: 'hide', kind: 'message', id: one.idea, field: 'text', part: id })
  for (const person of [author, walker]) await person.seesNoMore('Hör ni oss i salen?')
  await author.write(say('thread.write'), 'En till')
  await author.press(say('thread.send'))
  await walker.sees('En till')
  await there.desk.send({ ...meeting, form: 'hybrid', hasThreads: false })
  await author.sees(say('thread.closed'))
})

test('hands stand in one list, those at a distance first, and the word is given and given back', async () => {
  const there = await houseWith(hybrid(to(market, 'followUpTalk')), {})
  const [author, visitor] = await sitDown(browser, there, [one.author, 390], [two.author, 820])
  if (!author || !visitor) throw new Error('two sit down')
  await visitor.press(say('hands.raise'))
  await visitor.sees(say('hands.first'))
  await author.press(say('hands.raise'))
  await author.sees(say('hands.first'))
  await visitor.sees(say('hands.place', { place: 2 }))
  await there.desk.send({ type: 'giveWord', seatId: seat(one.author) })
  await author.sees(say('hands.yourTurn'))
  await visitor.sees(say('hands.speaks', { name: one.author }))
  await isAccessible(visitor)
  await author.press(say('hands.giveBack'))
  await visitor.press(say('hands.lower'))
  await visitor.seesNoMore(say('hands.first'))
  expect(seen(there)?.speakerId).toBeUndefined()
})

test('on site none of it shows', async () => {
  const there = await houseWith(market, {})
  const [author] = await sitDown(browser, there, [one.author, 390])
  await author?.find('button', 'Fråga någon').waitFor()
  for (const key of ['wall.shows', 'call.open', 'hands.raise', 'room.write', 'thread.title'] as const)
    expect([key, await author?.place.getByText(say(key), { exact: true }).count()]).toEqual([key, 0])
})
