import { EventEmitter, once } from 'node:events'
import { connect as dial } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listKeys, openDesk } from '#game/net/doors.ts'
import { guard } from '#server/workshop/sockets/guard.ts'
import { WorkshopRoom } from '#server/workshop/sockets/WorkshopRoom.ts'
import { measuredHouse } from '../operations/measured.ts'
import { openWorkshop } from '../server/house.ts'
import { given } from '../support/devices.ts'

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

test('who knocks at a room that ends, or asks a store that has closed, comes back, and it is no fault of ours', async () => {
  const { house, value } = await measuredHouse()
  const { planned, carrier, desk } = await openWorkshop(house)
  await desk.close()
  const knock = () => openDesk(carrier, planned.workshopId)
  const end = () => house.doors.sockets.close(planned.workshopId)
  // Its room has been told to end, and takes its time.
  vi.spyOn(WorkshopRoom.prototype, 'shut').mockResolvedValueOnce()
  await end()
  expect(await knock()).toEqual({ refusal: 'notSaved' })
  await end()
  given(await knock())
  await house.doors.store.close()
  expect(await knock()).toEqual({ refusal: 'notSaved' })
  expect(await listKeys(carrier, planned.workshopId)).toEqual({ refusal: 'notSaved' })
  expect(house.lines.filter(line => line.includes('routeThrew'))).toEqual([])
  expect(await value('ko_faults_total')).toBe(0)
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
