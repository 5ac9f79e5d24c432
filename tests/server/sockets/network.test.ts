import type { Socket } from 'node:net'
import { type Client, matchMaker, type Room } from '@colyseus/core'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { connect } from '#game/net/connect.ts'
import { type Kept, memoryKept } from '#game/net/device/kept.ts'
import { comeBack, join, openDesk } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import { ChaosProxy } from '../../../tools/strain/proxy/ChaosProxy.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, config, help, openWorkshop, startHouse } from '../house.ts'

/** Amira in a workshop, on a network of her own; what asks the door for her may be another than usual. */
async function amiraOnNetwork(door: typeof comeBack = comeBack) {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const network = await ChaosProxy.before(house.port)
  onTestFinished(() => network.stop())
  const carrier = programCarrier(network.url)
  const admission = given(await join(carrier, planned.code, 'Amira'))
  const again = () => door(carrier, planned.workshopId)
  const amira = connect(admission, { carrier, again, pulseEvery: 500 })
  onTestFinished(amira.close)
  await until(amira, isOpen)
  const ofWorkshop = () => network.crossings.filter(({ isOfWorkshop }) => isOfWorkshop)
  return { amira, desk, ofWorkshop, house, planned }
}

test('who only looks notices that the network has died, and comes back by itself', async () => {
  const { amira, desk, ofWorkshop } = await amiraOnNetwork()
  for (const crossing of ofWorkshop()) crossing.die()
  await desk.send({ type: 'message', text: 'Nu börjar vi' })
  await until(amira, ({ connection }) => connection.state === 'reconnecting')
  const { shared } = await until(amira, seen => isOpen(seen) && seen.shared?.message !== undefined)
  expect(shared!.message!.text).toBe('Nu börjar vi')
  expect(await amira.send(help)).toMatchObject({ ok: true })
})

test('what was said into a dead network is said again as soon as the next one stands', async () => {
  const { amira, ofWorkshop } = await amiraOnNetwork()
  for (const crossing of ofWorkshop()) crossing.die()
  const sent = amira.send(help)
  await until(amira, ({ connection }) => connection.state === 'reconnecting')
  await until(amira, isOpen)
  const stands = performance.now()
  expect(await sent).toMatchObject({ ok: true })
  expect(performance.now() - stands).toBeLessThan(2_000)
})

test('a door that says nothing is asked again before long', async () => {
  let asked = 0
  const { amira, ofWorkshop } = await amiraOnNetwork((...way) => {
    asked += 1
    return asked === 1 ? new Promise(() => undefined) : comeBack(...way)
  })
  for (const crossing of ofWorkshop()) crossing.reset()
  await until(amira, ({ connection }) => connection.state === 'reconnecting')
  await until(amira, isOpen)
  expect(asked).toBe(2)
})

