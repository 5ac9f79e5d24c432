import { expect, onTestFinished, test, vi } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { addKey, drafts, join, keepDraft, moveHere, openHouse, openScreen } from '#game/net/doors.ts'
import { enterScreen } from '#game/net/enter.ts'
import { StoreFailed } from '#server/store/errors.ts'
import type { Store } from '#server/store/open.ts'
import { comeIn, openWorkshop } from '../server/house.ts'
import { given, isOpen, until } from '../support/devices.ts'
import { measuredHouse } from './measured.ts'

/** What people write and hold, each so odd that it can be found again. */
const canary = {
  name: 'Kanariefågeln Åsa',
  text: 'Zebrafinkens hemliga idé',
  draft: 'Grönsiskans utkast',
  message: 'Domherrens tillrop',
  wrongCode: 'QZQZQZ',
  wrongKey: 'kungsfiskarens-nyckel-som-ingen-har-000000',
  address: '203.0.113.77',
}

/** Every cookie that anybody is given from here on. */
function cookiesGiven(): Set<string> {
  const given = new Set<string>()
  const ask = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const response = await ask(...asked)
    for (const cookie of response.headers.getSetCookie())
      given.add(cookie.split(';')[0]?.split('=').slice(1).join('=') ?? '')
    return response
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return given
}

test('neither the log nor the measures hold a name, a text, an address or a secret', async () => {
  const secrets = cookiesGiven()
  let isFull = false
  const fail = (what: string) => Promise.reject(new StoreFailed(`SQLITE_FULL ${what}`, new Error(what)))
  const { house, text } = await measuredHouse(({ journal, drafts: kept }: Store) => {
    const { append } = journal
    journal.append = (workshop, entry) => (isFull ? fail(JSON.stringify(entry)) : append(workshop, entry))
    const { keep } = kept
    kept.keep = (workshop, draft) => (isFull ? fail(draft.text) : keep(workshop, draft))
  })
  const { planned, carrier, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, canary.name)
  const say = (command: Parameters<typeof desk.send>[0]) => desk.send(command)
  const note = { type: 'note' as const, scope: 'own' as const, text: canary.text, isExported: false }

  expect(await amira.live.send(note)).toMatchObject({ ok: true })
  expect(await say({ type: 'message', text: canary.message })).toMatchObject({ ok: true })
  given(await keepDraft(amira.carrier, planned.workshopId, { seatId: amira.seatId, key: 'idea', text: canary.draft }))
  given(await drafts(amira.carrier, planned.workshopId, amira.seatId))
  expect(await join(programCarrier(house.url), canary.wrongCode, canary.name)).toMatchObject({ refusal: 'wrongCode' })
  expect(await openHouse(programCarrier(house.url), canary.wrongKey)).toHaveProperty('refusal')
  const link = given(await addKey(carrier, planned.workshopId, 'screen', canary.name))
  const onScreen = programCarrier(house.url)
  const screen = enterScreen(given(await openScreen(onScreen, link.secret)), link.secret, { carrier: onScreen })
  onTestFinished(screen.close)
  await until(screen, isOpen)
  const { resumeCode } = amira.live.store.getSnapshot().hello!.seats[0]!
  const elsewhere = programCarrier(house.url)
  given(await moveHere(elsewhere, planned.code, resumeCode))
  await fetch(`${house.url}/api/workshops/${canary.wrongCode}/seat?name=${encodeURIComponent(canary.name)}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-komma-overens': '1', 'x-forwarded-for': canary.address },
      cookie: `d_x=${canary.wrongKey}`,
    },
    body: `{"name":"${canary.text}`,
  })
  await fetch(`${house.url}/k/${canary.wrongKey}`)

  // Faults are what the log has most to say about.
  isFull = true
  const bo = programCarrier(house.url)
  expect(await join(bo, planned.code, canary.name)).toEqual({ refusal: 'notSaved' })
  expect(await say({ type: 'message', text: canary.message })).toMatchObject({ ok: false })
  await keepDraft(elsewhere, planned.workshopId, { seatId: amira.seatId, key: 'idea', text: canary.draft })
  isFull = false
  const { live } = (await house.doors.running.open((await house.doors.store.workshops.find(planned.workshopId))!))!
  const { submit } = live
  live.submit = () => {
    throw new TypeError(canary.text)
  }
  await say({ type: 'message', text: canary.message })
  live.submit = submit

  const told = [await text(), house.lines.join('')]
  for (const place of told) expect(place.length).toBeGreaterThan(200)
  expect(house.lines.join('')).toContain('appendFailed')
  expect(house.lines.join('')).toContain('commandThrew')
  expect([...secrets].filter(secret => secret.length > 20).length).toBeGreaterThan(2)
  const words = Object.values(canary).flatMap(value => [value, ...value.split(' ').filter(word => word.length > 5)])
  const addresses = ['127.0.0.1', '::1', `${house.port}/`]
  const doors = [planned.code, resumeCode, link.secret, planned.facilitator.secret, planned.screen.secret]
  for (const found of [...words, ...[...secrets].filter(Boolean), ...doors, ...addresses, ...planned.door.addresses]) {
    for (const place of told) expect(place, found).not.toContain(found)
  }
})
