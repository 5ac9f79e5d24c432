import { type Client, matchMaker, type Room } from '@colyseus/core'
import { ColyseusSDK } from '@colyseus/sdk'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { memoryKept } from '#game/net/device/kept.ts'
import { comeBack, join } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { WorkshopRoom } from '#server/workshop/sockets/WorkshopRoom.ts'
import { protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, type House, help, openWorkshop, startHouse } from '../house.ts'

/** A connection without our own client round it, to say what our client never says. */
async function bareConnection(house: House, code: string) {
  const carrier = programCarrier(house.url)
  const admission = given(await join(carrier, code, 'Rå'))
  const sdk = new ColyseusSDK(house.url, { headers: carrier.socketHeaders })
  const room = await sdk.consumeSeatReservation(admission.ticket)
  room.reconnection.enabled = false
  const left: number[] = []
  room.onLeave(closeCode => void left.push(closeCode))
  room.onMessage('*', () => undefined)
  onTestFinished(() => void room.leave())
  return { room, left, seatId: admission.seatId!, carrier, admission }
}

const roomOf = (id: string) => matchMaker.getLocalRoomById(id) as Room
const stateOf = async (house: House, workshopId: string) => {
  const row = await house.doors.store.workshops.find(workshopId)
  return JSON.stringify((await house.doors.running.open(row!))!.live.state)
}

/** Sends bytes as they are, past everything that our client checks. */
function sendRaw(room: { connection: { transport: unknown } }, bytes: Uint8Array): void {
  const { ws } = room.connection.transport as { ws: WebSocket }
  ws.send(bytes as Uint8Array<ArrayBuffer>)
}

test('what cannot be read is answered, and nothing happens and nobody is thrown out', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { room, left, seatId } = await bareConnection(house, planned.code)
  const before = await stateOf(house, planned.workshopId)
  const say = (sent: unknown) => room.request('command', sent)
  const malformed = { ok: false, refusal: 'malformed' }
  const id = newId()
  for (const sent of [
    ...[undefined, null, 7, 'hej', [], {}, { id }, { id, command: null }, { id, command: 'help' }],
    ...[
      { id: 'x', command: help },
      { id, command: help, by: 'facilitator' },
      { id, command: { type: 'join', name: 'X' } },
    ],
    ...[
      { id, command: { ...help, seatId } },
      { id, command: { type: 'markGone', seatId } },
      { id, seatId: 7, command: help },
    ],
    { id, command: JSON.parse('{"type":"askHelp","kind":"hand","__proto__":{"a":1}}') },
  ]) {
    expect(await say(sent), JSON.stringify(sent)).toEqual(malformed)
  }
  const long = { type: 'note', scope: 'own', text: 'å'.repeat(501), isExported: false }
  expect(await say({ id, command: long })).toEqual({ ok: false, refusal: 'tooLarge' })
  expect(await say({ id, seatId: 'nobody-at-all', command: help })).toEqual({ ok: false, refusal: 'notYours' })
  expect(await say({ id, command: { type: 'claimTile', actorId: 'nothing-here' } })).toMatchObject({
    refusal: 'unknown',
  })
  expect(await say({ id: newId(), command: { type: 'answer', invitationId: 'nothing', answer: 'no' } })).toMatchObject({
    ok: false,
  })
  expect(await room.request('writing', { seatId: 'x' })).toBe(null)
  expect([await stateOf(house, planned.workshopId), left]).toEqual([before, []])
  expect(await say({ id: newId(), command: help })).toMatchObject({ ok: true })
})

test('frames that Colyseus would throw, print or disconnect on are dropped', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { room, left } = await bareConnection(house, planned.code)
  const before = await stateOf(house, planned.workshopId)
  const text = new TextEncoder()
  for (let kind = 0; kind < 256; kind++) {
    if (kind === 12) continue
    for (const tail of [[], [0xff], [0xd9, 0xff], [0xa7, 0xff, 0xfe], [...text.encode('command')], [0x80, 0xc1]]) {
      sendRaw(room, new Uint8Array([kind, ...tail]))
    }
  }
  sendRaw(room, new Uint8Array([13, 0xa7, ...text.encode('command'), 0xc1]))
  sendRaw(room, new Uint8Array([21, 1, 0xa7, ...text.encode('command'), 0xc1]))
  sendRaw(room, new Uint8Array([21, 0xce, 1]))
  await expect.poll(() => room.request('command', { id: newId(), command: help })).toMatchObject({ ok: true })
  expect(left).toEqual([])
  expect(JSON.parse(await stateOf(house, planned.workshopId)).number).toBe(JSON.parse(before).number + 1)
  await expect.poll(() => house.lines.join('')).toContain('badFrame')
  expect(house.lines.length).toBeLessThan(40)
})

test('who goes too fast is told so, and goes on a moment later', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { room, left, seatId } = await bareConnection(house, planned.code)
  const say = () => room.request('command', { id: newId(), seatId, command: help })
  const replies = await Promise.all(Array.from({ length: 200 }, say))
  const tooFast = replies.filter(({ refusal }) => refusal === 'tooFast').length
  expect(tooFast).toBeGreaterThan(120)
  expect(replies.filter(({ ok }) => ok).length + tooFast).toBe(200)
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(40)
  await expect.poll(say, { interval: 200 }).toMatchObject({ ok: true })
  expect(left).toEqual([])
})

