import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import { ownerLinks } from '#game/net/doors.ts'
import { Reply } from '#shared/messages/reply.ts'
import { OwnerPage } from '#shared/views/live/ownerPage.ts'
import { answerOn, first, second } from '../../rules/telling/home.ts'
import { given, until } from '../../support/devices.ts'
import { config, type House, startHouse } from '../house.ts'
import { closed, houseWith, linkFor, publicUrl, setupKey } from './toldHouse.ts'

const day = 24 * 60 * 60_000

const Told = z.object({ reply: Reply, page: OwnerPage })
const owner = ({ url }: House): Carrier => programCarrier(url)
const read = (house: House, secret: string) => owner(house).ask('POST', '/owner', { secret }, OwnerPage)
const tell = (house: House, secret: string, command: object, id: string = crypto.randomUUID()) =>
  owner(house).ask('POST', '/owner/answer', { secret, id, command }, Told)

test('[L1, L4] an owner reads what was said, answers by the link, and the desk sees it at once', async () => {
  const there = await houseWith(closed)
  const { house, desk } = there
  const secret = await linkFor(there, second.tile)
  const page = given(await read(house, secret))
  const { shared } = closed.state
  expect(page).toMatchObject({
    actor: shared.actors[second.tile]?.name,
    goal: { text: 'Färre äter ensamma' },
    firstStep: { text: 'Vi ringer Tove', date: '2027-03-01' },
    row: { text: 'Vi lånar ut lokalen', isSuggested: false },
    until: shared.clock.startedAt + 30 * day,
  })
  expect(page.answer).toBeUndefined()
  const answer = answerOn(closed.state, second.tile, { decider: 'committee' })
  const stale = given(await tell(house, secret, { ...answer, goalVersion: 0 }))
  expect(stale.reply).toMatchObject({ ok: false, refusal: 'textChanged' })
  const told = given(await tell(house, secret, answer, 'answer-1'))
  expect(told.reply.ok).toBe(true)
  expect(told.page.answer).toMatchObject({ answer: 'yes', decider: 'committee', byLink: true })
  expect(given(await tell(house, secret, answer, 'answer-1')).reply).toEqual(told.reply)
  const { shared: seen } = await until(desk, ({ shared }) =>
    Object.values(shared?.ideas ?? {}).some(({ agreement }) => agreement.answers[second.tile] !== undefined),
  )
  expect(seen?.clock.kind).toBe('closed')
  const back = given(await tell(house, secret, { type: 'withdrawConsent', actorId: second.tile }))
  expect([back.reply.ok, back.page.answer]).toEqual([true, undefined])
})

test('[L2] a new link ends the old one, also when the server starts anew, and says no more than a wrong one', async () => {
  const there = await houseWith(closed)
  const { house } = there
  const old = await linkFor(there, second.tile)
  const secret = await linkFor(there, second.tile)
  expect(secret).not.toBe(old)
  expect(await read(house, old)).toEqual({ refusal: 'wrongLink' })
  expect(await read(house, 'A'.repeat(22))).toEqual({ refusal: 'wrongLink' })
  given(await read(house, secret))
  const other = answerOn(closed.state, first.tile)
  expect(given(await tell(house, secret, other)).reply).toMatchObject({ refusal: 'notOwner' })
  const rows = await house.doors.store.ownerLinks.bySecret(old)
  expect(rows).toBeUndefined()
  await house.stop()
  const again = await startHouse({ folder: house.folder, config: config(house.folder, { setupKey, publicUrl }) })
  given(await read(again, secret))
  expect(await read(again, old)).toEqual({ refusal: 'wrongLink' })
  expect(house.lines.join()).not.toContain(secret)
})

test('[L3] after thirty days the link says that it is wrong', async () => {
  const there = await houseWith(closed)
  const { house, clock } = there
  const secret = await linkFor(there, second.tile)
  clock.time = closed.state.shared.clock.startedAt + 30 * day
  given(await read(house, secret))
  clock.time += 1
  expect(await read(house, secret)).toEqual({ refusal: 'wrongLink' })
  const late = await tell(house, secret, answerOn(closed.state, second.tile))
  expect(late).toEqual({ refusal: 'wrongLink' })
})

test('[L3] a link sends nothing but an answer and that it is taken back', async () => {
  const there = await houseWith(closed)
  const secret = await linkFor(there, second.tile)
  for (const command of [{ type: 'pause' }, { type: 'note', scope: 'own', text: 'Hej', isExported: false }, {}])
    expect(await tell(there.house, secret, command)).toEqual({ refusal: 'malformed' })
})

test('whoever guesses is held up, and whoever has a link is not', async () => {
  const there = await houseWith(closed)
  const { house } = there
  const secret = await linkFor(there, second.tile)
  for (let tries = 0; tries < 60; tries++) await read(house, `guess-${tries}`)
  expect(await read(house, 'guess')).toEqual({ refusal: 'tooManyTries' })
  given(await read(house, secret))
})

test('on a laptop there are no links, and only the desk may read those there are', async () => {
  const there = await houseWith(closed, {})
  expect(await there.desk.send({ type: 'issueLink', actorId: second.tile })).toMatchObject({ ok: true })
  expect(await ownerLinks(there.carrier, there.id)).toEqual({ isReachable: false, links: [] })
  expect(await ownerLinks(programCarrier(there.house.url), there.id)).toEqual({ refusal: 'notFacilitator' })
})

test('the address on a slip leads to the page, its secret where no server is told', async () => {
  const { url } = await startHouse()
  const at = async (path: string) => {
    const { status, headers } = await fetch(url + path, { redirect: 'manual' })
    return [status, headers.get('location')]
  }
  expect(await at(`/bekrafta/${'x'.repeat(22)}`)).toEqual([303, `/bekrafta#l=${'x'.repeat(22)}`])
  expect(await at('/bekrafta/%3Cscript%3E')).toEqual([303, '/bekrafta#l='])
})