test('a no for a reason that only a newer server knows is an answer, and the connection stands', async () => {
  const { amira, house, planned } = await amiraOnNetwork()
  const row = await house.doors.store.workshops.find(planned.workshopId)
  const { live } = (await house.doors.running.open(row!))!
  Object.assign(live, { submit: async () => ({ ok: false, refusal: 'tooLoud' }) })
  const states: string[] = []
  amira.store.subscribe(() => void states.push(amira.store.getSnapshot().connection.state))
  expect(await amira.send(help)).toEqual({ ok: false, refusal: 'unknown' })
  expect(amira.store.getSnapshot().waiting).toBe(0)
  expect(states.filter(state => state !== 'open')).toEqual([])
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

/** The devices that are connected to a workshop, as the server has them. */
const devicesOf = (workshopId: string): Client[] =>
  (matchMaker.getLocalRoomById(workshopId) as Room).clients.filter(({ auth }: Client) => auth.as === 'device')

test('who reads too slowly is dropped, and in step again after coming back', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const [member] = devicesOf(planned.workshopId)
  Object.defineProperty(member!.ref, 'bufferedAmount', { value: 2 * 1024 * 1024 })
  await desk.send({ type: 'message', text: 'Nu börjar vi' })
  await until(amira.live, ({ connection }) => connection.state === 'reconnecting')
  const { shared } = await until(amira.live, isOpen)
  expect(shared!.message!.text).toBe('Nu börjar vi')
  expect(shared).toEqual(desk.store.getSnapshot().shared)
})

test('what a slow device fetches late is what was sent to it, not what has come since', async () => {
  const house = await startHouse()
  const { planned, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const [member] = devicesOf(planned.workshopId)
  const socket = Reflect.get(member!.ref, '_socket') as Socket
  socket.cork()
  for (const name of ['Bo', 'Cia']) {
    await desk.send({ type: 'message', text: `Hej ${name}` })
    await desk.send({ type: 'pause' })
    await comeIn(house, planned.code, name)
    await desk.send({ type: 'resume' })
  }
  expect(Reflect.get(member!.ref, 'bufferedAmount')).toBeGreaterThan(100)
  socket.uncork()
  const { shared } = desk.store.getSnapshot()
  await expect.poll(() => amira.live.store.getSnapshot().shared).toEqual(shared)
  expect(house.lines.join('')).not.toContain('badFrame')
})

const minutesAgo = () => Date.now() - 120_000

/** A workshop, its desk, and the same server begun anew after whatever happens meanwhile. */
async function aDesk() {
  const first = await startHouse()
  const { planned, desk, carrier } = await openWorkshop(first)
  const again = () => startHouse({ folder: first.folder, config: config(first.folder, { port: first.port }) })
  const at = () => desk.store.getSnapshot().shared!.clock.phaseId
  /** The facilitator's next page, on a device that has kept this. */
  const nextPage = async (kept: Kept) => {
    const page = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier, kept })
    onTestFinished(page.close)
    await until(page, isOpen)
    return page
  }
  return { first, planned, desk, carrier, again, at, nextPage }
}

/** What a page was sending when it was closed. */
const leftBehind = async (kept: Kept, workshopId: string, item: { id: string; command: object; at: number }) =>
  kept.set(`waiting-facilitator-${workshopId}/${item.id}`, { tab: 'closed', ...item })

test('what is pressed while there is no contact never moves the room, and is told at once', async () => {
  const { first, desk, again, at } = await aDesk()
  const from = at()
  await first.stop()
  await until(desk, ({ connection }) => connection.state === 'reconnecting')
  expect(await desk.send({ type: 'next', from })).toEqual({ ok: false, refusal: 'offline' })
  await again()
  await until(desk, isOpen)
  expect(await desk.send({ type: 'message', text: 'Nu är vi tillbaka' })).toMatchObject({ ok: true })
  expect(at()).toBe(from)
})

test('a press that was on its way minutes ago and never came is not carried out, however often it is sent', async () => {
  const { planned, at, nextPage, desk } = await aDesk()
  const [id, from, kept] = [newId(), at(), memoryKept()]
  const command = { type: 'next', from } as const
  await leftBehind(kept, planned.workshopId, { id, command, at: minutesAgo() })
  const page = await nextPage(kept)
  const { dropped } = await until(page, seen => seen.dropped.length > 0)
  expect(dropped).toMatchObject([{ id, why: 'old' }])
  // The first of it may still come, on the connection that was lost.
  expect(await desk.send(command, undefined, id)).toEqual({ ok: false, refusal: 'offline' })
  expect(at()).toBe(from)
})

test('a press that came before contact was lost is told as done, also minutes later and after a restart', async () => {
  const { first, planned, desk, at, again, nextPage } = await aDesk()
  const [id, from, kept] = [newId(), at(), memoryKept()]
  const command = { type: 'next', from } as const
  const reply = await desk.send(command, undefined, id)
  expect(reply).toMatchObject({ ok: true })
  const moved = at()
  await first.stop()
  await again()
  await leftBehind(kept, planned.workshopId, { id, command, at: minutesAgo() })
  const page = await nextPage(kept)
  await expect.poll(() => kept.all('waiting-')).toEqual([])
  expect(page.store.getSnapshot().dropped).toEqual([])
  expect(page.store.getSnapshot().shared!.clock.phaseId).toBe(moved)
  await until(desk, isOpen)
  expect(await desk.send(command, undefined, id)).toEqual(reply)
})
