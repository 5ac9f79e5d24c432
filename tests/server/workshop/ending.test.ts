import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join, openDesk } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import { LetGo, StoreFailed } from '#server/store/errors.ts'
import { Presence } from '#server/workshop/roomState/Presence.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, type House, openWorkshop, startHouse } from '../house.ts'
import { caughtUp, liveOn, say, sit } from './surroundings.ts'

test('what is sent while a workshop ends is not refused: it goes out again, and is saved by the next', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const { running, store } = house.doors
  const { live } = (await running.open((await store.workshops.find(planned.workshopId))!))!
  await live.stop()
  const sent = amira.live.send({ type: 'ready', isReady: true })
  await until(amira.live, ({ waiting }) => waiting === 1)
  expect(await live.submit(newId(), { kind: 'facilitator' }, { type: 'pause' })).toMatchObject({ refusal: 'notSaved' })
  await running.forget(planned.workshopId)
  expect(await sent).toMatchObject({ ok: true })
  const { shared } = await until(amira.live, isOpen)
  expect(shared!.seats[amira.seatId]!.isReady).toBe(true)
})

/** A device that has come in and then says nothing more, not even goodbye. */
async function asleep(house: House, code: string): Promise<void> {
  const { ticket } = given(await join(programCarrier(house.url), code, 'Amira'))
  const socket = connect(house.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  const { host, origin } = new URL(house.url)
  const lines = [
    `GET /${ticket.processId}/${ticket.roomId}?sessionId=${ticket.sessionId} HTTP/1.1`,
    ...[`Host: ${host}`, `Origin: ${origin}`, 'Connection: Upgrade', 'Upgrade: websocket'],
    ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', '', ''],
  ]
  socket.write(lines.join('\r\n'))
  const [first] = await once(socket, 'data')
  expect(String(first)).toContain('101 Switching Protocols')
  socket.pause()
}

test('a phone that has fallen asleep does not hold the stop up', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  await asleep(house, planned.code)
  const stopping = performance.now()
  await house.stop()
  expect(performance.now() - stopping).toBeLessThan(4_000)
})

test('a workshop ends even when the disk is full, and is there for the next', async () => {
  const { live, open, journal } = await liveOn()
  await sit(live, 'Amira')
  const { saveSnapshot } = journal
  journal.saveSnapshot = () => Promise.reject(new StoreFailed('SQLITE_FULL'))
  await live.stop()
  journal.saveSnapshot = saveSnapshot
  expect((await open()).state.shared).toEqual(live.state.shared)
})

test('presence that has been let go of asks for nothing more', async () => {
  const { live, clock } = await liveOn()
  const presence = new Presence(live, clock)
  presence.deviceCame('device-Bo')
  const bo = await sit(live, 'Bo')
  presence.stop()
  presence.deviceLeft('device-Bo')
  clock.pass(9 * 60_000)
  await caughtUp(live)
  expect(live.state.shared.seats[bo]!.state).toBe('present')
})

test('presence that is let go of while the disk is full does not go on asking', async () => {
  const { live, clock, disk } = await liveOn()
  await sit(live, 'Bo')
  const presence = new Presence(live, clock)
  const { promise, resolve } = Promise.withResolvers<void>()
  Object.assign(disk, { isFull: true, hold: promise })
  clock.pass(8 * 60_000)
  const later = vi.spyOn(clock, 'after')
  presence.facilitatorCame()
  presence.stop()
  presence.facilitatorLeft()
  const asked = caughtUp(live)
  resolve()
  expect(await asked).toMatchObject({ refusal: 'notSaved' })
  expect(later).not.toHaveBeenCalled()
  await live.stop()
})

test('who came back while the disk was full is marked as back when there is room again', async () => {
  const { live, clock, disk } = await liveOn()
  const bo = await sit(live, 'Bo')
  const presence = new Presence(live, clock)
  onTestFinished(() => presence.stop())
  clock.pass(8 * 60_000)
  await expect.poll(() => live.state.shared.seats[bo]!.state).toBe('gone')
  disk.isFull = true
  presence.deviceCame('device-Bo')
  await expect.poll(() => live.isReadOnly).toBe(true)
  disk.isFull = false
  await expect.poll(() => live.isReadOnly, { timeout: 5_000 }).toBe(false)
  clock.pass(60_000)
  await expect.poll(() => live.state.shared.seats[bo]!.state).toBe('present')
})

test('a command may not take the name of what the rules have named', async () => {
  const { live } = await liveOn()
  const amira = await sit(live, 'Amira')
  const { challenges, markets } = live.state.shared
  const before = live.state
  for (const id of [...Object.keys(challenges), ...Object.keys(markets)]) {
    expect(await say(live, amira, { type: 'askHelp', kind: 'hand' }, id)).toMatchObject({ refusal: 'malformed' })
  }
  expect(live.state).toBe(before)
})

test('a workshop that is let go while somebody is at its door opens again for them', async () => {
  const house = await startHouse()
  const { planned, carrier } = await openWorkshop(house)
  const { sockets } = house.doors
  const { ticket } = sockets
  let asked = 0
  sockets.ticket = (...who) => {
    asked += 1
    return asked === 1 ? Promise.reject(new LetGo()) : ticket(...who)
  }
  expect(given(await openDesk(carrier, planned.workshopId)).workshopId).toBe(planned.workshopId)
  expect(asked).toBe(2)
})
