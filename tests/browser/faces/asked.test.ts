import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { by, play } from '../../rules/telling/evening.ts'
import { guest, invite, market, one } from '../../rules/telling/market.ts'
import { houseWith } from '../../server/doors/toldHouse.ts'
import { sitDown } from '../people/sitDown.ts'
import { frame, gather, word } from '../people/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const condition = 'någon annan har nyckeln'

test('a question that is taken back while somebody answers it says so, and leaves them what they wrote', async () => {
  const asked = play(market, invite(one.idea, guest.free), by(one.author), { id: 'invitation-1' })
  const there = await houseWith(asked, {})
  const [amira, bo] = await sitDown(browser, there, [one.author, 1280], [guest.walker, 390])
  if (!amira || !bo) throw new Error('two sit down')
  await bo.press(word('yesIf'), true)
  await bo.write(gather('question.if'), condition)
  const { actors = {} } = there.desk.store.getSnapshot().shared ?? {}
  await amira.press(gather('out.withdraw', { actor: actors[guest.free]?.name ?? '' }))
  await bo.hears(/har tagits tillbaka\. Du behöver inte svara\. Det du skrev ligger kvar hos dig\./)
  await bo.press(gather('news.show'), true)
  await bo.sees(frame('late.lead.gone'))
  await bo.sees(condition)
})
