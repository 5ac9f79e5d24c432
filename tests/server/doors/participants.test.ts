import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, join, moveHere, openScreen, planWorkshop } from '#game/net/doors.ts'
import { newBreaker } from '#server/doors/breaker.ts'
import { given, until, workshop } from '../../support/devices.ts'
import { facilitatorOf, openWorkshop, startHouse } from '../house.ts'
import { handClock } from '../workshop/surroundings.ts'

const anything = z.looseObject({})

test('a code leads in from open until closed, however it is typed; wrong and closed are answered alike', async () => {
  const house = await startHouse()
  const facilitator = await facilitatorOf(house)
  const early = given(await planWorkshop(facilitator, workshop))
  expect(early.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  expect(await join(programCarrier(house.url), early.code, 'Amira')).toEqual({ refusal: 'notOpen' })
  const { planned, desk } = await openWorkshop(house)
  const typed = ` ${planned.code.slice(0, 3).toLowerCase()}-${planned.code.slice(3)}`
  given(await join(programCarrier(house.url), typed, 'Amira'))
  for (const wrong of ['ZZZZZZ', 'åäö', '', 'x'.repeat(300), '../..']) {
    expect(await join(programCarrier(house.url), wrong || '%20', 'Bo')).toEqual({ refusal: 'wrongCode' })
  }
  expect(await desk.send({ type: 'end' })).toMatchObject({ ok: true })
  expect(await join(programCarrier(house.url), planned.code, 'Bo')).toEqual({ refusal: 'wrongCode' })
  expect(await comeBack(programCarrier(house.url), planned.code)).toEqual({ refusal: 'wrongCode' })
})

test('locked is said, before a name is asked for too, and so is a name that cannot be read', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  expect(await join(programCarrier(house.url), planned.code, ' \u202e ')).toEqual({ refusal: 'malformed' })
  await desk.send({ type: 'lockDoor', isLocked: true })
  expect(await join(programCarrier(house.url), planned.code, 'Bo')).toEqual({ refusal: 'doorLocked' })
  expect(await comeBack(programCarrier(house.url), planned.code)).toEqual({ refusal: 'doorLocked' })
  await desk.send({ type: 'lockDoor', isLocked: false })
  expect(await comeBack(programCarrier(house.url), planned.code)).toEqual({ refusal: 'noSeat' })
  const bo = programCarrier(house.url)
  given(await join(bo, planned.code, 'Bo'))
  await desk.send({ type: 'lockDoor', isLocked: true })
  given(await comeBack(bo, planned.code))
})

test('sixty wrong codes close the code door for an address, but never the QR door, a seat or the desk', async () => {
  const clock = handClock()
  const house = await startHouse({ clock })
  const { planned, carrier } = await openWorkshop(house)
  const amira = programCarrier(house.url)
  given(await join(amira, planned.code, 'Amira'))
  const guesser = programCarrier(house.url)
  for (let guess = 0; guess < 60; guess++) {
    expect(await join(guesser, `AAAA${String(guess % 8).replace(/[01]/, '9')}A`, 'Gissare')).toEqual({
      refusal: 'wrongCode',
    })
  }
  const third = given(await planWorkshop(carrier, workshop))
  for (const code of [third.code, 'ZZZZZZ']) {
    expect(await join(guesser, code, 'Gissare')).toEqual({ refusal: 'tooManyTries' })
  }
  const token = planned.door.addresses[0]!.split('/k/').at(-1)!
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
  given(await join(guesser, token, 'Bo'))
  given(await amira.ask('POST', `/workshops/${planned.workshopId}/seat`, { back: true }, anything))
  given(await facilitatorOf(house))
  given(await openScreen(programCarrier(house.url), planned.screen.secret))
  clock.pass(10 * 60_000)
  expect(await join(programCarrier(house.url), third.code, 'Cecilia')).toEqual({ refusal: 'notOpen' })
})

test('a hall where somebody has come in is never refused, however many there type wrong', async () => {
  const house = await startHouse({ clock: handClock() })
  const { planned } = await openWorkshop(house)
  for (let guess = 0; guess < 61; guess++) await join(programCarrier(house.url), 'ZZZZZZ', 'Gissare')
  expect(await join(programCarrier(house.url), 'ZZZZZZ', 'Gissare')).toEqual({ refusal: 'tooManyTries' })
  given(await join(programCarrier(house.url), planned.code, 'Amira'))
})

