import { get, request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import {
  addKey,
  askHouse,
  listKeys,
  listWorkshops,
  openDesk,
  openHouse,
  openScreen,
  planWorkshop,
  revokeKey,
} from '#game/net/doors.ts'
import { enterDesk, enterScreen } from '#game/net/enter.ts'
import { isOwnOrigin, localAddress } from '#server/doors/origin.ts'
import { newSetupLinks } from '#server/http/setup.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'
import { comeIn, config, help, openWorkshop, startHouse } from '../house.ts'

const linkSecret = (links: string[]) => links[0]!.split('#nyckel=')[1]!

test('a set-up link opens the house once, and another ends those that nobody used', async () => {
  const house = await startHouse()
  const stranger = programCarrier(house.url)
  expect(await planWorkshop(stranger, workshop)).toEqual({ refusal: 'notFacilitator' })
  const unused = linkSecret(await newSetupLinks(house.doors))
  const secret = linkSecret(await newSetupLinks(house.doors))
  expect(await openHouse(stranger, unused)).toEqual({ refusal: 'usedLink' })
  const facilitator = programCarrier(house.url)
  expect(await openHouse(facilitator, secret)).toEqual({ isFacilitator: true })
  expect(await openHouse(stranger, secret)).toEqual({ refusal: 'usedLink' })
  expect(await askHouse(stranger)).toEqual({ isFacilitator: false })
  expect(await askHouse(facilitator)).toEqual({ isFacilitator: true })
  const planned = given(await planWorkshop(facilitator, workshop))
  const { workshops } = given(await listWorkshops(facilitator))
  expect(workshops).toMatchObject([{ id: planned.workshopId, code: planned.code, phase: 'draft', seats: 0 }])
  expect(await listWorkshops(stranger)).toEqual({ refusal: 'notFacilitator' })
})

test('in server mode the set-up key opens the house, and nothing shorter', async () => {
  const setupKey = 'k'.repeat(40)
  const folder = tempFolder()
  const publicUrl = 'https://traff.example.se'
  const house = await startHouse({ folder, config: config(folder, { publicUrl, setupKey }) })
  const carrier = programCarrier(house.url)
  expect(await openHouse(carrier, 'k'.repeat(39))).toEqual({ refusal: 'usedLink' })
  const answer = await fetch(`${house.url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-komma-overens': '1', origin: publicUrl },
    body: JSON.stringify({ secret: setupKey }),
  })
  expect(answer.status).toBe(200)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^regi=[\w-]{43}; .*HttpOnly; Secure; SameSite=Strict$/)
})

test('a join code never gives a desk, and a link gives one workshop only', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const other = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  for (const key of [undefined, planned.code, planned.screen.secret, amira.admission.ticket.sessionId]) {
    const answer = await openDesk(amira.carrier, planned.workshopId, key)
    expect(answer).toEqual({ refusal: key === undefined ? 'notFacilitator' : 'wrongLink' })
  }
  expect(await listKeys(amira.carrier, planned.workshopId)).toEqual({ refusal: 'notFacilitator' })
  expect(await addKey(amira.carrier, planned.workshopId, 'facilitator')).toEqual({ refusal: 'notFacilitator' })
  const colleague = programCarrier(house.url)
  expect(await openDesk(colleague, other.planned.workshopId, planned.facilitator.secret)).toEqual({
    refusal: 'wrongLink',
  })
  given(await openDesk(colleague, planned.workshopId, planned.facilitator.secret))
  given(await openDesk(colleague, planned.workshopId))
  expect(await openDesk(colleague, other.planned.workshopId)).toEqual({ refusal: 'notFacilitator' })
  const { keys } = given(await listKeys(colleague, planned.workshopId))
  expect(keys.map(({ kind, secret }) => ({ kind, secret }))).toEqual(
    expect.arrayContaining([
      { kind: 'facilitator', secret: planned.facilitator.secret },
      { kind: 'screen', secret: planned.screen.secret },
    ]),
  )
})

test('the list counts who is in a workshop, and not who was removed', async () => {
  const house = await startHouse()
  const { planned, carrier, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  await comeIn(house, planned.code, 'Bo')
  const seats = async () => given(await listWorkshops(carrier)).workshops.map(({ seats: count }) => count)
  expect(await seats()).toEqual([2])
  expect(await desk.send({ type: 'remove', seatId: amira.seatId })).toMatchObject({ ok: true })
  expect(await seats()).toEqual([1])
})

test('a workshop whose story cannot be read is told as such, and the others are listed', async () => {
  const house = await startHouse()
  const { planned, carrier } = await openWorkshop(house)
  const other = given(await planWorkshop(carrier, workshop))
  const { running, store } = house.doors
  await running.forget(other.workshopId)
  const { journal } = store
  const number = (await journal.read(other.workshopId)).length + 1
  await journal.append(other.workshopId, {
    command: 'strange',
    epoch: await journal.claim(other.workshopId),
    events: [{ number, time: 1, event: { type: 'neverHeardOf' } }],
  })
  const { workshops, unread } = given(await listWorkshops(carrier))
  expect(workshops.map(({ id }) => id)).toEqual([planned.workshopId])
  expect(unread).toMatchObject([{ id: other.workshopId, code: other.code }])
  expect(house.lines.filter(line => line.includes('storyNotRead'))).toHaveLength(1)
  await running.stop()
  expect(await listWorkshops(carrier)).toEqual({ refusal: 'notSaved' })
})

test('a revoked link is out within a second, and its cookie opens nothing', async () => {
  const house = await startHouse()
  const { planned, carrier } = await openWorkshop(house)
  const key = given(await addKey(carrier, planned.workshopId, 'facilitator'))
  const colleague = programCarrier(house.url)
  const desk = enterDesk(given(await openDesk(colleague, planned.workshopId, key.secret)), { carrier: colleague })
  onTestFinished(desk.close)
  await until(desk, isOpen)
  const start = performance.now()
  given(await revokeKey(carrier, planned.workshopId, key.id))
  const { connection } = await until(desk, seen => seen.connection.state === 'closed')
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(connection).toEqual({ state: 'closed', refusal: 'notFacilitator' })
  expect(await revokeKey(carrier, planned.workshopId, 'nothing')).toEqual({ refusal: 'unknown' })
})

test('a screen sees what everyone sees and the way in, and may change nothing', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const carrier = programCarrier(house.url)
  expect(await openScreen(carrier, planned.facilitator.secret)).toEqual({ refusal: 'wrongLink' })
  const key = planned.screen.secret
  const screen = enterScreen(given(await openScreen(carrier, key)), key, { carrier })
  onTestFinished(screen.close)
  const seen = await until(screen, isOpen)
  expect(seen.hello).toMatchObject({ as: 'screen', door: { code: planned.code } })
  expect(await screen.send({ type: 'pause' })).toMatchObject({ refusal: 'notYours' })
  const amira = await comeIn(house, planned.code, 'Amira')
  await amira.live.send(help)
  const { shared, desk, own } = await until(screen, ({ shared }) => Object.keys(shared!.seats).length === 1)
  expect(shared!.seats[amira.seatId]!.name).toBe('Amira')
  expect([desk, own]).toEqual([undefined, {}])
})

const statusOf = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get(url, { headers }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('upgrade', (_, socket) => {
      socket.destroy()
      resolve(101)
    })
    asked.on('error', reject)
  })

test('a socket is opened for a page of ours only', async () => {
  const house = await startHouse()
  const { planned, carrier } = await openWorkshop(house)
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
  const key = { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }
  const { ticket } = given(await openDesk(carrier, planned.workshopId))
  const address = `${house.url}/${ticket.processId}/${ticket.roomId}?sessionId=${ticket.sessionId}`
  const knock = (headers: Record<string, string>, to = address) => statusOf(to, { ...upgrade, ...key, ...headers })
  expect(await knock({ origin: 'https://evil.example' })).toBe(403)
  expect(await knock({ origin: 'null' })).toBe(403)
  expect(await knock({})).toBe(403)
  expect(await knock({ origin: house.url, host: 'evil.example' })).toBe(403)
  const turned = `evil.example:${house.port}`
  expect(await knock({ origin: `http://${turned}`, host: turned })).toBe(403)
  expect(await knock({ origin: house.url }, `${house.url}/`)).toBe(404)
  expect(await knock({ origin: house.url })).toBe(101)
})

test('on a laptop a page is ours when its address can only be on our own network', () => {
  const hosts = ['192.168.1.7:2567', '[fe80::1]:2567', '[::1]', 'localhost:2567', 'laptop:2567', 'laptop.local:2567']
  for (const host of hosts) expect([host, isOwnOrigin(`http://${host}`, host)]).toEqual([host, true])
  for (const host of ['evil.example', 'evil.example:2567', 'local.example', '192.168.1.7.evil.example']) {
    expect([host, isOwnOrigin(`http://${host}`, host)]).toEqual([host, false])
  }
  expect(isOwnOrigin('http://localhost:2567', '127.0.0.1:2567')).toBe(false)
  expect(isOwnOrigin('https://traff.example.se', 'intern:8080', 'https://traff.example.se')).toBe(true)
  expect(localAddress(2567, '::1')).toBe('http://[::1]:2567')
})

test('Colyseus gives no seats and makes no rooms by itself', async () => {
  const house = await startHouse()
  for (const method of ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect']) {
    const body = JSON.stringify({ live: {} })
    const answer = await fetch(`${house.url}/matchmake/${method}/workshop`, { method: 'POST', body })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, null])
  }
})

