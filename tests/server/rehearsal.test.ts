import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { openDesk, planWorkshop } from '#game/net/doors.ts'
import { openById } from '#server/doors/facilitators.ts'
import { newId } from '#server/doors/secrets.ts'
import type { RunningServer } from '#server/start/startServer.ts'
import { type Clock, scaledClock } from '#server/workshop/clock.ts'
import type { LiveWorkshop } from '#server/workshop/LiveWorkshop.ts'
import { planFrom } from '#server/workshop/rehearsal/phrases.ts'
import { mostSimulated, Rehearsals, rehearsalMs } from '#server/workshop/rehearsal/Rehearsals.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { october, reunionPlan } from '../rules/telling/reunion.ts'
import { given } from '../support/devices.ts'
import { evening } from '../support/evening.ts'
import { facilitatorOf, openWorkshop, startHouse } from './house.ts'

const opened = async (server: RunningServer, id: string) => {
  const found = await openById(server.doors, id)
  if (!found) throw new Error('the workshop is gone')
  return found
}

/** Waits until the workshop's state is as asked. */
function seen(live: LiveWorkshop, isSo: (shared: Shared) => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!isSo(live.state.shared)) return
      stop()
      resolve()
    }
    const stop = live.listen(look)
    look()
  })
}

const lead = (live: LiveWorkshop, type: 'next' | 'deal' | 'reveal') => {
  const { phaseId: from } = live.state.shared.clock
  return live.submit(newId(), { kind: 'facilitator' }, type === 'next' ? { type, from, anyway: true } : { type })
}

function stageOf(server: RunningServer, worst: () => number, clock: Clock = server.doors.clock) {
  const { store, running, log, sockets } = server.doors
  const lateness = { worst, stop: () => undefined }
  const rehearsals = new Rehearsals({ ...{ store, running, clock, log, lateness }, forget: sockets.close })
  onTestFinished(() => rehearsals.stop())
  return rehearsals
}

test('simulated participants fill a rehearsal of their own and play what the facilitator leads', async () => {
  const house = await startHouse({ clock: scaledClock(100) })
  const { planned, desk } = await openWorkshop(house)
  const url = 'https://meet.example/alla'
  await desk.send({ type: 'setMeeting', form: 'remote', meetingUrl: url, hasThreads: true })
  const real = await opened(house, planned.workshopId)
  const rehearsals = stageOf(house, () => 0)
  const { row } = given(await rehearsals.start(real, 6, 'fast'))
  const { shared } = (await opened(house, row.id)).live.state
  expect(shared).toMatchObject({ form: 'remote', meetingUrl: url, hasThreads: true })
  expect(row.rehearsalOf).toBe(planned.workshopId)
  const { live } = await opened(house, row.id)
  expect(live.state.shared.challenges).not.toEqual({})
  await seen(live, ({ seats }) => Object.values(seats).filter(({ homeId, isReady }) => homeId && isReady).length === 6)
  await lead(live, 'next')
  await lead(live, 'next')
  await lead(live, 'deal')
  await lead(live, 'reveal')
  await lead(live, 'next')
  await seen(live, ({ ideas }) => Object.keys(ideas).length === 3)
  expect(Object.keys(real.live.state.shared.seats)).toEqual([])
})

test('a reunion is rehearsed with what it follows up, and the people there tell what happened', async () => {
  const house = await startHouse({ clock: scaledClock(100) })
  const carrier = await facilitatorOf(house)
  const { type: _, seed: __, ...plan } = reunionPlan()
  const { workshopId } = given(await planWorkshop(carrier, plan))
  const real = await opened(house, workshopId)
  const { row } = given(await stageOf(house, () => 0).start(real, 6, 'fast'))
  const { live } = await opened(house, row.id)
  expect(live.state.shared.earlier).toEqual({ title: october.title, day: october.day })
  await seen(live, ({ seats }) => Object.values(seats).filter(({ homeId, isReady }) => homeId && isReady).length === 6)
  await lead(live, 'next')
  await lead(live, 'next')
  const isTold = ({ earlier }: Shared['ideas'][string]) =>
    Object.values(earlier?.steps ?? {}).some(({ outcome }) => outcome !== undefined)
  await seen(live, ({ ideas }) => Object.values(ideas).some(isTold))
  expect(Object.values(real.live.state.shared.ideas).some(isTold)).toBe(false)
})

