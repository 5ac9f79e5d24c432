import { describe, expect, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { Presence } from '#server/workshop/roomState/Presence.ts'
import type { Order } from '#shared/messages/story.ts'
import { caughtUp, liveOn, say, sit } from './surroundings.ts'

const hand: Order = { type: 'askHelp', kind: 'hand' }
const survey: Order = { type: 'answerSurvey', moment: 'start', understand: 4, sentence: 'Det känns bra' }
const shell = { kind: 'shell' } as const

describe('the queue', () => {
  test('nothing is shown or answered before it is on disk', async () => {
    const { live, disk } = await liveOn()
    const amira = await sit(live, 'Amira')
    const shown: number[] = []
    live.attach({ show: ({ number }) => void shown.push(number) })
    let release = (): void => undefined
    disk.hold = new Promise(resolve => {
      release = resolve
    })
    const told: string[] = []
    const asked = say(live, amira, hand).then(() => told.push('told'))
    const before = live.state
    await new Promise(resolve => setImmediate(resolve))
    expect([live.state, told, shown]).toEqual([before, [], [before.number]])
    live.attach({ show: ({ number }) => void told.push(`shown ${number}`) })
    release()
    await asked
    expect(told.slice(-2)).toEqual([`shown ${before.number + 1}`, 'told'])
  })

  test('commands are decided on top of each other before the first of them is on disk', async () => {
    const { live } = await liveOn()
    const replies = await Promise.all(
      ['Anna', 'Anna', 'Anna'].map((name, at) =>
        live.submit(newId(), { kind: 'device', deviceId: `device-${at}` }, { type: 'join', name }),
      ),
    )
    expect(replies).toEqual([3, 4, 5].map(number => ({ ok: true, number })))
    expect(Object.values(live.state.shared.seats).map(({ name }) => name)).toEqual(['Anna', 'Anna 2', 'Anna 3'])
  })

  test('a known command is answered as before, also by the next server', async () => {
    const { live, open } = await liveOn()
    const amira = await sit(live, 'Amira')
    const id = newId()
    const [first, second] = await Promise.all([say(live, amira, hand, id), say(live, amira, hand, id)])
    expect(second).toEqual(first)
    const { number } = live.state
    expect(await say(live, amira, { type: 'cancelHelp' }, id)).toEqual(first)
    const next = await open()
    expect(await say(next, amira, { type: 'cancelHelp' }, id)).toEqual(first)
    expect([live.state.number, next.state.number]).toEqual([number, number])
  })

  test('a refused command is answered as before too, though the room has moved on', async () => {
    const { live } = await liveOn()
    const amira = await sit(live, 'Amira')
    const id = newId()
    const first = await live.submit(id, { kind: 'seat', seatId: amira }, { type: 'pause' })
    expect(first).toMatchObject({ ok: false, refusal: 'notFacilitator' })
    expect(await live.submit(id, { kind: 'facilitator' }, { type: 'pause' })).toEqual(first)
  })

  test('time never runs backwards, whatever the clock does', async () => {
    const { live, clock, journal, id } = await liveOn()
    const amira = await sit(live, 'Amira')
    clock.set(clock.now() + 60_000)
    await say(live, amira, hand)
    clock.set(clock.now() - 3_600_000)
    await say(live, amira, { type: 'cancelHelp' })
    const times = (await journal.read(id)).map(({ time }) => time)
    expect(times).toEqual([...times].sort((one, other) => one - other))
  })
})

describe('when the disk fails', () => {
  test('everyone who waits hears it, nothing is kept, and it goes on by itself when there is room again', async () => {
    const { live, open, disk, lines } = await liveOn()
    const amira = await sit(live, 'Amira')
    const before = live.state
    const told: boolean[] = []
    live.attach({ show: () => void told.push(live.cannotSave) })
    disk.isFull = true
    const id = newId()
    const replies = await Promise.all([say(live, amira, hand, id), say(live, amira, { type: 'ready', isReady: true })])
    expect(replies).toEqual([
      { ok: false, refusal: 'notSaved' },
      { ok: false, refusal: 'notSaved' },
    ])
    expect([live.state, live.isReadOnly]).toEqual([before, true])
    expect(await say(live, amira, hand)).toEqual({ ok: false, refusal: 'notSaved' })
    await expect.poll(() => told.at(-1)).toBe(true)
    disk.isFull = false
    await expect.poll(() => live.isReadOnly, { timeout: 5_000 }).toBe(false)
    await expect.poll(() => told).toEqual([false, true, false])
    expect(await say(live, amira, hand, id)).toEqual({ ok: true, number: before.number + 1 })
    expect((await open()).state.shared).toEqual(live.state.shared)
    expect(lines.join('')).toContain('SQLITE_FULL')
  })

  test('what is written later in the same breath falls with it', async () => {
    const { live, disk, journal, id } = await liveOn()
    const amira = await sit(live, 'Amira')
    const numbers = async () => (await journal.read(id)).map(({ number }) => number)
    const before = await numbers()
    disk.isFull = true
    const first = say(live, amira, hand)
    disk.hold = new Promise(resolve => setTimeout(resolve, 30))
    const second = say(live, amira, { type: 'ready', isReady: true })
    expect(await first).toMatchObject({ refusal: 'notSaved' })
    disk.isFull = false
    expect(await second).toMatchObject({ refusal: 'notSaved' })
    await expect.poll(() => live.isReadOnly, { timeout: 5_000 }).toBe(false)
    expect(await numbers()).toEqual(before)
  })
})

test('a throw costs its own command, and after two the workshop is read from its journal again', async () => {
  const { live, disk, lines } = await liveOn()
  const amira = await sit(live, 'Amira')
  const before = live.state
  disk.throwsAtOnce = true
  expect(await say(live, amira, hand)).toEqual({ ok: false, refusal: 'notSaved' })
  disk.throwsAtOnce = false
  expect(await say(live, amira, { type: 'ready', isReady: true })).toEqual({ ok: true, number: before.number + 1 })
  disk.throwsAtOnce = true
  await say(live, amira, hand)
  await say(live, amira, hand)
  disk.throwsAtOnce = false
  await expect.poll(() => live.isReadOnly).toBe(false)
  expect(lines.filter(line => line.includes('"reloaded"'))).toHaveLength(1)
  expect(live.state).not.toBe(before)
  expect(await say(live, amira, hand)).toEqual({ ok: true, number: before.number + 2 })
})

test('a survey is answered once, without who or when, also after a restart', async () => {
  const { live, open, clock, journal, around, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  clock.pass(120_000)
  await say(live, amira, hand)
  const first = await Promise.all([say(live, amira, survey), say(live, amira, survey)])
  expect(first).toMatchObject([{ ok: true }, { ok: false, refusal: 'alreadyAnswered' }])
  const next = await open()
  expect(await say(next, amira, survey)).toMatchObject({ refusal: 'alreadyAnswered' })
  expect(await say(next, amira, { ...survey, moment: 'end' })).toMatchObject({ ok: true })
  const typed: Order = { type: 'typeFor', seatId: amira, command: { ...survey, moment: 'start' } }
  expect(await next.submit(newId(), { kind: 'facilitator' }, typed)).toMatchObject({ refusal: 'alreadyAnswered' })
  const facts = (await journal.read(id)).filter(({ event }) => JSON.stringify(event).includes('surveyAnswered'))
  const { startedAt } = next.state.shared.clock
  expect(facts.map(({ time }) => time)).toEqual([startedAt, startedAt])
  expect(JSON.stringify(facts.map(({ event }) => event))).not.toContain(amira)
  expect((await around.store.drafts.ofWorkshop(id)).map(({ savedAt }) => savedAt)).toEqual([startedAt, startedAt])
  expect(next.state.time).toBe(clock.now())
})

test('the note of who has answered a survey tells nothing of the order of the answers', async () => {
  const { live, open, around, id } = await liveOn()
  const seatIds = []
  for (const name of ['Amira', 'Bo', 'Cecilia', 'David']) seatIds.push(await sit(live, name))
  const backwards = [...seatIds].sort().reverse()
  for (const seatId of backwards) expect(await say(live, seatId, survey)).toMatchObject({ ok: true })
  const kept = await around.store.drafts.ofWorkshop(id)
  expect(kept.map(({ seat, text }) => [seat, JSON.parse(text)])).toEqual([['', [...seatIds].sort()]])
  const next = await open()
  for (const seatId of seatIds) expect(await say(next, seatId, survey)).toMatchObject({ refusal: 'alreadyAnswered' })
})

describe('gone', () => {
  test('eight minutes without any connection, and back again with the first', async () => {
    const { live, clock } = await liveOn()
    const presence = new Presence(live, clock)
    presence.deviceCame('device-Bo')
    presence.deviceCame('device-Bo')
    const bo = await sit(live, 'Bo')
    const isGone = () => live.state.shared.seats[bo]!.state === 'gone'
    expect(presence.view.seats[bo]).toMatchObject({ isConnected: true })
    presence.deviceLeft('device-Bo')
    clock.pass(9 * 60_000)
    await caughtUp(live)
    expect(isGone()).toBe(false)
    presence.deviceLeft('device-Bo')
    expect(presence.view.seats[bo]).toMatchObject({ isConnected: false, since: clock.now() })
    clock.pass(7 * 60_000)
    presence.deviceCame('device-Bo')
    presence.deviceLeft('device-Bo')
    clock.pass(7 * 60_000)
    await caughtUp(live)
    expect(isGone()).toBe(false)
    clock.pass(60_000)
    await expect.poll(isGone).toBe(true)
    presence.deviceCame('device-Bo')
    await expect.poll(isGone).toBe(false)
  })

  test('counted anew after a restart, and again when the disk was full just then', async () => {
    const { live, open, clock, disk } = await liveOn()
    const bo = await sit(live, 'Bo')
    clock.pass(60 * 60_000)
    const next = await open()
    const presence = new Presence(next, clock)
    clock.pass(8 * 60_000 - 1)
    await caughtUp(next)
    expect(next.state.shared.seats[bo]!.state).toBe('present')
    disk.isFull = true
    clock.pass(1)
    await expect.poll(() => next.isReadOnly).toBe(true)
    disk.isFull = false
    await expect.poll(() => next.isReadOnly, { timeout: 5_000 }).toBe(false)
    clock.pass(60_000)
    await expect.poll(() => next.state.shared.seats[bo]!.state).toBe('gone')
    presence.stop()
  })
})

test('whoever does not go on writing holds no field', async () => {
  const { live, clock } = await liveOn()
  const presence = new Presence(live, clock)
  const bo = await sit(live, 'Bo')
  const field = () => presence.view.seats[bo]?.writing
  presence.writes(bo, 'goal')
  clock.pass(9_000)
  presence.writes(bo, 'goal')
  clock.pass(9_000)
  expect(field()).toBe('goal')
  clock.pass(1_000)
  expect(field()).toBeUndefined()
  presence.stop()
})

test('a snapshot and the facts after it tell the same as the whole story', async () => {
  const { live, open, journal, around, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  await live.submit(newId(), { kind: 'facilitator' }, { type: 'next', from: '0-open', anyway: true })
  await say(live, amira, hand)
  const readFrom: (number | undefined)[] = []
  around.store.journal = {
    ...journal,
    read: (workshop, from) => {
      readFrom.push(from)
      return journal.read(workshop, from)
    },
  }
  const next = await open()
  expect(readFrom).toEqual([live.state.number - 1])
  expect(next.state).toEqual(live.state)
  expect(await next.submit(newId(), shell, { type: 'markGone', seatId: amira })).toMatchObject({ ok: true })
  expect(await journal.snapshot(id, 'another model')).toBeUndefined()
})
