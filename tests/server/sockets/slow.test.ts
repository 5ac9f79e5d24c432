import type { Socket } from 'node:net'
import { type Client, matchMaker, type Room } from '@colyseus/core'
import { expect, test } from 'vitest'
import { isOpen, until } from '../../support/devices.ts'
import { comeIn, openWorkshop, startHouse } from '../house.ts'

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