test('they wait while the process is late and a real workshop has its doors open', async () => {
  const house = await startHouse({ clock: scaledClock(100) })
  const { planned } = await openWorkshop(house)
  let isLate = true
  let looks = 0
  let tell: () => void = () => undefined
  const lookedOften = new Promise<void>(resolve => {
    tell = resolve
  })
  const late = stageOf(house, () => {
    looks += 1
    if (looks === 40) tell()
    return isLate ? 50 : 0
  })
  const { row } = given(await late.start(await opened(house, planned.workshopId), 4, 'fast'))
  expect(late.isHeld()).toBe(true)
  const { live } = await opened(house, row.id)
  await seen(live, ({ seats }) => Object.keys(seats).length === 4)
  await lookedOften
  expect(Object.values(live.state.shared.seats).every(({ homeId }) => homeId === undefined)).toBe(true)
  isLate = false
  await seen(live, ({ seats }) => Object.values(seats).every(({ homeId }) => homeId !== undefined))
})

test('a process has no more than its share of simulated seats', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const rehearsals = stageOf(house, () => 0)
  const real = await opened(house, planned.workshopId)
  expect(await rehearsals.start(real, mostSimulated + 1, 'slow')).toEqual({ refusal: 'full' })
})

test('a rehearsal is gone after a day, and the real workshop stays', async () => {
  let later = 0
  const clock: Clock = { now: () => Date.now() + later, after: () => () => undefined }
  const house = await startHouse({ clock })
  const { planned } = await openWorkshop(house)
  const rehearsals = stageOf(house, () => 0, clock)
  const { row } = given(await rehearsals.start(await opened(house, planned.workshopId), 2, 'slow'))
  await rehearsals.removeOld()
  expect(await house.doors.store.workshops.find(row.id)).toBeDefined()
  later = rehearsalMs
  await rehearsals.removeOld()
  expect(await house.doors.store.workshops.find(row.id)).toBeUndefined()
  expect(await house.doors.store.workshops.find(planned.workshopId)).toBeDefined()
})

test('only the facilitator of a workshop may start its rehearsal, and is given a key to it', async () => {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const ask = (body: object, cookie = '') =>
    fetch(`${house.url}/api/workshops/${planned.workshopId}/rehearsal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-komma-overens': '1', cookie },
      body: JSON.stringify(body),
    })
  expect(await (await ask({ participants: 4, speed: 'fast' })).json()).toEqual({ refusal: 'notFacilitator' })
  const cookie = `regi-${planned.workshopId}=${planned.facilitator.secret}`
  expect(await (await ask({ participants: 1, speed: 'fast' }, cookie)).json()).toEqual({ refusal: 'malformed' })
  const answered = await ask({ participants: 4, speed: 'fast' }, cookie)
  expect(answered.status).toBe(201)
  const { workshopId, facilitator } = (await answered.json()) as { workshopId: string; facilitator: { secret: string } }
  const desk = given(await openDesk(programCarrier(house.url), workshopId, facilitator.secret))
  expect(desk).toMatchObject({ as: 'facilitator', workshopId })
})

test('a rehearsal borrows challenges, unless the people in it are to find them', () => {
  const { state } = evening({ seats: 2, seed: 7, until: 'open', at: 'start' })
  const bare = { ...state, shared: { ...state.shared, challenges: {} } }
  expect(planFrom(bare).challenges).toHaveLength(2)
  const { programme } = bare.shared
  const [first, ...rest] = programme.phases
  const finding = { ...first!, id: 'find', kind: 'findChallenges' as const, minutes: 12 }
  const finds = { ...bare, shared: { ...bare.shared, programme: { ...programme, phases: [first!, finding, ...rest] } } }
  expect(planFrom(finds).challenges).toEqual([])
})
