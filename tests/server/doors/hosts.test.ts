import { expect, onTestFinished, test } from 'vitest'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import { addKey, join, listKeys, openDesk, ownerLinks, revokeKey } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, help, openWorkshop, startHouse } from '../house.ts'

/** A workshop with so many people on one tablet, in two markets once they have been spread. */
async function openHall() {
  const house = await startHouse()
  const hall = await openWorkshop(house)
  const { planned } = hall
  const first = await comeIn(house, planned.code, 'Amira')
  for (const name of ['Bo', 'Cecilia', 'David', 'Elin', 'Farid', 'Greta', 'Hassan'])
    given(await join(first.carrier, planned.code, name))
  const spread = async () => {
    expect(await hall.desk.send({ type: 'formMarkets', count: 2 })).toMatchObject({ ok: true })
    const { shared } = await until(hall.desk, seen => Object.keys(seen.shared?.markets ?? {}).length === 2)
    const markets = Object.values(shared!.markets).sort((one, other) => one.number - other.number)
    return markets.map(({ id }) => ({
      id,
      seats: Object.values(shared!.seats).flatMap(seat => (seat.marketId === id ? [seat.id] : [])),
    }))
  }
  return { house, ...hall, first, spread }
}

/** The desk of somebody who has been given the link of a market's host. */
async function hostDeskOf(carrier: Carrier, workshopId: string, secret: string) {
  const desk = enterDesk(given(await openDesk(carrier, workshopId, secret)), { carrier })
  onTestFinished(desk.close)
  await until(desk, isOpen)
  return desk
}

test('[M6, M7] a host’s link opens one market: its desk, its help, and no more', async () => {
  const { house, planned, carrier, desk, first, spread } = await openHall()
  const link = given(await addKey(carrier, planned.workshopId, 'host', 'Samira', 2))
  expect(link).toMatchObject({ kind: 'host', name: 'Samira', market: 2 })
  const samira = programCarrier(house.url)
  const live = await hostDeskOf(samira, planned.workshopId, link.secret)
  expect(live.store.getSnapshot().hello).toMatchObject({ as: 'host', market: 2, door: { code: planned.code } })
  await until(desk, ({ room }) => room?.hosts === 1 && room.leaders === 1)
  expect(await live.send({ type: 'rename', seatId: first.seatId, name: 'Amira B' })).toMatchObject({
    refusal: 'noMarketYet',
  })
  const [mine, theirs] = (await spread()).reverse()
  const [inside = '', other = ''] = [mine?.seats[0], theirs?.seats[0]]
  for (const seatId of [inside, other]) expect(await first.live.send(help, seatId)).toMatchObject({ ok: true })
  const seen = await until(live, now => now.desk?.help[inside] !== undefined)
  expect(Object.keys(seen.desk?.help ?? {})).toEqual([inside])
  expect(Object.keys((await until(desk, now => now.desk?.help[other] !== undefined)).desk!.help).sort()).toEqual(
    [inside, other].sort(),
  )
  expect(await live.send({ type: 'helped', seatId: other })).toMatchObject({ refusal: 'notYourMarket' })
  expect(await live.send({ type: 'helped', seatId: inside })).toMatchObject({ ok: true })
  expect(await live.send({ type: 'pause' })).toMatchObject({ refusal: 'notFacilitator' })
  expect(await live.send(help, inside)).toMatchObject({ refusal: 'notYours' })
})

test('[M6] a host gets no links, no files and no whole desk', async () => {
  const { house, planned, carrier } = await openHall()
  const id = planned.workshopId
  const link = given(await addKey(carrier, id, 'host', 'Samira', 1))
  const samira = programCarrier(house.url)
  await hostDeskOf(samira, id, link.secret)
  expect(await listKeys(samira, id)).toEqual({ refusal: 'notFacilitator' })
  expect(await addKey(samira, id, 'facilitator')).toEqual({ refusal: 'notFacilitator' })
  expect(await revokeKey(samira, id, link.id)).toEqual({ refusal: 'notFacilitator' })
  expect(given(await ownerLinks(samira, id)).links).toEqual([])
  const file = await fetch(`${house.url}/api/workshops/${id}/export/json`, { headers: samira.socketHeaders })
  expect(file.status).toBe(403)
})

test('[M6] the host of a market is not the facilitator, and a revoked link is out at once', async () => {
  const { house, planned, carrier, desk } = await openHall()
  const link = given(await addKey(carrier, planned.workshopId, 'host', 'Samira', 1))
  const live = await hostDeskOf(programCarrier(house.url), planned.workshopId, link.secret)
  await until(desk, ({ room }) => room?.hosts === 1)
  const { keys } = given(await listKeys(carrier, planned.workshopId))
  expect(keys.filter(({ kind }) => kind === 'host')).toMatchObject([{ name: 'Samira', market: 1, isHere: true }])
  given(await revokeKey(carrier, planned.workshopId, link.id))
  await until(live, ({ connection }) => connection.state === 'closed')
  await until(desk, ({ room }) => room?.hosts === 0)
})

test('a host has a market, and nobody else has one', async () => {
  const { planned, carrier } = await openHall()
  const id = planned.workshopId
  expect(await addKey(carrier, id, 'host', 'Samira')).toEqual({ refusal: 'malformed' })
  expect(await addKey(carrier, id, 'host', 'Samira', 0)).toEqual({ refusal: 'malformed' })
  expect(await addKey(carrier, id, 'facilitator', 'Samira', 1)).toEqual({ refusal: 'malformed' })
})
