import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { readEarlier } from '#game/net/doors.ts'

/** What is read of a proxy's own page with this status. */
async function readOf(status: number) {
  const proxy = createServer((_, response) => response.writeHead(status).end('<html><h1>nginx</h1></html>'))
  proxy.listen(0, '127.0.0.1')
  onTestFinished(() => void proxy.close())
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo
  return readEarlier(programCarrier(`http://127.0.0.1:${port}`), { file: 'x' })
}

test('a proxy that passes on nothing so large is told apart from one with nobody behind it', async () => {
  expect(await readOf(413)).toEqual({ refusal: 'tooLarge' })
  expect(await readOf(502)).toEqual({ refusal: 'offline' })
})