test('a change needs JSON, our header and our own origin', async () => {
  const house = await startHouse()
  const ask = (headers: Record<string, string>, body = '{"secret":"x"}') =>
    fetch(`${house.url}/api/setup`, { method: 'POST', headers, body }).then(async answer => [
      answer.status,
      await answer.json(),
    ])
  const json = { 'content-type': 'application/json' }
  const ours = { ...json, 'x-komma-overens': '1' }
  expect(await ask(json)).toEqual([403, { refusal: 'wrongOrigin' }])
  expect(await ask({ ...ours, origin: 'https://evil.example' })).toEqual([403, { refusal: 'wrongOrigin' }])
  expect(await ask({ 'x-komma-overens': '1', 'content-type': 'text/plain' })).toEqual([400, { refusal: 'malformed' }])
  expect(await ask(ours, '{')).toEqual([400, { refusal: 'malformed' }])
  expect(await ask(ours, `{"secret":"${'x'.repeat(70_000)}"}`)).toEqual([413, { refusal: 'tooLarge' }])
  expect(await ask(ours)).toEqual([404, { refusal: 'usedLink' }])
  expect(await ask({ ...ours, origin: house.url })).toEqual([404, { refusal: 'usedLink' }])
})

test('every answer asks nothing of other hosts and runs nothing that is not ours', async () => {
  const house = await startHouse()
  for (const path of ['/', '/healthz', '/api/setup', '/nowhere', '/regi/abc', '/assets/none.js']) {
    const { headers } = await fetch(house.url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'; connect-src 'self' ws://127.0.0.1:")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff'])
    expect([headers.get('access-control-allow-origin'), headers.get('x-powered-by')]).toEqual([null, null])
  }
  const qr = await fetch(`${house.url}/k/${'a'.repeat(22)}`, { redirect: 'manual' })
  expect([qr.status, qr.headers.get('location')]).toEqual([303, `/#k=${'a'.repeat(22)}`])
  expect(await fetch(`${house.url}/readyz`).then(answer => answer.json())).toEqual({ ok: true })
  const trace = request(house.url, { method: 'OPTIONS', path: '/api/setup' })
  trace.end()
  const preflight = await new Promise<string | undefined>(resolve => {
    trace.on('response', ({ headers }) => resolve(headers['access-control-allow-origin']))
  })
  expect(preflight).toBeUndefined()
})
