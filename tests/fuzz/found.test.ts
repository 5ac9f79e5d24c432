import { EventEmitter, once } from 'node:events'
import { connect as dial } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { guard } from '#server/workshop/sockets/guard.ts'
import { measuredHouse } from '../operations/measured.ts'

/** Asks for a socket at an address that is given as it is; what the server says until it closes. */
async function upgradeAt(port: number, address: string): Promise<string> {
  const socket = dial(port, '127.0.0.1').on('error', () => undefined)
  const heard: Buffer[] = []
  socket.on('data', bytes => heard.push(bytes))
  await once(socket, 'connect')
  const lines = [`GET ${address} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: Upgrade', 'Upgrade: websocket']
  socket.write(
    [...lines, 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', ''].join('\r\n'),
  )
  await once(socket, 'close')
  return Buffer.concat(heard).toString()
}

test('an upgrade at an address that cannot be read is turned away, and does not end the process', async () => {
  const { house, value } = await measuredHouse()
  for (const address of ['*:99999', '*@[', '*%']) {
    expect(await upgradeAt(house.port, address), address).toMatch(/^HTTP\/1.1 400 /)
  }
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200)
  expect(await value('ko_refused_frames_total{reason="noAddress"}')).toBe(3)
})

test('a device that never says that it is there is not heard, and is cut off: what it is sent would be kept for ever', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const bad = vi.fn()
  const guarded = () => {
    const socket = Object.assign(new EventEmitter(), { terminate: vi.fn() })
    const heard = vi.fn()
    socket.on('message', heard)
    const drop = { isDropped: false }
    guard(socket, bad, () => drop.isDropped)
    const say = (...bytes: number[]) => socket.emit('message', Buffer.from(bytes))
    return { socket, heard, say, drop }
  }
  const [silent, there] = [guarded(), guarded()]
  const [here, ping] = [10, 18]
  silent.say(ping)
  expect(silent.heard).not.toHaveBeenCalled()
  expect(bad).toHaveBeenCalledTimes(1)
  there.say(here)
  there.say(ping)
  expect(there.heard).toHaveBeenCalledTimes(2)
  there.drop.isDropped = true
  there.say(ping)
  expect(there.heard).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(15_000)
  expect(silent.socket.terminate).toHaveBeenCalledTimes(1)
  expect(there.socket.terminate).not.toHaveBeenCalled()
})
