import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { expect, test } from 'vitest'
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
