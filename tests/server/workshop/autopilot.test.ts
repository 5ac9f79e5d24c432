import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import type { LiveWorkshop } from '#server/workshop/LiveWorkshop.ts'
import { Presence } from '#server/workshop/roomState/Presence.ts'
import type { Order, Who } from '#shared/messages/story.ts'
import { workshop } from '../../support/devices.ts'
import { handClock, liveOn, sit } from './surroundings.ts'

const minute = 60_000
const facilitator: Who = { kind: 'facilitator' }

/** Five people with a device each, in the welcome, the time of which has been over for four minutes. */
async function hall(isTicked = true) {
  const clock = handClock()
  const { live } = await liveOn(undefined, clock)
  const lead = (order: Order) => live.submit(newId(), facilitator, order)
  await lead({ type: 'changePlan', ...workshop, hasAutopilot: isTicked })
  const seats: string[] = []
  for (const name of ['Amira', 'Bo', 'Cecilia', 'David', 'Elin']) seats.push(await sit(live, name))
  const presence = new Presence(live, clock)
  onTestFinished(() => presence.stop())
  for (const { deviceId } of Object.values(live.state.shared.seats)) presence.deviceCame(deviceId)
  await lead({ type: 'next', from: live.state.shared.clock.phaseId })
  const { endsAt = 0 } = live.state.shared.clock
  presence.facilitatorCame()
  clock.set(endsAt + 4 * minute)
  const goOn = (seatId: string) =>
    live.submit(newId(), { kind: 'seat', seatId }, { type: 'goOn', from: live.state.shared.clock.phaseId, isOn: true })
  return { clock, live, presence, seats, goOn }
}

const kindOf = (live: LiveWorkshop) => live.state.shared.clock.kind

test('[B2] when nobody has led for ninety seconds, most of those who are here take the room on', async () => {
  const { clock, live, presence, seats, goOn } = await hall()
  presence.facilitatorLeft()
  clock.pass(91_000)
  expect(presence.view.isFacilitatorHere).toBe(false)
  for (const id of seats.slice(0, 2)) expect(await goOn(id)).toMatchObject({ ok: true })
  expect(kindOf(live)).toBe('prelude')
  expect(await goOn(seats[2] ?? '')).toMatchObject({ ok: true })
  await expect.poll(() => kindOf(live)).toBe('swap1')
  expect(live.state.shared.clock.goingOn).toBeUndefined()
})

test('[B2] those who lose their connection no longer count', async () => {
  const { clock, live, presence, seats, goOn } = await hall()
  presence.facilitatorLeft()
  clock.pass(91_000)
  for (const id of seats.slice(0, 2)) await goOn(id)
  expect(kindOf(live)).toBe('prelude')
  for (const id of seats.slice(3)) presence.deviceLeft(live.state.shared.seats[id]?.deviceId ?? '')
  await expect.poll(() => kindOf(live)).toBe('swap1')
})

test('[B4] while somebody leads nothing goes on by itself, and their coming makes what was said void', async () => {
  const { clock, live, presence, seats, goOn } = await hall()
  for (const id of seats) await goOn(id)
  expect(kindOf(live)).toBe('prelude')
  presence.facilitatorCame()
  await expect.poll(() => live.state.shared.clock.goingOn).toBeUndefined()
  presence.facilitatorLeft()
  presence.facilitatorLeft()
  clock.pass(91_000)
  expect(presence.view.isFacilitatorHere).toBe(false)
  expect(kindOf(live)).toBe('prelude')
  presence.hostCame()
  for (const id of seats.slice(0, 3)) await goOn(id)
  await expect.poll(() => kindOf(live)).toBe('swap1')
})

test('[B1] without the tick the room waits', async () => {
  const { clock, live, presence, seats, goOn } = await hall(false)
  presence.facilitatorLeft()
  clock.pass(91_000)
  for (const id of seats) expect(await goOn(id)).toMatchObject({ refusal: 'waitForLeader' })
  expect(kindOf(live)).toBe('prelude')
})