test('a device that knocks on what is no more uses up nobody else’s tries', async () => {
  const house = await startHouse({ clock: handClock() })
  const { planned, carrier } = await openWorkshop(house)
  const stale = programCarrier(house.url)
  for (let knock = 0; knock < 61; knock++) {
    expect(await join(stale, `gammal-qr-kod-${knock}`, 'Amira')).toEqual({ refusal: 'wrongCode' })
  }
  const other = given(await planWorkshop(carrier, workshop))
  expect(await join(stale, other.code, 'Amira')).toEqual({ refusal: 'notOpen' })
  for (let guess = 0; guess < 61; guess++) await moveHere(stale, planned.code, 'AAAAAAAA')
  expect(await moveHere(stale, planned.code, 'AAAAAAAA')).toEqual({ refusal: 'tooManyTries' })
  expect(await join(stale, other.code, 'Amira')).toEqual({ refusal: 'notOpen' })
})

test('the breaker counts by address, and a whole /64 as one', () => {
  const clock = handClock()
  const breaker = newBreaker(clock)
  for (let at = 0; at < 60; at++) breaker.failed(`2001:db8:1:2::${at}`)
  expect(breaker.isOpen('2001:db8:1:2:ffff::9')).toBe(true)
  expect(breaker.isOpen('2001:db8:1:3::1')).toBe(false)
  expect(breaker.isOpen('192.0.2.7')).toBe(false)
})

test('names, codes, keys and addresses are absent from the log', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const canary = 'Kanariefågel Ödegård'
  const carrier = programCarrier(house.url)
  const seat = given(await join(carrier, planned.code, canary))
  await join(programCarrier(house.url), 'KANARI', canary)
  await desk.send({ type: 'message', text: canary })
  await until(desk, ({ shared }) => shared!.message?.text === canary)
  await house.stop()
  const log = house.lines.join('')
  expect(log).toContain('"started"')
  const { code, facilitator, screen } = planned
  const secrets = [code, facilitator.secret, screen.secret, seat.ticket.sessionId, 'KANARI', 'Kanarie', '127.0.0.1']
  expect(secrets.filter(secret => log.includes(secret))).toEqual([])
})

test('whoever comes for the first time is answered without a fault in the browser’s list, and a wrong code is one', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const knock = (code: string) =>
    fetch(`${house.url}/api/workshops/${code}/seat`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', 'x-komma-overens': '1' } },
      body: '{"back":true}',
    })
  const first = await knock(planned.code)
  expect([first.status, await first.json()]).toEqual([200, { refusal: 'noSeat' }])
  const wrong = await knock('AAAAAA')
  expect([wrong.status, await wrong.json()]).toEqual([404, { refusal: 'wrongCode' }])
  expect(await comeBack(programCarrier(house.url), planned.code)).toEqual({ refusal: 'noSeat' })
})

test('the door asks who is at a distance only in a hybrid, and the seat remembers the answer', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const knock = async () => {
    const back = { method: 'POST', headers: { 'content-type': 'application/json', 'x-komma-overens': '1' } }
    const response = await fetch(`${house.url}/api/workshops/${planned.code}/seat`, { ...back, body: '{"back":true}' })
    return response.json()
  }
  expect(await knock()).toEqual({ refusal: 'noSeat' })
  const hybrid = { type: 'setMeeting' as const, form: 'hybrid' as const, meetingUrl: '', hasThreads: true }
  expect(await desk.send(hybrid)).toMatchObject({ ok: true })
  expect(await knock()).toEqual({ refusal: 'noSeat', isHybrid: true })
  const ask = { name: 'Amira', attempt: 'a'.repeat(22), isRemote: true }
  const { seatId } = given(
    await programCarrier(house.url).ask(
      'POST',
      `/workshops/${planned.code}/seat`,
      ask,
      z.looseObject({ seatId: z.string() }),
    ),
  )
  await until(desk, ({ shared }) => shared?.seats[seatId]?.isRemote === true)
})