test('a frame that is too large closes the socket, changes nothing, and the device comes back by itself', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const sockets = new Set<WebSocket>()
  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (...sent) {
    sockets.add(this)
    return send.apply(this, sent)
  }
  onTestFinished(() => {
    WebSocket.prototype.send = send
  })
  sockets.clear()
  const amira = await comeIn(house, planned.code, 'Amira')
  const before = await stateOf(house, planned.workshopId)
  const huge = { type: 'note' as const, scope: 'own' as const, text: 'å'.repeat(20_000), isExported: false }
  expect(await amira.live.send(huge)).toEqual({ ok: false, refusal: 'tooLarge' })
  const [socket] = sockets
  send.call(socket!, new Uint8Array(17 * 1024))
  await until(amira.live, ({ connection }) => connection.state === 'reconnecting')
  await until(amira.live, isOpen)
  expect(await stateOf(house, planned.workshopId)).toBe(before)
  expect(await amira.live.send(help)).toMatchObject({ ok: true })
})

test('a fault of ours costs its own command; the process, the room and the others go on', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const { live } = (await house.doors.running.open((await house.doors.store.workshops.find(planned.workshopId))!))!
  const { submit } = live
  live.submit = () => {
    throw new TypeError('a fault of ours')
  }
  expect(await amira.live.send(help)).toEqual({ ok: false, refusal: 'notSaved' })
  live.submit = submit
  const room = roomOf(planned.workshopId)
  room.clock.setTimeout(() => {
    throw new TypeError('a timer of ours')
  }, 0)
  await expect.poll(() => house.lines.join(''), { timeout: 3_000 }).toContain('roomThrew')
  expect(await amira.live.send(help)).toMatchObject({ ok: true })
  expect(await desk.send({ type: 'pause' })).toMatchObject({ ok: true })
  expect(house.lines.join('')).not.toContain('of ours')
})

test('what was typed before a reload is saved once, though the store refuses for a while after it', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { live } = (await house.doors.running.open((await house.doors.store.workshops.find(planned.workshopId))!))!
  const carrier = programCarrier(house.url)
  const [kept, words] = [memoryKept(), 'Det vi hann skriva']
  const first = enterSeat(given(await join(carrier, planned.code, 'Amira')), { carrier, kept })
  await until(first, isOpen)
  const { submit } = live
  live.submit = () => new Promise(() => undefined)
  const id = newId()
  void first.send({ type: 'note', scope: 'own', text: words, isExported: false }, undefined, id)
  await until(first, ({ waiting }) => waiting === 1)
  await first.close()
  const refused: string[] = []
  live.submit = async asked => {
    refused.push(asked)
    return { ok: false, refusal: 'notSaved' }
  }
  const second = enterSeat(given(await comeBack(carrier, planned.workshopId)), { carrier, kept })
  onTestFinished(second.close)
  await expect.poll(() => refused.filter(asked => asked === id).length, { timeout: 5_000 }).toBe(2)
  live.submit = submit
  await until(second, ({ waiting }) => waiting === 0)
  expect((await stateOf(house, planned.workshopId)).split(words)).toHaveLength(2)
  expect(second.store.getSnapshot().dropped).toEqual([])
})

test('there is one kind of room, and it says what it does with a throw', () => {
  expect(Object.hasOwn(WorkshopRoom.prototype, 'onUncaughtException')).toBe(true)
  expect(matchMaker.controller.exposedMethods).toEqual(['reconnect'])
})

test('who goes on asking and reads nothing is dropped, though there is nothing new to show', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { room, left } = await bareConnection(house, planned.code)
  expect(await room.request('command', 'nonsense')).toMatchObject({ refusal: 'malformed' })
  const [member] = roomOf(planned.workshopId).clients.filter(({ auth }: Client) => auth.as === 'device')
  Object.defineProperty(member!.ref, 'bufferedAmount', { value: 2 * 1024 * 1024 })
  for (let time = 0; time < 3; time += 1) room.request('command', 'nonsense').catch(() => undefined)
  await expect.poll(() => left.length).toBe(1)
  expect(house.lines.filter(line => line.includes('slowReader'))).toHaveLength(1)
})

test('a ticket is for one connection, and without one there is none', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { carrier, admission } = await bareConnection(house, planned.code)
  const sdk = new ColyseusSDK(house.url, { headers: carrier.socketHeaders })
  await expect(sdk.consumeSeatReservation(admission.ticket)).rejects.toThrow()
  await expect(sdk.consumeSeatReservation({ ...admission.ticket, sessionId: 'guessed01' })).rejects.toThrow()
  await expect(sdk.consumeSeatReservation({ ...admission.ticket, roomId: 'no-such-room' })).rejects.toThrow()
  given(await comeBack(carrier, planned.workshopId))
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
})

test('the first words tell protocol, shape, time and seats', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const { hello, clockSkew } = amira.live.store.getSnapshot()
  expect(hello).toEqual({
    ...{ protocol, shapeHash: wireShape, serverTime: expect.any(Number), as: 'device' },
    seats: [{ id: amira.seatId, resumeCode: expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/) }],
  })
  expect(Math.abs(clockSkew)).toBeLessThan(2_000)
})
