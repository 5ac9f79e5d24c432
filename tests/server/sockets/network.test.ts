import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'
import { type Client, matchMaker, type Room } from '@colyseus/core'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { connect } from '#game/net/connect.ts'
import { comeBack, join } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import { given, help, isOpen, openWorkshop, startHouse, until } from '../house.ts'

/** A network between a device and the server, whose open sockets can die without a word: none closes, none carries. */
async function networkTo(port: number) {
  const sockets = new Set<Socket>()
  const ofRoom = new Set<Socket>()
  const server = createServer(near => {
    const far = dial(port, '127.0.0.1')
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined))
    near.on('data', chunk => {
      if (String(chunk).includes('sessionId=')) for (const socket of [near, far]) ofRoom.add(socket)
    })
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { url, die: () => [...ofRoom].map(socket => socket.unpipe().pause()) }
}

test('who only looks notices that the network has died, and comes back by itself', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const network = await networkTo(house.port)
  const carrier = programCarrier(network.url)
  const admission = given(await join(carrier, planned.code, 'Amira'))
  const again = () => comeBack(carrier, planned.workshopId)
  const amira = connect(admission, { carrier, again, pulseEvery: 500 })
  onTestFinished(amira.close)
  await until(amira, isOpen)
  network.die()
  await desk.send({ type: 'message', text: 'Nu börjar vi' })
  await until(amira, ({ connection }) => connection.state === 'reconnecting')
  const { shared } = await until(amira, seen => isOpen(seen) && seen.shared?.message !== undefined)
  expect(shared!.message!.text).toBe('Nu börjar vi')
  expect(await amira.send(help)).toMatchObject({ ok: true })
})

test('a server that speaks another version is left, told once, and what waits stays on the device', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  for (const said of [{ protocol: protocol + 1 }, { shapeHash: 'another' }, { seats: 'none' }]) {
    const carrier = programCarrier(house.url)
    const admission = given(await join(carrier, planned.code, 'Amira'))
    const told: string[] = []
    const live = enterSeat(admission, { carrier, outdated: shape => void told.push(shape) })
    onTestFinished(live.close)
    const { hello } = await until(live, isOpen)
    const room = matchMaker.getLocalRoomById(planned.workshopId) as Room
    const client = room.clients.find(({ sessionId }: Client) => sessionId === admission.ticket.sessionId)
    client!.send('hello', { ...hello, ...said })
    const { connection } = await until(live, seen => seen.connection.state === 'closed')
    expect(connection).toEqual({ state: 'closed', refusal: 'outdated' })
    expect(told).toEqual([
      'seats' in said
        ? 'unreadable'
        : `${'protocol' in said ? said.protocol : protocol}-${said.shapeHash ?? wireShape}`,
    ])
    void live.send(help)
    await until(live, ({ waiting }) => waiting === 1)
    await expect.poll(() => room.clients.includes(client!)).toBe(false)
    expect(live.store.getSnapshot().waiting).toBe(1)
  }
})
