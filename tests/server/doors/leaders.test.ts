import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { addKey, listKeys, openDesk, revokeKey } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { comeIn, openWorkshop, startHouse } from '../house.ts'

/** A clock that stands still until it is told what time it is. */
function standingClock() {
  const waiting = new Map<object, { at: number; run: () => void }>()
  const clock = {
    time: Date.now(),
    now: () => clock.time,
    after(ms: number, run: () => void) {
      const key = {}
      waiting.set(key, { at: clock.time + ms, run })
      return () => void waiting.delete(key)
    },
    pass(ms: number) {
      clock.time += ms
      for (const [key, { at, run }] of [...waiting])
        if (at <= clock.time) {
          waiting.delete(key)
          run()
        }
    },
  }
  return clock
}

test('who leads together has a link with a name, is seen to be there, and takes over at once', async () => {
  const house = await startHouse()
  const { planned, carrier, desk } = await openWorkshop(house)
  const key = given(await addKey(carrier, planned.workshopId, 'facilitator', 'Samira'))
  const namesHere = async () => {
    const { keys } = given(await listKeys(carrier, planned.workshopId))
    return keys.filter(({ isHere }) => isHere).map(({ name }) => name)
  }
  expect(await namesHere()).toEqual([])
  const samira = programCarrier(house.url)
  const other = enterDesk(given(await openDesk(samira, planned.workshopId, key.secret)), { carrier: samira })
  onTestFinished(other.close)
  await until(other, isOpen)
  await until(desk, ({ room }) => room?.leaders === 2)
  expect(await namesHere()).toEqual(['Samira'])
  expect(given(await listKeys(samira, planned.workshopId)).own).toBe(key.id)
  void desk.close()
  await until(other, ({ room }) => room?.leaders === 1)
  expect(await other.send({ type: 'pause' })).toMatchObject({ ok: true })
  given(await revokeKey(carrier, planned.workshopId, key.id))
  await until(other, ({ connection }) => connection.state === 'closed')
  expect(given(await listKeys(carrier, planned.workshopId)).keys.map(({ name }) => name)).not.toContain('Samira')
})

test('after ninety seconds without any desk people are told, and no longer when somebody leads again', async () => {
  const clock = standingClock()
  const house = await startHouse({ clock })
  const { planned, carrier, desk } = await openWorkshop(house)
  const amira = await comeIn(house, planned.code, 'Amira')
  const isLed = (now: boolean) => until(amira.live, ({ room }) => room?.isFacilitatorHere === now)
  await isLed(true)
  clock.pass(100_000)
  void desk.close()
  await until(amira.live, ({ room }) => room?.leaders === 0)
  clock.pass(89_000)
  await isLed(true)
  clock.pass(1_000)
  await isLed(false)
  const again = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
  onTestFinished(again.close)
  await isLed(true)
})
