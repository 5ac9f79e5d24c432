import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { ColyseusSDK } from '@colyseus/sdk'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join } from '#game/net/doors.ts'
import { openLog } from '#server/log.ts'
import { startServer } from '#server/start/startServer.ts'
import { openStore } from '#server/store/open.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { comeIn, config, help, openWorkshop } from '../server/house.ts'
import { given } from '../support/devices.ts'
import { measuredHouse } from './measured.ts'

const frames = 5_000

/** A device whose socket can be made to say anything. */
async function bareSocket(url: string, code: string, name: string) {
  const carrier = programCarrier(url)
  const admission = given(await join(carrier, code, name))
  const sdk = new ColyseusSDK(url, { headers: carrier.socketHeaders })
  const room = await sdk.consumeSeatReservation(admission.ticket)
  room.reconnection.enabled = false
  for (const said of ['hello', 'own']) room.onMessage(said, () => undefined)
  onTestFinished(() => void room.connection.close())
  const { ws } = room.connection.transport as unknown as { ws: WebSocket }
  return { room, say: (bytes: Uint8Array) => ws.send(bytes as Uint8Array<ArrayBuffer>) }
}

test('thousands of bad frames cost a line a minute for each who sends them, and the others notice nothing', async () => {
  const folder = tempFolder()
  const lines: string[] = []
  const log = openLog({ level: 'debug', write: line => void lines.push(line) })
  const house = await startServer({
    config: config(folder, { metricsPort: 0 }),
    store: await openStore(folder),
    log,
  })
  onTestFinished(house.stop)
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const floods = await Promise.all(['Bo', 'Cecilia'].map(name => bareSocket(house.url, planned.code, name)))
  const before = lines.length
  for (let frame = 0; frame < frames; frame += 1) {
    const bytes = randomBytes(1 + (frame % 60))
    // Never a kind that could be ours: such a frame is answered, and tested elsewhere.
    bytes[0] = 128 + (frame % 100)
    for (const { say } of floods) say(bytes)
  }
  expect(await amira.live.send(help)).toMatchObject({ ok: true })
  expect(await desk.send({ type: 'message', text: 'Vi går vidare' })).toMatchObject({ ok: true })
  const refused = async () => {
    const told = await (await fetch(`http://127.0.0.1:${house.metricsPort}/metrics`)).text()
    return Number(/^ko_refused_frames_total\{reason="notOurs"\} (\d+)$/m.exec(told)?.[1])
  }
  await expect.poll(refused, { timeout: 20_000 }).toBe(2 * frames)
  const told = () => lines.slice(before).map(line => JSON.parse(line))
  expect(told().map(({ event, count }) => [event, count])).toEqual([
    ['badFrame', 1],
    ['badFrame', 1],
  ])
  expect(new Set(told().map(({ device }) => device)).size).toBe(2)
  for (const { room } of floods) {
    expect(await room.request('command', { id: 'still-here-1', command: help })).toMatchObject({ ok: true })
  }
  await house.stop()
  const counts = told()
    .filter(({ event }) => event === 'badFrame')
    .slice(2)
  expect(counts.map(({ count }) => count)).toEqual([frames - 1, frames - 1])
})

test('what is no frame at all, or no upgrade, costs no more', async () => {
  const { house, value } = await measuredHouse()
  const { planned } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const before = house.lines.length
  const noise = async (first: string) => {
    const socket = dial(house.port, '127.0.0.1').on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(first)
    socket.end(randomBytes(4_000))
    socket.resume()
    await once(socket, 'close')
  }
  const upgrade = (path: string, origin = house.url) =>
    [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${house.port}`, `Origin: ${origin}`, 'Connection: Upgrade']
      .concat('Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', '')
      .join('\r\n')
  const openings = ['', 'GET / HTTP/1.1\r\n', upgrade('/none/none?sessionId=guessed'), upgrade('/x'), '\x16\x03\x01']
  const foreign = upgrade('/none/none?sessionId=guessed', 'https://another.example')
  for (let round = 0; round < 40; round += 1) await Promise.all([...openings, foreign].map(noise))
  expect(await amira.live.send(help)).toMatchObject({ ok: true })
  expect(house.lines.slice(before).length).toBeLessThan(20)
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200)
  expect(await value('ko_refused_frames_total{reason="noTicket"}')).toBe(40)
  expect(await value('ko_refused_frames_total{reason="foreignOrigin"}')).toBe(40)
})
